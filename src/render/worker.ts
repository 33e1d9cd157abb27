import type { CachedArticle } from "../cache/article-shard.ts";
import { type DrawTask, draw, prepareToDraw } from "../output/draw.ts";
import type { ArticleTask } from "./article-task.ts";
import type { PageTask, RenderedPages } from "./page-task.ts";

/** Nothing yet but to be ready for what is to be drawn. */
interface WarmUp {
  readonly kind: "ready";
  readonly for: "pages" | "drawing";
}

/**
 * What a worker thread runs; also how the main thread does it by itself. Each kind loads what it needs when it is first
 * asked for: to read articles, or to draw pages, takes a fifth of a second to load.
 */
export default async function task(task: ArticleTask): Promise<CachedArticle[]>;
export default async function task(task: PageTask): Promise<RenderedPages>;
export default async function task(task: DrawTask): Promise<Uint8Array>;
export default async function task(task: WarmUp): Promise<undefined>;
export default async function task(task: ArticleTask | PageTask | DrawTask | WarmUp) {
  if (task.kind === "articles") return (await import("./article-task.ts")).readArticles(task);
  if (task.kind === "pages") return (await pages()).renderPages(task);
  if (task.kind !== "ready") return draw(task);
  await (task.for === "pages" ? pages() : prepareToDraw());
  return undefined;
}

const pages = () => import("./page-task.ts");
