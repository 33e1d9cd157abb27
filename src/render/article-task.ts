import { readFileSync, statSync } from "node:fs";
import { performance } from "node:perf_hooks";
import {
  type CachedArticle,
  packBody,
  readBody,
  readShard,
  type UncachedArticle,
  writeShard,
} from "../cache/article-shard.ts";
import { fileStates } from "../cache/file-states.ts";
import { sha256 } from "../cache/sha256.ts";
import type { ArticleEntry } from "../content/article-entry.ts";
import { openPublicPictures, type PublicPictures } from "../content/public-pictures.ts";
import { readArticle } from "../content/read-article.ts";
import { isSystemError } from "../diagnostics/system-error.ts";
import { loadFigureRenderer } from "../figures/load.ts";
import type { ArticleSource } from "./cached-body.ts";
import { withDrawings } from "./drawings.ts";
import { useSiteCode } from "./site-code.ts";

/** Articles of a shard to be read, as far as they aren't kept. */
export interface ArticleTask {
  readonly kind: "articles";
  readonly shard: string;
  readonly articles: readonly ArticleState[];
  readonly source: ArticleSource;
}

/** An article as its files are now, and what is kept of it. */
export interface ArticleState {
  readonly entry: ArticleEntry;
  /** The hash of all that it is made from in its own folders. */
  readonly key: string;
  /** How its files look on disk; undefined if they may change again unseen. */
  readonly state: string | undefined;
  /** Undefined if it has to be read. */
  readonly cached: CachedArticle | undefined;
}

/** A shard's articles, and whether it holds all of them and no others. */
export interface ShardState {
  readonly articles: readonly ArticleState[];
  readonly isUpToDate: boolean;
}

/**
 * Looks up what a shard keeps of its articles.
 * @param useCache whether what is kept may be used
 */
export function lookUpShard(
  shard: string,
  entries: readonly ArticleEntry[],
  publicPictures: PublicPictures,
  useCache: boolean,
): ShardState {
  const kept = useCache ? readShard(shard) : new Map<string, CachedArticle>();
  const articles = entries.map((entry) => {
    const cached = kept.get(entry.slug);
    const isCurrent = cached !== undefined && publicPictures.isCurrent(cached.asked);
    const state = stateOf(entry);
    if (cached && isCurrent && state !== undefined && cached.state === state)
      return { entry, key: cached.key, state, cached };
    const key = keyOf(entry);
    return { entry, key, state, cached: isCurrent && cached.key === key ? cached : undefined };
  });
  const isUpToDate = kept.size === entries.length && articles.every(({ cached }) => cached);
  return { articles, isUpToDate };
}

/** Brings a shard up to date with its articles, and answers with all that it caches then. */
export async function readArticles(task: ArticleTask): Promise<CachedArticle[]> {
  const { shard, articles, source } = task;
  await useSiteCode(source.siteCode);
  const renderFigure = await loadFigureRenderer(source.figuresModule);
  const publicPictures = publicPicturesIn(source);
  const read: UncachedArticle[] = [];
  for (const { entry, key, state, cached } of articles) {
    const { slug } = entry;
    const text = cached?.body && readBody(shard, cached.body);
    if (cached && (text || !cached.article)) {
      read.push({ ...cached, state, body: text });
      continue;
    }
    const startedMs = performance.now();
    const { parsed, diagnostics, asked } = await withDrawings(() =>
      readArticle(entry, source.root, renderFigure, source.locale, publicPictures),
    );
    const elapsedMs = performance.now() - startedMs;
    const body = parsed && packBody(parsed.body);
    const { article } = parsed ?? {};
    read.push({ slug, key, state, article, diagnostics, asked, elapsedMs, body });
  }
  return writeShard(shard, read);
}

/** The hash of every file that an article is made from, with its path, and of what was released of it. */
function keyOf(entry: ArticleEntry): string {
  const hashes = filesOf(entry).map((file) => `${file}\0${hashOf(file)}`);
  return sha256([...hashes, ...entry.releasedIds].join("\0"));
}

/**
 * How the same files look on disk, without reading any of them: see `fileStates`. To hash those of ten thousand
 * articles takes five times as long.
 */
function stateOf(entry: ArticleEntry): string | undefined {
  const states = fileStates(filesOf(entry), Date.now());
  return states && [states, ...entry.releasedIds].join("\0");
}

function filesOf({ path, pictures, attachments, examples }: ArticleEntry): string[] {
  return [path, ...pictures, ...attachments, ...examples];
}

/** The pictures in `public/`, by their content. */
export function publicPicturesIn(source: ArticleSource): PublicPictures {
  return openPublicPictures(source.published, hashOf);
}

/** A file that can't be read, or a pipe or device, which has no end, has no hash, and what reads it says why. */
function hashOf(file: string): string {
  try {
    const stats = statSync(file);
    // What is too large to be read in one piece is too large to be published as well.
    if (stats.size > 2 ** 31 - 1) return `${stats.size} bytes`;
    return stats.isFile() ? sha256(readFileSync(file)) : "";
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return "";
  }
}
