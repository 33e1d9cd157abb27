import { articlesInMemory } from "../build/articles-in-memory.ts";
import { type LoadedSite, loadSite, type SiteSource } from "../build/load-site.ts";
import { silently } from "../build/progress.ts";
import type { ParsedArticle } from "../content/article.ts";
import type { ArticleEntry } from "../content/article-entry.ts";
import type { Slug } from "../content/schemas/values.ts";
import type { OwnerCode } from "../render/owner-code.ts";

/** A site that follows its content folder, and shows all of it that can be shown. */
export interface LiveSite {
  /** As it was last loaded; undefined before the first `remake`. */
  readonly loaded: LoadedSite | undefined;
  /** The newest site; undefined before `site.yaml` could be read for the first time. */
  readonly site: LoadedSite["site"];
  /** Every article's file, by slug. */
  readonly entries: ReadonlyMap<Slug, ArticleEntry>;
  /** An article as it was last read, if it is newer than the site. */
  newerText(slug: Slug): ParsedArticle | undefined;
  /** Whether an article can't be read as it is now: what is shown of it, if anything, is an earlier text. */
  isUnreadable(slug: Slug): boolean;
  /** Reads what has changed and makes the site anew. */
  remake(code: OwnerCode): Promise<void>;
  /**
   * Reads one article at once, for its own page; the rest of the site learns of it from `remake`. Says
   * whether that was possible.
   */
  readAhead(file: string): boolean;
}

/** @param now the clock */
export function followSite(
  { content, url }: Pick<SiteSource, "content" | "url">,
  now: () => Date,
): LiveSite {
  const articles = articlesInMemory();
  let loaded: LoadedSite | undefined;
  return {
    get loaded() {
      return loaded;
    },
    get site() {
      return loaded?.site;
    },
    get entries() {
      return new Map(loaded?.opened.entries.map((entry) => [entry.slug, entry]));
    },
    newerText(slug) {
      const newest = articles.newest(slug);
      return newest?.body === loaded?.articles.bodyOf(slug) ? undefined : newest;
    },
    isUnreadable: (slug) => articles.isUnreadable(slug),
    async remake(code) {
      const source: SiteSource = {
        content,
        code,
        now: now(),
        url,
        view: "preview",
        progress: silently,
      };
      loaded = await loadSite(source, articles.read, loaded);
    },
    readAhead: (file) => articles.readAhead(file),
  };
}
