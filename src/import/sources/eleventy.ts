import { dateKeys, dayAt, splitDatedName } from "../days.ts";
import { type Data, listAt, recordOf, textAt } from "../front-matter-values.ts";
import type { SourceFolder } from "../source-folder.ts";
import type { SourcePost } from "../source-site.ts";
import { liquidConverter } from "../templates/liquid.ts";
import { addressesByLinks } from "./addresses-by-links.ts";
import { type ComputedPermalink, folderData, programs, siteData } from "./eleventy-data.ts";
import { ignoredFiles } from "./eleventy-ignores.ts";
import { slug, slugify } from "./eleventy-slugs.ts";
import { rooted } from "./permalink.ts";
import { filePost, type ReadPost, readPosts } from "./read-posts.ts";
import { callsOf, parseScript, textOfProperty } from "./script.ts";
import { factsIn, siteAddress } from "./settings.ts";
import type { SourceReader } from "./source-reader.ts";

const configs = programs.flatMap((kind) => [`.eleventy.${kind}`, `eleventy.config.${kind}`]);
const noPost =
  /(?:^|\/)(?:README|LICENSE|CHANGELOG|CONTRIBUTING|CODE_OF_CONDUCT|SECURITY|CLAUDE|AGENTS)$/i;

/** An Eleventy site: its texts, with the data that lies beside them (https://www.11ty.dev/docs/data-template-dir/). */
export const eleventy: SourceReader = {
  name: "eleventy",
  recognizes: (folder) => configs.some((name) => folder.find(name) !== undefined),
  read(folder, report) {
    const config = configs.find((name) => folder.find(name) !== undefined) ?? "";
    const program = parseScript(folder.read(config)?.text ?? "");
    const inputs = [
      textOfProperty(program, "input"),
      ...(program ? Array.from(callsOf(program, "setInputDirectory"), ([one]) => one) : []),
    ];
    const input = inputs.find((one) => typeof one === "string" && folder.find(one) !== undefined);
    const root = typeof input === "string" ? input : ".";
    const dataOf = folderData(folder, report);
    const isIgnored = ignoredFiles(folder, program);
    const posts = readPosts(folder, root, report)
      .filter(
        ({ stem, name, path }) =>
          !noPost.test(stem) &&
          !isIgnored(path.slice(folder.root.length + 1)) &&
          !/(?:^|\/)\.|(?:^|\/)_(?:includes|layouts|data|site|drafts\/)/.test(name),
      )
      .map((post) => {
        const { data, permalink } = dataOf(post.path, folder.find(root) ?? folder.root);
        return eleventyPost({ ...post, data: { ...data, ...post.data } }, folder, permalink);
      });
    const settings = siteData(folder, root, report);
    const passed = program
      ? Array.from(callsOf(program, "addPassthroughCopy")).flatMap((list) =>
          list.filter((one) => typeof one === "string"),
        )
      : [];
    const roots = [
      "public",
      "static",
      ...passed.map((one) => one.replace(/\/\*.*$|\/+$/, "")),
      root,
      ".",
    ];
    const address = siteAddress(
      textAt(settings, "url", "baseUrl", "baseURL", "origin", "site.url", "domain"),
    );
    return {
      posts: addressesByLinks(posts, address),
      roots: roots.flatMap((name) => folder.find(name) ?? []),
      address,
      facts: factsIn(settings),
      convert: liquidConverter({ site: settings }, "eleventy"),
    };
  },
};

/** A title made of data, `Links of {{ date | anyFilter }}`: filters are programs, and days are written as such. */
function computedTitle(data: Data, date: string | undefined): string | undefined {
  const written = recordOf(data.eleventyComputed).title;
  if (typeof written !== "string") return undefined;
  const title = written.replace(
    /\{\{-?\s*([\w.]+)\s*(?:\|[^{}]*)?\}\}/g,
    (whole, key: string) => (/^(?:page\.)?date$/.test(key) ? date : textAt(data, key)) ?? whole,
  );
  return /[{}]{2}|\{%/.test(title) ? undefined : title.trim() || undefined;
}

function eleventyPost(
  read: ReadPost,
  folder: SourceFolder,
  computed: ComputedPermalink,
): SourcePost {
  const parts = read.stem.split("/");
  const file = parts.pop() ?? read.stem;
  const { day, rest } = splitDatedName(file);
  // `name/index.md` and `name/name.md` are both `/name/`.
  const fileSlug = rest === "index" ? splitDatedName(parts.at(-1) ?? "index").rest : rest;
  if (rest !== "index" && parts.at(-1) !== rest) parts.push(rest);
  const date = dayAt(read.data, ...dateKeys) ?? day;
  const page = {
    fileSlug,
    filePathStem: `/${read.stem}`,
    date,
    inputPath: `./${read.name}`,
    url: undefined,
  };
  const scope = { ...read.data, page, fileSlug };
  const own = read.data.permalink;
  const isDraft =
    read.data.draft === true ||
    read.data.draft === "true" ||
    own === false ||
    (read.data.eleventyExcludeFromCollections === true && date === undefined);
  const written = typeof own === "string" && own !== "" ? own : computed?.(scope);
  const url =
    typeof written === "string"
      ? simplePermalink(written, scope)
      : computed === undefined
        ? rooted(`${parts.join("/")}/`)
        : undefined;
  const ending = textAt(read.data, "slug") ?? fileSlug;
  const isPage =
    date === undefined &&
    !listAt(read.data, "tags", "tag").some((tag) => /^(?:posts?|blog|articles?)$/i.test(tag))
      ? undefined
      : false;
  const title = textAt(read.data, "title") ?? computedTitle(read.data, date);
  const titled = title === undefined ? read : { ...read, data: { ...read.data, title } };
  return {
    ...filePost(titled, folder),
    name: read.stem,
    slug: ending,
    dayInName: day,
    isDraft,
    ...(isPage !== undefined && { isPage }),
    url: isDraft ? undefined : url,
  };
}

/** Fills in what a template's permalink names, if that is known: `/blog/{{ page.fileSlug }}/`. */
function simplePermalink(permalink: string, scope: Data): string | undefined {
  let known = true;
  const path = permalink.replace(
    /\{\{-?\s*([\w.]+)\s*((?:\|[^{}|]*)*)-?\}\}/g,
    (_, name: string, filters: string) => {
      const value = textAt(scope, name);
      if (value === undefined) known = false;
      const [, filter] = /\|\s*(slug(?:ify)?)\b/.exec(filters) ?? [];
      if (
        filters.trim() !== "" &&
        filter === undefined &&
        !/^\s*\|\s*(?:lower|downcase)\s*$/.test(filters)
      )
        known = false;
      if (filter === undefined) return value ?? "";
      const made = filter === "slug" ? slug(value ?? "") : slugify(value ?? "");
      if (made === undefined) known = false;
      return made ?? "";
    },
  );
  if (!known || path.includes("{")) return undefined;
  return rooted(path.replace(/(?:^|\/)index\.html$/, "/"));
}
