import { dateKeys, dayAt, splitDatedPath } from "../days.ts";
import { recordOf, textAt } from "../front-matter-values.ts";
import type { SourceFolder } from "../source-folder.ts";
import type { SourcePost } from "../source-site.ts";
import { rooted } from "./permalink.ts";
import { filePost, type ReadPost } from "./read-posts.ts";

/**
 * A file as a post, where its name and front matter say all there is to know.
 * @param urlOf the address of a post of a day and name, where it doesn't give its own
 */
export function folderPost(
  read: ReadPost,
  folder: SourceFolder,
  urlOf: (day: string | undefined, slug: string) => string | undefined,
  isInDrafts = false,
): SourcePost {
  // Middleman's are called `name.html.md`.
  const name = read.stem.replace(/\.html$/, "").replace(/\/index$/, "");
  const { day, rest } = splitDatedPath(name);
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
export function withHeaders(read: ReadPost): ReadPost {
  const data: Record<string, unknown> = {};
  const lines = read.body.split("\n");
  let at = 0;
  let last = "";
  for (; at < lines.length; at++) {
    const [, key, value] = /^([A-Za-z][\w-]*):\s*(.*)$/.exec(lines[at] ?? "") ?? [];
    // Python's Markdown takes what is indented as more of the line above.
    const [, more] = last === "" ? [] : (/^(?: {4,}|\t)[ \t]*(\S.*)$/.exec(lines[at] ?? "") ?? []);
    if (more !== undefined) data[last] = `${data[last]} ${more}`.trim();
    else if (key === undefined) break;
    else {
      last = key.toLowerCase();
      data[last] = value;
    }
  }
  return at > 0
    ? { ...read, data: recordOf(data), body: lines.slice(at).join("\n").replace(/^\n+/, "") }
    : read;
}
