import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import {
  type CachedArticle,
  packBody,
  readBody,
  readShard,
  type UncachedArticle,
  writeShard,
} from "../cache/article-shard.ts";
import { sha256 } from "../cache/sha256.ts";
import type { ArticleEntry } from "../content/list-articles.ts";
import { readArticle } from "../content/read-article.ts";
import { isSystemError } from "../diagnostics/system-error.ts";
import { loadFigureRenderer } from "../figures/load.ts";
import type { ArticleSource } from "./cached-body.ts";
import { withDrawings } from "./drawings.ts";
import { useSiteCode } from "./site-code.ts";

/** Articles to be read, as far as they aren't kept. */
export interface ArticleTask {
  readonly kind: "articles";
  readonly shard: string;
  readonly entries: readonly ArticleEntry[];
  readonly source: ArticleSource;
  /** Whether what is kept may be used. */
  readonly useCache: boolean;
}

/** Brings a shard up to date with its articles, and answers with all that it caches then. */
export async function readArticles(task: ArticleTask): Promise<CachedArticle[]> {
  const { shard, entries, source, useCache } = task;
  const cached = useCache ? readShard(shard) : new Map<string, CachedArticle>();
  const keys = new Map(entries.map((entry) => [entry.slug, keyOf(entry)]));
  const isCached = ({ slug }: ArticleEntry) => cached.get(slug)?.key === keys.get(slug);
  if (cached.size === entries.length && entries.every(isCached)) return [...cached.values()];
  await useSiteCode(source.siteCode);
  const renderFigure = await loadFigureRenderer(source.figuresModule);
  const read: UncachedArticle[] = [];
  for (const entry of entries) {
    const { slug } = entry;
    const old = isCached(entry) ? cached.get(slug) : undefined;
    const text = old?.body && readBody(shard, old.body);
    if (old && (text || !old.article)) {
      read.push({ ...old, body: text });
      continue;
    }
    const startedMs = performance.now();
    const { parsed, diagnostics } = await withDrawings(() =>
      readArticle(entry, source.root, renderFigure, source.locale),
    );
    const elapsedMs = performance.now() - startedMs;
    const key = keys.get(slug) ?? "";
    const body = parsed && packBody(parsed.body);
    read.push({ slug, key, article: parsed?.article, diagnostics, elapsedMs, body });
  }
  return writeShard(shard, read);
}

/** The hash of every file that an article is made from, with its path, and of what was released of it. */
function keyOf({ path, pictures, attachments, examples, releasedIds }: ArticleEntry): string {
  const hashes = [path, ...pictures, ...attachments, ...examples].map(
    (file) => `${file}\0${hashOf(file)}`,
  );
  return sha256([...hashes, ...releasedIds].join("\0"));
}

/** A file that can't be read has no hash, and what reads it says why. */
function hashOf(file: string): string {
  try {
    return sha256(readFileSync(file));
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return "";
  }
}
