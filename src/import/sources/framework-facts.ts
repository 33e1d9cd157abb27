import type { SourceFolder } from "../source-folder.ts";
import type { SiteFacts } from "../source-site.ts";
import { linksIn, menuIn } from "./elsewhere.ts";
import { evaluate, nodesOf, parseScript, propertiesNamed, textOfProperty } from "./script.ts";
import { siteAddress } from "./settings.ts";

/** What the settings of frameworks and their starters say of the site. */
export function frameworkFacts(folder: SourceFolder): {
  facts: SiteFacts;
  address: string | undefined;
} {
  for (const file of settingsFiles) {
    const program =
      folder.find(file) === undefined ? undefined : parseScript(folder.read(file)?.text ?? "");
    if (!program) continue;
    // Plugins have a `siteConfig` of their own, without a title.
    const site =
      ["siteMetadata", "siteConfig"]
        .flatMap((name) => propertiesNamed(program, name))
        .find((one) => textOfProperty(one, "title") !== undefined) ?? program;
    const text = (...names: string[]) =>
      names.map((name) => textOfProperty(site, name)).find((found) => found !== undefined);
    const title = text("title", "siteTitle", "name");
    if (title === undefined) continue;
    const [author] = propertiesNamed(site, "author");
    const authorName = author === undefined ? undefined : evaluate(author, {});
    const settings = Object.fromEntries(
      ["github", "twitter", "mastodon", "linkedin", "email", "bluesky", "instagram", "youtube"].map(
        (name) => [name, text(name)],
      ),
    );
    const menus = ["menuLinks", "navLinks", "nav", "navigation", "items"].flatMap((name) =>
      propertiesNamed(program, name).map((one) => menuIn(evaluate(one, {}))),
    );
    return {
      address: siteAddress(text("siteUrl", "url", "siteURL", "baseUrl")) ?? wholeUrl(program),
      facts: {
        title,
        tagline: text("description", "tagline", "headerTitle"),
        language: text("language", "lang")?.replace("_", "-"),
        author: {
          name:
            typeof authorName === "string" ? authorName : author && textOfProperty(author, "name"),
        },
        links: linksIn(settings),
        menu: menus.find((menu) => menu.length > 0) ?? [],
      },
    };
  }
  return { facts: {}, address: undefined };
}

const settingsFiles = [
  ...[
    "gatsby-config",
    "docusaurus.config",
    "data/siteMetadata",
    "src/lib/config",
    "lib/config",
    "site.config",
    "src/config",
    "config",
    "blog.config",
    "docs/.vuepress/config",
    ".vuepress/config",
    "docs/.vitepress/config",
    ".vitepress/config",
    "nuxt.config",
  ].flatMap((name) => ["js", "ts", "mjs", "mts"].map((kind) => `${name}.${kind}`)),
  "app/layout.tsx",
  "src/app/layout.tsx",
  "app/layout.js",
];

/** `new URL("https://…")` in a program's metadata. */
function wholeUrl(program: Parameters<typeof nodesOf>[0]): string | undefined {
  for (const node of nodesOf(program)) {
    if (
      node.type !== "NewExpression" ||
      node.callee.type !== "Identifier" ||
      node.callee.name !== "URL"
    )
      continue;
    const [first] = node.arguments;
    const found = first && siteAddress(evaluate(first, {}));
    if (found !== undefined) return found;
  }
  return undefined;
}
