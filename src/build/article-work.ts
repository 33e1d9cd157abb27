import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import type { ArticleEntry } from "../content/list-articles.ts";
import { readArticle } from "../content/read-article.ts";
import { loadFigureRenderer } from "../figures/load.ts";
import type { ArticleSource } from "./load-articles.ts";
import { sha256 } from "./sha256.ts";
import { type KeptArticle, packBody, readBody, readShelf, writeShelf } from "./shelf.ts";

/** Articles to be read, as far as they aren't kept. */
export interface ArticleWork {
  readonly kind: "articles";
  readonly shelf: string;
  readonly entries: readonly ArticleEntry[];
  readonly source: ArticleSource;
  /** Whether what is kept may be used. */
  readonly useKept: boolean;
}

/** Brings a shelf up to date with its articles, and answers with all that it keeps then. */
export async function readArticles(work: ArticleWork): Promise<KeptArticle[]> {
  const { shelf, entries, source, useKept } = work;
  const kept = useKept ? readShelf(shelf) : new Map<string, KeptArticle>();
  const keys = new Map(entries.map((entry) => [entry.slug, keyOf(entry)]));
  const isKept = ({ slug }: ArticleEntry) => kept.get(slug)?.key === keys.get(slug);
  if (kept.size === entries.length && entries.every(isKept)) return [...kept.values()];
  const drawFigure = await loadFigureRenderer(source.figuresModule);
  return writeShelf(
    shelf,
    entries.map((entry) => {
      const { slug } = entry;
      const old = isKept(entry) ? kept.get(slug) : undefined;
      const text = old?.body && readBody(shelf, old.body);
      if (old && (text || !old.article)) return { ...old, body: text };
      const startedMs = performance.now();
      const { parsed, faults } = readArticle(entry, source.root, drawFigure);
      const elapsedMs = performance.now() - startedMs;
      const key = keys.get(slug) ?? "";
      const body = parsed && packBody(parsed.body);
      return { slug, key, article: parsed?.article, faults, elapsedMs, body };
    }),
  );
}

/** The hash of every file that an article is made from, with its path. */
function keyOf({ path, pictures, examples }: ArticleEntry): string {
  const hashes = [path, ...pictures, ...examples].map((file) => `${file}\0${hashOf(file)}`);
  return sha256(hashes.join("\0"));
}

/** A file that can't be read has no hash, and what reads it says why. */
function hashOf(file: string): string {
  try {
    return sha256(readFileSync(file));
  } catch {
    return "";
  }
}
