import { type ArticleWork, readArticles } from "./article-work.ts";
import { drawPages, type PagesDone, type PageWork } from "./page-work.ts";
import type { KeptArticle } from "./shelf.ts";

/** What a worker thread runs; also how the main thread does it by itself. */
export default async function work(task: ArticleWork): Promise<KeptArticle[]>;
export default async function work(task: PageWork): Promise<PagesDone>;
export default async function work(task: ArticleWork | PageWork) {
  return task.kind === "articles" ? readArticles(task) : drawPages(task);
}
