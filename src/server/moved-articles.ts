import { statSync } from "node:fs";
import type { ArticleEntry } from "../content/article-entry.ts";
import type { SitePath, Slug } from "../content/schemas/values.ts";
import { articlePath } from "../site/urls.ts";

/** Tells which articles' files got another name, by what the file system calls a file whatever its name. */
export interface MovedArticles {
  /** The new path of each page whose article has moved since the last time. */
  since(entries: ReadonlyMap<Slug, ArticleEntry>): ReadonlyMap<string, string>;
}

/** Remembers where each article's file was, from the first time that it is asked. */
export function movedArticles(): MovedArticles {
  let before = new Map<SitePath, number>();
  return {
    since(entries) {
      const now = new Map<SitePath, number>();
      for (const { slug, section, path } of entries.values()) {
        const stats = statSync(path, { throwIfNoEntry: false });
        if (stats) now.set(articlePath(slug, section), stats.ino);
      }
      const paths = new Map(Array.from(now, ([path, ino]) => [ino, path]));
      const moved = new Map<string, string>();
      for (const [path, ino] of before) {
        const other = paths.get(ino);
        if (!now.has(path) && other !== undefined && !before.has(other)) moved.set(path, other);
      }
      before = now;
      return moved;
    },
  };
}
