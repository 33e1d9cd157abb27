import { join } from "node:path";
import type { CachedArticle } from "../cache/article-shard.ts";
import { sha256 } from "../cache/sha256.ts";
import type { ArticleEntry } from "../content/article-entry.ts";
import type { Content, LoadedArticle } from "../content/content.ts";
import type { RenderFigure } from "../content/markdown/render-options.ts";
import type { Slug } from "../content/schemas/values.ts";
import { lookUpShard, publicPicturesIn } from "./article-task.ts";
import type { ArticleSource, CachedBody } from "./cached-body.ts";
import { bodyFrom } from "./cached-body.ts";
import type { Threads } from "./threads.ts";

/** How long an article took to read, check and render when that was last done, in milliseconds. */
export type SlowArticle = Pick<CachedArticle, "slug" | "elapsedMs">;

/** The articles of a content folder, without their texts. */
export interface LoadedArticles {
  readonly loaded: readonly LoadedArticle[];
  bodyAt(slug: Slug): CachedBody;
  readonly bodyOf: Content["bodyOf"];
  /** The hash of all that an article was made from. */
  keyOf(slug: Slug): string;
  /** Those that take longest to read, the longest first. */
  slowest(count: number): readonly SlowArticle[];
}

/** Few enough that a shard is worth a thread's while, and enough that one edit rewrites little. */
const fewestShards = 64;
/** A shard is held in memory whole while it is filled. */
const mostInShard = 250;

/**
 * Reads articles, or finds them kept from another time.
 * @param cache the folder of the shards, for this program and content folder alone
 * @returns the articles; `bodyOf` throws for a slug that none of them has
 */
export async function loadArticles(
  entries: readonly ArticleEntry[],
  source: ArticleSource,
  cache: string,
  useCache: boolean,
  threads: Threads,
  renderFigure: RenderFigure,
): Promise<LoadedArticles> {
  // Doubled, so that a site that grows by an article finds what it kept.
  let shards = fewestShards;
  while (entries.length / shards > mostInShard) shards *= 2;
  const shardOf = (slug: Slug) => String(Number.parseInt(sha256(slug).slice(0, 4), 16) % shards);
  const groups = new Map<string, ArticleEntry[]>();
  for (const entry of entries) {
    const name = shardOf(entry.slug);
    const group = groups.get(name);
    if (group) group.push(entry);
    else groups.set(name, [entry]);
  }
  const publicPictures = publicPicturesIn(source);
  const shardsNow = Array.from(groups, ([name, group]) => {
    const shard = join(cache, name);
    return { shard, ...lookUpShard(shard, group, publicPictures, useCache) };
  });
  const all = shardsNow.flatMap(({ articles }) => articles);
  threads.start(all.filter(({ cached }) => !cached).length);
  const done = await Promise.all(
    shardsNow.map(async ({ shard, articles, isUpToDate }) => {
      const kept = isUpToDate
        ? articles.flatMap(({ cached }) => cached ?? [])
        : await threads.run({ kind: "articles", shard, articles, source });
      return kept.map((article): [Slug, CachedArticle] => [article.slug, article]);
    }),
  );
  const known = new Map(done.flat());
  const entryOf = new Map(entries.map((entry) => [entry.slug, entry]));
  const bodyAt = (slug: Slug): CachedBody => {
    const entry = entryOf.get(slug);
    const place = known.get(slug)?.body;
    if (!entry || !place) throw new Error(`there is no article ${slug}`);
    return { shard: join(cache, shardOf(slug)), place, entry, source };
  };
  return {
    loaded: entries.map(({ slug, section }) => {
      const { article, diagnostics = [] } = known.get(slug) ?? {};
      return { slug, section, article, diagnostics };
    }),
    bodyAt,
    bodyOf: (slug) => bodyFrom(bodyAt(slug), renderFigure),
    keyOf(slug) {
      const { key = "", asked = [] } = known.get(slug) ?? {};
      return asked.length === 0 ? key : sha256(JSON.stringify([key, asked]));
    },
    slowest: (count) =>
      [...known.values()].sort((a, b) => b.elapsedMs - a.elapsedMs).slice(0, count),
  };
}
