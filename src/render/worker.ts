import type { CachedArticle } from "../cache/article-shard.ts";
import { type ArticleTask, readArticles } from "./article-task.ts";
import type { PageTask, RenderedPages } from "./page-task.ts";

/** Nothing yet but to be ready when there are pages to draw. */
interface WarmUp {
  readonly kind: "ready";
}

/** What a worker thread runs; also how the main thread does it by itself. */
export default async function task(task: ArticleTask): Promise<CachedArticle[]>;
export default async function task(task: PageTask): Promise<RenderedPages>;
export default async function task(task: WarmUp): Promise<undefined>;
export default async function task(task: ArticleTask | PageTask | WarmUp) {
  if (task.kind === "articles") return readArticles(task);
  // Eleventy takes a fifth of a second to load, and a build that finds nothing changed has no need of it.
  const { renderPages } = await import("./page-task.ts");
  return task.kind === "pages" ? renderPages(task) : undefined;
}
