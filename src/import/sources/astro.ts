import type { AnyNode } from "acorn";
import { splitDatedName } from "../days.ts";
import { textAt } from "../front-matter-values.ts";
import type { SourceFolder } from "../source-folder.ts";
import type { SourcePost } from "../source-site.ts";
import { rooted } from "./permalink.ts";
import { filePost, type ReadPost, readPosts } from "./read-posts.ts";
import { evaluate, nodesOf, parseScript, propertiesNamed, textOfProperty } from "./script.ts";
import { factsIn, siteAddress } from "./settings.ts";
import type { SourceReader } from "./source-reader.ts";

const kinds = ["mjs", "js", "ts", "mts", "cjs"];
const configs = kinds.map((kind) => `astro.config.${kind}`);
const contentConfigs = ["src/content.config", "src/content/config", "content.config"].flatMap(
  (name) => kinds.map((kind) => `${name}.${kind}`),
);

/** A folder of texts, and the name by which pages ask for it. */
interface Collection {
  readonly name: string;
  readonly base: string;
}

/** An Astro site: its collections wherever they are, and Markdown pages (https://docs.astro.build/en/guides/content-collections/). */
export const astro: SourceReader = {
  name: "astro",
  recognizes: (folder) => configs.some((name) => folder.find(name) !== undefined),
  read(folder, report) {
    const config = configs.find((name) => folder.find(name) !== undefined) ?? "";
    const program = parseScript(folder.read(config)?.text ?? "");
    const routes = routesOf(folder);
    const collections = collectionsOf(folder);
    const posts = collections.flatMap(({ name, base }) =>
      readPosts(folder, base, report).map((read) => astroPost(read, folder, name, routes)),
    );
    const seen = new Set<string>();
    const pages = readPosts(folder, "src/pages", report).filter(({ format }) => format !== "html");
    const all = [
      ...posts,
      ...pages.map((read) => astroPost(read, folder, "", new Map([["", "/"]]))),
    ];
    const base = textOfProperty(program, "base") ?? "";
    const address = siteAddress(textOfProperty(program, "site") ?? siteConstant(folder, "url"));
    return {
      posts: all.filter(({ path }) => !seen.has(path) && seen.add(path)),
      roots: ["public", "src", "."].flatMap((name) => folder.find(name) ?? []),
      address: address === undefined ? undefined : siteAddress(`${address}${rooted(base)}`),
      facts: factsIn({
        title: siteConstant(folder, "title"),
        description: siteConstant(folder, "description"),
        author: siteConstant(folder, "author"),
      }),
    };
  },
};

