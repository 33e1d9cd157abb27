import { cacheKey, type KnownKeys } from "../cache/cache-key.ts";
import type { LoadedArticles } from "../render/load-articles.ts";
import type { RenderContext, TaskPages } from "../render/page-task.ts";
import type { Page } from "../site/model.ts";
import type { Pages } from "../site/pages/registry.ts";
import { kindsOf } from "../site/pages/registry.ts";
import type { Site } from "../site/site.ts";
import { outputFileOf } from "../site/urls.ts";

/** A page, what it is made from in a word, and the file that it will be. */
export interface PlannedPage {
  readonly kind: keyof Pages;
  readonly page: Page;
  /** The file, below the output folder. */
  readonly path: string;
  readonly cacheKey: string;
}

/**
 * Every page with the cache key of what it is drawn from: its own slice of the site, the text of its
 * article, and what all pages share. One whose cache key is that of another time needs no drawing.
 */
export function plannedPages(
  { pages }: Site,
  articles: LoadedArticles,
  context: RenderContext,
): PlannedPage[] {
  const known: KnownKeys = new WeakMap();
  for (const { article, summary } of pages.article) {
    known.set(summary, cacheKey(summary, known));
    known.set(article, articles.keyOf(article.slug));
  }
  return kindsOf(pages).flatMap((kind) =>
    pages[kind].map((page: Page) => ({
      kind,
      page,
      path: outputFileOf(page.path),
      cacheKey: cacheKey([context.id, kind, page], known),
    })),
  );
}

/**
 * The wanted pages as they are handed to be drawn, so many at a time, of whatever kinds: for each batch Eleventy begins
 * anew.
 */
export function* pageBatches(
  { pages }: Site,
  wanted: ReadonlySet<string>,
  articles: LoadedArticles,
  size: number,
): Generator<Partial<TaskPages>> {
  const isWanted = ({ path }: Page) => wanted.has(outputFileOf(path));
  const article = pages.article
    .filter(isWanted)
    .map((page) => ({ ...page, cached: articles.bodyAt(page.article.slug) }));
  const all: TaskPages = { ...pages, article };
  let batch: Partial<TaskPages> = {};
  let room = size;
  for (const [kind, list] of Object.entries<readonly Page[]>({ ...all })) {
    let left = list.filter(isWanted);
    while (left.length > 0) {
      const some = left.slice(0, room);
      batch = { ...batch, [kind]: some };
      room -= some.length;
      left = left.slice(some.length);
      if (room > 0) continue;
      yield batch;
      [batch, room] = [{}, size];
    }
  }
  if (room < size) yield batch;
}
