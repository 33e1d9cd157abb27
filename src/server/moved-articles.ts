import { statSync } from "node:fs";
import type { ArticleEntry } from "../content/list-articles.ts";
import type { Slug } from "../content/schemas/values.ts";
import { articlePath } from "../site/urls.ts";

/** Tells which articles' files got another name, by what the file system calls a file whatever its name. */
export interface MovedArticles {
  /** The new path of each page whose article has moved since the last time. */
  since(entries: ReadonlyMap<Slug, ArticleEntry>): ReadonlyMap<string, string>;
}

export function movedArticles(): MovedArticles {
  let before = new Map<Slug, number>();
  return {
    since(entries) {
      const now = new Map<Slug, number>();
      for (const [slug, { path }] of entries) {
        const stats = statSync(path, { throwIfNoEntry: false });
        if (stats) now.set(slug, stats.ino);
      }
      const slugs = new Map(Array.from(now, ([slug, ino]) => [ino, slug]));
      const moved = new Map<string, string>();
      for (const [slug, ino] of before) {
        const other = slugs.get(ino);
        if (!now.has(slug) && other !== undefined && !before.has(other)) {
          moved.set(articlePath(slug), articlePath(other));
        }
      }
      before = now;
      return moved;
    },
  };
}
