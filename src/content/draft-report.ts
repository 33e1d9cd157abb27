import { asWarning, type Report } from "../diagnostics/diagnostic.ts";
import type { Article } from "./article.ts";

/** What is wrong with a draft is a warning: it holds nothing up. */
export function reportFor({ draft }: Pick<Article, "draft">, report: Report): Report {
  return draft ? (found) => report(asWarning(found)) : report;
}
