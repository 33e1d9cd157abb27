import { type ArticleWork, readArticles } from "./article-work.ts";
import type { PagesDone, PageWork } from "./page-work.ts";
import type { KeptArticle } from "./shelf.ts";

/** Nothing yet but to be ready when there are pages to draw. */
interface Readiness {
  readonly kind: "ready";
}

/** What a worker thread runs; also how the main thread does it by itself. */
export default async function work(task: ArticleWork): Promise<KeptArticle[]>;
export default async function work(task: PageWork): Promise<PagesDone>;
export default async function work(task: Readiness): Promise<undefined>;
export default async function work(task: ArticleWork | PageWork | Readiness) {
  if (task.kind === "articles") return readArticles(task);
  // Eleventy takes a fifth of a second to load, and a build that finds nothing changed has no need of it.
  const { drawPages } = await import("./page-work.ts");
  return task.kind === "pages" ? drawPages(task) : undefined;
}
