import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { hashOf, type ImportLock, type LockEntry } from "./import-lock.ts";
import type { ImportedArticle } from "./import-post.ts";
import { articleText } from "./import-site.ts";

/** What an import does with an article. */
export type Fate =
  /** It is new. */
  | "new"
  /** It came over before, and something has changed over there. */
  | "changed"
  /** It came over before, and nothing has. */
  | "unchanged"
  /** The author has changed it here: it stays as it is. */
  | "edited"
  /** It has changed on both sides: it stays as it is here, and that is said. */
  | "both"
  /** The author has taken it away here. */
  | "removed";

/**
 * An article to import, with what became of the one that an earlier import wrote. `path` is below the content folder.
 */
export interface ComparedArticle {
  readonly article: ImportedArticle;
  readonly fate: Fate;
  readonly text: string;
  readonly path: string;
  readonly entry: LockEntry;
}

/** Says of each article what an earlier import, the author here and the author there have done. */
export function compareEarlier(
  articles: readonly ImportedArticle[],
  lock: ImportLock,
  to: string,
): ComparedArticle[] {
  return articles.map((article) => {
    const { post, pictures, place } = article;
    const text = articleText(article);
    const fresh = pictures.size > 0 ? `${place}/index.md` : `${place}.md`;
    const source = hashOf(JSON.stringify([post.data, post.body]));
    const earlier = lock.get(post.key);
    const path = earlier?.path ?? fresh;
    const entry = { slug: lockedSlug(article), path, source, written: hashOf(text) };
    if (!earlier) return { article, fate: "new", text, path, entry };
    const file = join(to, path);
    if (!existsSync(file)) return { article, fate: "removed", text, path, entry: earlier };
    const isEdited = hashOf(readFileSync(file, "utf8")) !== earlier.written;
    if (isEdited) {
      const fate = earlier.source === source ? "edited" : "both";
      return { article, fate, text, path, entry: earlier };
    }
    // A text may need a folder now, for its first picture.
    const moves = pictures.size > 0 && !path.endsWith("/index.md");
    const fate = entry.written === earlier.written ? "unchanged" : moves ? "both" : "changed";
    return { article, fate, text, path, entry: fate === "changed" ? entry : earlier };
  });
}

/** What an article or page is known by from one import to the next: a page by its whole path. */
function lockedSlug({ kind, slug, place }: ImportedArticle): string {
  return kind === "page" ? place.slice("pages/".length) : slug;
}
