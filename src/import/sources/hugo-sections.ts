import { type Data, listAt, textAt } from "../front-matter-values.ts";
import type { SiteFacts, SourcePost } from "../source-site.ts";
import type { ReadPost } from "./read-posts.ts";

/** What the `_index.md` of sections say of them. */
export function sectionFacts(lists: readonly ReadPost[]): NonNullable<SiteFacts["sections"]> {
  return new Map(
    lists
      .filter(({ stem }) => stem.split("/").length === 2)
      .map(({ stem, data }) => [
        stem.split("/")[0] ?? "",
        { title: textAt(data, "title"), description: textAt(data, "description") },
      ]),
  );
}

/**
 * What stands at the root without a tag, or with other pages, is a page; the first folder of any other is its
 * stream.
 */
export function pageOrSection(
  folders: readonly string[],
  data: Data,
): Pick<SourcePost, "isPage" | "section"> {
  const [section] = folders;
  if (section !== undefined) return /^pages?$/.test(section) ? { isPage: true } : { section };
  return listAt(data, "tags", "categories").length > 0 ? {} : { isPage: true };
}

/** Where there are no folders at all, what has a date is a post. */
export function withoutFolders(posts: readonly SourcePost[]): readonly SourcePost[] {
  if (posts.some(({ section }) => section !== undefined)) return posts;
  return posts.map(({ isPage, ...post }) => post);
}
