import { statSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import type { ParsedArticle } from "../content/article.ts";
import type { ArticleEntry } from "../content/article-entry.ts";
import type { LoadedArticle, OpenContent } from "../content/content.ts";
import { isDrawingWanted } from "../content/diagrams/drawn.ts";
import { emptyBody } from "../content/markdown/document.ts";
import { openPublicPictures, type PublicPictures } from "../content/public-pictures.ts";
import { type ReadArticle, readArticle } from "../content/read-article.ts";
import type { Slug } from "../content/schemas/values.ts";
import { withDrawings } from "../render/drawings.ts";
import type { Articles, ReadArticles, Reading } from "./load-site.ts";

/** Articles as they were last read in this process. One that can't be read any more stays as it was. */
export interface ArticlesInMemory {
  /** Reads those whose files look different. */
  readonly read: ReadArticles<Articles>;
  /**
   * Reads one article again, ahead of the site. False if that can't be: the file is no article's, the text can't be used,
   * or has a diagram that is still to be drawn.
   */
  readAhead(file: string): boolean;
  /** The text of an article that was read; undefined if it never could be. */
  newest(slug: Slug): ParsedArticle | undefined;
  /** Whether an article can't be read as it is now: what is known of it, if anything, is an earlier text. */
  isUnreadable(slug: Slug): boolean;
}

interface Read extends ReadArticle {
  readonly slug: Slug;
  /** What its files looked like, and what it was read with. */
  readonly cacheKey: string;
  /** How long its text was, in bytes. */
  readonly size: number | undefined;
  readonly isUnreadable: boolean;
}

/** One time of reading all articles. */
interface Pass {
  readonly opened: OpenContent;
  readonly reading: Reading;
  readonly publicPictures: PublicPictures;
  /** Differs when all have to be read again. */
  readonly key: string;
}

/** How often, and how often at most, it is looked whether a text that was emptied has been written. */
const lookMs = 10;
const mostLooks = 50;

/** A memory that holds nothing yet. */
export function articlesInMemory(): ArticlesInMemory {
  const known = new Map<string, Read>();
  let last: Pass | undefined;

  function read(entry: ArticleEntry, { reading, publicPictures, key, opened }: Pass): Read {
    const { root, code, preview } = reading;
    const cacheKey = `${key}\n${cacheKeyOf(entry)}`;
    const before = known.get(entry.path);
    if (before?.cacheKey === cacheKey && publicPictures.isCurrent(before.asked)) return before;
    const { renderFigure } = code;
    const now = readArticle(entry, root, renderFigure, opened.locale, publicPictures, preview);
    return {
      ...now,
      slug: entry.slug,
      size: sizeOf(entry.path),
      isUnreadable: !now.parsed,
      parsed: now.parsed ?? (preview && before?.parsed),
      cacheKey,
    };
  }

  /** Waits for a text that was only just emptied: most editors do that before they write it anew. */
  async function written({ path }: ArticleEntry): Promise<void> {
    if (!known.get(path)?.size) return;
    for (let i = 0; i < mostLooks && sizeOf(path) === 0; i++) await setTimeout(lookMs);
  }

  return {
    async read(opened, reading) {
      const { entries, locale } = opened;
      const pass = {
        opened,
        reading,
        publicPictures: openPublicPictures(reading.published, stateOf),
        key: `${reading.code.figures.key}${JSON.stringify(locale)}`,
      };
      last = pass;
      const bodies = new Map<Slug, ParsedArticle["body"]>();
      const loaded: LoadedArticle[] = [];
      for (const entry of entries) {
        await written(entry);
        const one = await withDrawings(() => read(entry, pass));
        known.set(entry.path, one);
        const { parsed, diagnostics } = one;
        if (parsed) bodies.set(entry.slug, parsed.body);
        const { slug, section } = entry;
        loaded.push({ slug, section, article: parsed?.article, diagnostics });
      }
      const present = new Set(entries.map(({ path }) => path));
      for (const path of known.keys()) if (!present.has(path)) known.delete(path);
      return { loaded, bodyOf: (slug) => bodies.get(slug) ?? emptyBody };
    },
    readAhead(file) {
      const entry = last?.opened.entries.find(({ path }) => path === file);
      if (!entry || !last) return false;
      const one = read(entry, last);
      if (!one.parsed || isDrawingWanted()) return false;
      known.set(file, one);
      return true;
    },
    newest: (slug) => [...known.values()].find((one) => one.slug === slug)?.parsed,
    isUnreadable: (slug) =>
      [...known.values()].some((one) => one.slug === slug && one.isUnreadable),
  };
}

function sizeOf(file: string): number | undefined {
  return statSync(file, { throwIfNoEntry: false })?.size;
}

function cacheKeyOf({ path, pictures, attachments, examples, releasedIds }: ArticleEntry): string {
  const files = [path, ...pictures, ...attachments, ...examples].map(stateOf);
  return [...files, ...releasedIds].join("\n");
}

/** A file as it looks from outside. */
function stateOf(file: string): string {
  const stats = statSync(file, { throwIfNoEntry: false });
  return `${file} ${stats?.ino} ${stats?.size} ${stats?.mtimeMs} ${stats?.ctimeMs}`;
}
