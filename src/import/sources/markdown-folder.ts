import { dateKeys, dayAt, splitDatedName } from "../days.ts";
import { type Data, listAt, recordOf, textAt } from "../front-matter.ts";
import type { SourceFolder } from "../source-folder.ts";
import type { LabelledUrl, SourcePost } from "../source-site.ts";
import { liquidConverter } from "../templates/liquid.ts";
import { addressesByLinks } from "./addresses-by-links.ts";
import { linksIn } from "./elsewhere.ts";
import { dayParts, fillPermalink, rooted } from "./permalink.ts";
import {
  factsIn,
  filePost,
  type ReadPost,
  readFiles,
  readPosts,
  readSettings,
  type SourceReader,
  siteAddress,
  tagOf,
} from "./read-posts.ts";
import { parseScript, propertiesNamed, textOfProperty } from "./script.ts";

const noPost =
  /(?:^|\/)(?:README|LICENSE|CHANGELOG|CONTRIBUTING|CODE_OF_CONDUCT|SECURITY|CLAUDE|AGENTS)(?:\.\w+)?$/i;

/** Hexo: `source/_posts`, with addresses by a pattern (https://hexo.io/docs/permalinks). */
export const hexo: SourceReader = {
  name: "hexo",
  recognizes: (folder) =>
    folder.find("source/_posts") !== undefined && folder.find("_config.yml") !== undefined,
  read(folder, report) {
    const settings = readSettings(folder, ["_config.yml"], report);
    const isDatedName = /:year-:month-:day-:title/.test(textAt(settings, "new_post_name") ?? "");
    const pattern = textAt(settings, "permalink") ?? ":year/:month/:day/:title/";
    const drafts = readPosts(folder, "source/_drafts", report).map((read) =>
      folderPost(read, folder, () => undefined, true),
    );
    const posts = readPosts(folder, "source/_posts", report).map((read) =>
      folderPost(read, folder, (day, slug) =>
        fillPermalink(pattern, {
          ...dayParts(day),
          title: isDatedName ? slug : read.stem,
          name: slug,
          post_title: slug,
          category: listAt(read.data, "categories")[0] ?? "",
        }),
      ),
    );
    const address = siteAddress(textAt(settings, "url"));
    const pages = readPosts(folder, "source", report)
      .filter(({ name }) => !/(?:^|\/)_/.test(name))
      .map((read) => ({
        ...folderPost(read, folder, () =>
          rooted(
            read.stem.endsWith("index")
              ? `${read.stem.replace(/\/?index$/, "")}/`
              : `${read.stem}.html`,
          ),
        ),
        isPage: true,
      }));
    const theme = textAt(settings, "theme") ?? "";
    const look = readSettings(
      folder,
      [`_config.${theme}.yml`, `source/_data/${theme}.yml`, `themes/${theme}/_config.yml`],
      report,
    );
    return {
      posts: [...[...posts, ...drafts].map((post) => ({ ...post, isPage: false })), ...pages],
      roots: ["source"].flatMap((name) => folder.find(name) ?? []),
      address:
        address === undefined
          ? undefined
          : siteAddress(
              `${new URL(address).origin}${rooted(textAt(settings, "root") ?? new URL(address).pathname)}`,
            ),
      facts: {
        ...factsIn(settings),
        links: linksIn({ ...look, ...settings }),
        menu: Object.entries(recordOf(look.menu ?? settings.menu)).flatMap(([label, target]) =>
          typeof target === "string"
            ? [{ label: capital(label), url: target.split("||", 1)[0]?.trim() ?? "" }]
            : [],
        ),
      },
      linksBareAddresses: true,
      convert: liquidConverter(settings, "hexo"),
    };
  },
};

/** Pelican: `content/`, its headers in lines above the text, addresses by name (https://docs.getpelican.com/en/latest/content.html). */
export const pelican: SourceReader = {
  name: "pelican",
  recognizes: (folder) => folder.find("pelicanconf.py") !== undefined,
  read(folder, report) {
    const text = folder.read("pelicanconf.py")?.text ?? "";
    const setting = (name: string) =>
      new RegExp(`^${name}\\s*=\\s*["']([^"']*)["']`, "m").exec(text)?.[1];
    const pattern = setting("ARTICLE_URL") ?? "{slug}.html";
    const pagePattern = setting("PAGE_URL") ?? "pages/{slug}.html";
    const pairs = (name: string) => tuplesOf(text, name);
    const posts = readPosts(folder, setting("PATH") ?? "content", report).map((read) => {
      const headed = Object.keys(read.data).length > 0 ? read : withHeaders(read);
      const isPage = /^pages\//.test(read.name);
      const post = folderPost(headed, folder, (day, slug) =>
        fillBraces(isPage ? pagePattern : pattern, day, slug, listAt(headed.data, "category")[0]),
      );
      return { ...post, isPage };
    });
    return {
      posts,
      roots: ["content", "content/static", "content/extra"].flatMap(
        (name) => folder.find(name) ?? [],
      ),
      address: siteAddress(
        setting("SITEURL") ||
          /SITEURL\s*=\s*["'](https?:[^"']+)["']/.exec(
            folder.find("publishconf.py") ? (folder.read("publishconf.py")?.text ?? "") : "",
          )?.[1],
      ),
      facts: {
        title: setting("SITENAME"),
        tagline: setting("SITESUBTITLE"),
        language: tagOf(setting("DEFAULT_LANG")),
        timeZone: setting("TIMEZONE"),
        author: { name: setting("AUTHOR") },
        menu: pairs("MENUITEMS"),
        links: linksIn({ social: pairs("SOCIAL") }),
      },
      linksBareAddresses: false,
      convert: (body) => body.replace(/[{|](?:filename|attach|static)[}|](?=\S)/g, ""),
    };
  },
};