/** What a file of constants says of the site: `SITE_TITLE`, or `title` in `SITE`. */
function siteConstant(folder: SourceFolder, name: string): string | undefined {
  const files = [
    "src/consts",
    "src/config",
    "src/site.config",
    "src/constants",
    "src/data/site",
    "src/siteConfig",
  ];
  for (const file of files.flatMap((one) => kinds.map((kind) => `${one}.${kind}`))) {
    const program =
      folder.find(file) === undefined ? undefined : parseScript(folder.read(file)?.text ?? "");
    if (!program) continue;
    const constant = new RegExp(`^(?:SITE_)?${name}$`, "i");
    for (const node of nodesOf(program)) {
      if (node.type !== "VariableDeclarator" || node.id.type !== "Identifier" || !node.init)
        continue;
      const value = evaluate(node.init, {});
      if (constant.test(node.id.name) && typeof value === "string") return value;
    }
    const found =
      textOfProperty(program, name) ??
      (name === "url"
        ? (textOfProperty(program, "website") ?? textOfProperty(program, "site"))
        : undefined);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The collections that the content's configuration names, and every folder below `src/content`. */
function collectionsOf(folder: SourceFolder): Collection[] {
  const found: Collection[] = [];
  for (const name of contentConfigs) {
    const program =
      folder.find(name) === undefined ? undefined : parseScript(folder.read(name)?.text ?? "");
    const text = folder.find(name) === undefined ? "" : (folder.read(name)?.text ?? "");
    // A base may stand in a constant or, in a file that can't be read, anywhere.
    const bases = program ? loaderBases(program) : [];
    for (const [, written] of text.matchAll(/\bbase\s*:\s*["'`]([^"'`]+)["'`]/g))
      if (written) bases.push(written);
    for (const base of new Set(bases)) {
      const path = base.replace(/^\.\//, "").replace(/\/+$/, "");
      if (folder.find(path) !== undefined)
        found.push({ name: path.split("/").pop() ?? path, base: path });
    }
  }
  for (const under of ["src/content", "src/data"]) {
    const names = new Set(
      folder.files(under).flatMap(({ name }) => (name.includes("/") ? name.split("/", 1) : [])),
    );
    for (const name of names) found.push({ name, base: `${under}/${name}` });
  }
  return found;
}

function loaderBases(program: AnyNode): string[] {
  const constants: Record<string, unknown> = {};
  for (const node of nodesOf(program)) {
    if (node.type === "VariableDeclarator" && node.id.type === "Identifier" && node.init) {
      constants[node.id.name] = evaluate(node.init, constants);
    }
  }
  return propertiesNamed(program, "base")
    .map((value) => evaluate(value, constants))
    .filter((value) => typeof value === "string");
}

/** The path before a post's own part, by collection: from the route file that asks for it, `writing/[...slug].astro`. */
function routesOf(folder: SourceFolder): Map<string, string> {
  const routes = new Map<string, string>();
  const files = folder.files("src/pages");
  // Lists of tags and the like ask for the same texts: one of them counts where nothing else does.
  for (const { name, path } of [...files].sort((a, b) => +isList(a.name) - +isList(b.name))) {
    const [, before = "", rest = ""] =
      /^((?:[^[\]]*\/)?)\[(?:\.\.\.)?\w+\](.*)\.astro$/.exec(name) ?? [];
    if (!/^(?:\/index)?$/.test(rest) || !/\[(?:\.\.\.)?\w+\]/.test(name)) continue;
    const text = folder.read(path)?.text ?? "";
    const asked = Array.from(
      text.matchAll(/getCollection\(\s*["'`](\w[\w-]*)["'`]/g),
      ([, one]) => one ?? "",
    );
    for (const collection of asked)
      if (!routes.has(collection)) routes.set(collection, `/${before}`);
    // One that asks in a way that can't be seen is taken for that of all others.
    if (asked.length === 0 && !routes.has("*") && !isList(before)) routes.set("*", `/${before}`);
  }
  return routes;
}

function isList(name: string): boolean {
  return /^(?:.*\/)?(?:tags?|topics?|categor\w*|page|authors?|series)\//.test(name);
}

function astroPost(
  read: ReadPost,
  folder: SourceFolder,
  collection: string,
  routes: ReadonlyMap<string, string>,
): SourcePost {
  const name = read.stem.replace(/\/index$/, "");
  const parts = name.split("/");
  const file = parts.pop() ?? name;
  const slug = textAt(read.data, "slug", "postSlug", "permalink") ?? file;
  const { day, rest } = splitDatedName(slug.split("/").findLast((one) => one !== "") ?? slug);
  const route = routes.get(collection) ?? routes.get("*") ?? `/${collection}/`;
  // What begins so is left out of collections and pages (https://docs.astro.build/en/guides/routing/#excluding-pages).
  const isDraft =
    file.startsWith("_") ||
    read.data.draft === true ||
    read.data.isDraft === true ||
    read.data.published === false;
  const own =
    textAt(read.data, "slug", "postSlug") === undefined
      ? [...parts, slug].map(astroSlug).join("/")
      : slug;
  const isPost =
    collection !== "" && !/^(?:pages?|authors?|projects?|site|legal)$/.test(collection);
  return {
    ...filePost(read, folder),
    ...(collection === "" ? { isPage: true } : { section: collection }),
    name: collection === "" ? name : `${collection}/${name}`,
    slug: rest,
    dayInName: day,
    isDraft,
    ...(isPost &&
      /^(?:posts?|blog|articles?|writing|notes)$/.test(collection) && { isPage: false }),
    url: isDraft ? undefined : rooted(`${route}${own}/`),
  };
}

/** Astro's way from a path to an id: github-slugger's. */
function astroSlug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, "")
    .replaceAll(" ", "-");
}
