import { existsSync } from "node:fs";
import { join } from "node:path";
import { dayAt, isRecord, textAt } from "./front-matter.ts";
import type { OldBlog, OldPost, ReadBlog, Tools } from "./old-blog.ts";
import { dayParts, fillPermalink } from "./permalinks.ts";
import { outsideCode } from "./protect-code.ts";
import { originOf, type ReadPost, readConfig, readPosts } from "./read-posts.ts";
import { keepAsCode, pictureMarkdown } from "./visible.ts";

const kinds = ["toml", "yaml", "yml", "json"];
const configs = [
  ...kinds.map((kind) => `hugo.${kind}`),
  ...kinds.map((kind) => `config.${kind}`),
  ...kinds.map((kind) => `config/_default/hugo.${kind}`),
  ...kinds.map((kind) => `config/_default/config.${kind}`),
];

/** Reads a Hugo site: everything below `content/` but its lists (https://gohugo.io/content-management/organization/). */
export const readHugo: ReadBlog = (folder, report): OldBlog | undefined => {
  const found = configs.some((name) => existsSync(join(folder, name)));
  if (!found || !existsSync(join(folder, "content"))) return undefined;
  const config = readConfig(folder, configs, report);
  const posts = readPosts(join(folder, "content"), report)
    .filter(({ stem }) => !/(?:^|\/)_index$/.test(stem))
    .map((post) => hugoPost(post, config));
  const roots = ["static", "assets"].map((name) => join(folder, name));
  return { posts, roots, origin: originOf(config.baseURL ?? config.baseurl), convert };
};

function hugoPost(read: ReadPost, config: Record<string, unknown>): OldPost {
  // A page bundle, `posts/name/index.md`, is named by its folder.
  const name = read.stem.replace(/\/index$/, "");
  const parts = name.split("/");
  const file = parts.pop() ?? name;
  const slug = textAt(read.data, "slug") ?? file;
  const section = parts[0] ?? "";
  const day = dayAt(read.data, "date", "publishDate");
  const title = urlize(textAt(read.data, "title") ?? file);
  const pattern = permalinkOf(config, section);
  const byPattern =
    pattern === undefined
      ? [...parts, slug].map(urlize).join("/")
      : fillPermalink(pattern, {
          ...dayParts(day),
          slug: textAt(read.data, "slug") === undefined ? title : urlize(slug),
          title,
          filename: urlize(file),
          contentbasename: urlize(file),
          slugorfilename: urlize(slug),
          slugorcontentbasename: urlize(slug),
          section,
          sections: parts.join("/"),
        });
  const url = textAt(read.data, "url") ?? (byPattern && `/${byPattern}/`.replace(/\/{2,}/g, "/"));
  return { ...read, name, slug, dateInName: undefined, isDraft: read.data.draft === true, url };
}

/** The section's pattern, in the old form (`posts = …`) or the newer (`[permalinks.page]`). */
function permalinkOf({ permalinks }: Record<string, unknown>, section: string): string | undefined {
  if (!isRecord(permalinks)) return undefined;
  const { page } = permalinks;
  const pattern = permalinks[section] ?? (isRecord(page) ? page[section] : undefined);
  return typeof pattern === "string" ? pattern : undefined;
}

/** Hugo's way from a name to a part of an address: small letters, hyphens for spaces. */
function urlize(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/\s+/g, "-")
    .replace(/[^\p{L}\p{N}._-]/gu, "");
}

const shortcode = /\{\{[<%]-?\s*\/?\s*([\w./-]+)([\s\S]*?)\/?\s*[%>]\}\}/g;
const highlighted =
  /\{\{[<%]\s*highlight\s+"?([\w+#-]+)"?[\s\S]*?[%>]\}\}\n?([\s\S]*?)\n?\{\{[<%]\s*\/\s*highlight\s*[%>]\}\}/g;
/** A shortcode that is only shown, as it is written in code. */
const shownOnly = /\{\{([<%])\/\*([\s\S]*?)\*\/([>%])\}\}/g;

function convert(body: string, tools: Tools): string {
  const fenced = body.replace(
    highlighted,
    (_, language: string, code: string) => `\n\`\`\`${language}\n${code}\n\`\`\`\n`,
  );
  return outsideCode(
    fenced,
    (prose, { keep }) =>
      prose.replace(
        shortcode,
        (whole, name: string, rest: string) =>
          convertShortcode(name, rest, tools, whole) ??
          keep(keepAsCode(whole, tools, `the shortcode \`${name}\` is not known here`)),
      ),
    (block) => block.replace(shownOnly, "{{$1$2$3}}"),
  );
}

/** What a shortcode of Hugo's own stood for; undefined for any other. */
function convertShortcode(
  name: string,
  written: string,
  tools: Tools,
  whole: string,
): string | undefined {
  const { values, words } = argumentsOf(written);
  const [first = ""] = words;
  switch (name) {
    case "figure": {
      const { src = first, alt = "", caption = values.title ?? "" } = values;
      return pictureMarkdown(src, alt || caption, caption);
    }
    case "youtube":
      return `[A video on YouTube](https://www.youtube.com/watch?v=${values.id ?? first})`;
    case "vimeo":
      return `[A video on Vimeo](https://vimeo.com/${values.id ?? first})`;
    case "gist":
      return `[Code in a gist](https://gist.github.com/${first}/${words[1] ?? ""})`;
    case "ref":
    case "relref": {
      const [target = "", heading] = (values.path ?? first).split("#", 2);
      const path = target === "" ? "" : tools.pathOf(target);
      if (path !== undefined) return heading === undefined ? path : `${path}#${heading}`;
      tools.note(whole, `\`${target}\` is no post that is imported`, "Link to where it is now.");
      return "#";
    }
    case "x":
    case "tweet": {
      const { user, id } = values;
      if (user === undefined || id === undefined) return undefined;
      return `[A post by ${user}](https://x.com/${user}/status/${id})`;
    }
    default:
      return undefined;
  }
}

/** A shortcode's arguments: by name, or in order. */
function argumentsOf(text: string): { values: Record<string, string>; words: string[] } {
  const values: Record<string, string> = {};
  const words: string[] = [];
  for (const [, name, double, back, bare] of text.matchAll(
    /(?:([\w-]+)\s*=\s*)?(?:"((?:[^"\\]|\\.)*)"|`([^`]*)`|([^\s"`=/<>%]+))/g,
  )) {
    const value = double?.replaceAll('\\"', '"') ?? back ?? bare ?? "";
    if (name === undefined) words.push(value);
    else values[name] = value;
  }
  return { values, words };
}