/** The pairs of texts in a setting of Python's: `(("About", "/about/"),)`. */
function tuplesOf(text: string, name: string): LabelledUrl[] {
  const [, list = ""] =
    new RegExp(`^${name}\\s*=\\s*([\\[(][\\s\\S]{0,4000}?)(?=^\\w|(?![\\s\\S]))`, "m").exec(text) ??
    [];
  return Array.from(
    list.matchAll(/[([]\s*["']([^"'\n]+)["']\s*,\s*["']([^"'\n]+)["']/g),
    ([, label = "", url = ""]) => ({ label, url }),
  );
}

/** Any folder of texts with front matter: Gatsby's, Next's, and what nobody has thought of. */
export const markdown: SourceReader = {
  name: "markdown",
  recognizes: (folder) =>
    folder.files(".", true).some(({ extension }) => /^\.(?:md|mdx|markdown)$/.test(extension)),
  read(folder, report) {
    const under = ["content", "posts", "_posts", "blog", "src/pages", "data"].filter(
      (name) => folder.find(name) !== undefined,
    );
    const config = ["gatsby-config.js", "gatsby-config.ts", "gatsby-config.mjs"].find(
      (name) => folder.find(name) !== undefined,
    );
    const program = config === undefined ? undefined : parseScript(folder.read(config)?.text ?? "");
    const site = program ? propertiesNamed(program, "siteMetadata")[0] : undefined;
    // Some keep their texts in `public`, which is output elsewhere.
    const files = folder
      .files(".", true)
      .filter(({ name }) => !/(?:^|\/)(?:node_modules|\.\w[^/]*|_site|dist|vendor)\//.test(name));
    const posts = readFiles(folder, files, report)
      .filter(({ stem, data }) => !noPost.test(stem) && Object.keys(data).length > 0)
      .map((read) => folderPost(read, folder, () => undefined));
    return {
      posts: addressesByLinks(posts),
      roots: ["public", "static", ...under, "."].flatMap((name) => folder.find(name) ?? []),
      address: siteAddress(
        site && (textOfProperty(site, "siteUrl") ?? textOfProperty(site, "url")),
      ),
      facts: site
        ? {
            title: textOfProperty(site, "title"),
            tagline: textOfProperty(site, "description"),
            author: { name: textOfProperty(site, "author") ?? textOfProperty(site, "name") },
          }
        : {},
      linksBareAddresses: true,
    };
  },
};

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function folderPost(
  read: ReadPost,
  folder: SourceFolder,
  urlOf: (day: string | undefined, slug: string) => string | undefined,
  isInDrafts = false,
): SourcePost {
  const name = read.stem.replace(/\/index$/, "");
  const { day, rest } = splitDatedName(name.split("/").pop() ?? name);
  const slug = textAt(read.data, "slug") ?? rest;
  const isDraft =
    isInDrafts ||
    read.data.draft === true ||
    read.data.published === false ||
    textAt(read.data, "status") === "draft";
  const own = textAt(read.data, "permalink", "path", "url");
  const written = own ?? (slug.startsWith("/") ? slug : undefined);
  const url =
    written !== undefined && !/[:{]/.test(written)
      ? rooted(written)
      : urlOf(dayAt(read.data, ...dateKeys) ?? day, slug);
  return {
    ...filePost(read, folder),
    name,
    slug: slug.split("/").findLast((part) => part !== "") ?? slug,
    dayInName: day,
    isDraft,
    url: isDraft ? undefined : url,
  };
}

/** `Title: words` in lines above the text, up to an empty one. */
function withHeaders(read: ReadPost): ReadPost {
  const data: Record<string, unknown> = {};
  const lines = read.body.split("\n");
  let at = 0;
  for (; at < lines.length; at++) {
    const [, key, value] = /^([A-Za-z][\w-]*):\s*(.*)$/.exec(lines[at] ?? "") ?? [];
    if (key === undefined) break;
    data[key.toLowerCase()] = value;
  }
  return at > 0
    ? { ...read, data: recordOf(data), body: lines.slice(at).join("\n").replace(/^\n+/, "") }
    : read;
}

/** Pelican's patterns: `{date:%Y}/{slug}/`. */
function fillBraces(
  pattern: string,
  day: string | undefined,
  slug: string,
  category: string | undefined,
): string | undefined {
  const { year, month, day: date, i_month, i_day, monthname, short_month } = dayParts(day);
  const parts: Data = {
    "date:%Y": year,
    "date:%y": year?.slice(2),
    "date:%m": month,
    "date:%-m": i_month,
    "date:%d": date,
    "date:%-d": i_day,
    "date:%B": monthname,
    "date:%b": short_month,
    slug,
    category: category?.toLowerCase().replace(/\s+/g, "-"),
  };
  let known = true;
  const path = pattern.replace(/\{([^{}]+)\}/g, (_, name: string) => {
    const value = textAt(parts, name);
    if (value === undefined) known = false;
    return value ?? "";
  });
  return known ? rooted(path) : undefined;
}
