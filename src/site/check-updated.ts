import type { Article } from "../content/article.ts";
import { compareDates, isoDate } from "../content/calendar-date.ts";
import { diagnostic, type Report } from "../diagnostics/diagnostic.ts";
import { unpublished } from "./article-summary.ts";
import type { Clock } from "./clock.ts";

/**
 * Reports published articles that say that they were changed more than a year from now. A nearer day may be right: a
 * site can be built as of an earlier one (`--now`), and clocks of machines go wrong.
 */
export function checkUpdated(articles: readonly Article[], clock: Clock, report: Report): void {
  const { today } = clock;
  const latest = { ...today, year: today.year + 1 };
  for (const article of articles) {
    const { updated, locations } = article;
    if (!updated || unpublished(article, clock) || compareDates(updated, latest) <= 0) continue;
    const message = `changed on ${isoDate(updated)}, and today is ${isoDate(today)}`;
    const hint = "`updated:` is the day of the last change, which readers are told of at once.";
    report(diagnostic(locations.updated, "W224", message, hint));
  }
}
