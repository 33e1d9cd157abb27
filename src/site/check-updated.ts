import type { Article } from "../content/article.ts";
import { compareDates, isoDate } from "../content/calendar-date.ts";
import { diagnostic, type Report } from "../diagnostics/diagnostic.ts";
import { unpublished } from "./article-summary.ts";
import type { Clock } from "./clock.ts";

/** Reports published articles that say that they were changed on a day that is still to come. */
export function checkUpdated(articles: readonly Article[], clock: Clock, report: Report): void {
  for (const article of articles) {
    const { updated, locations } = article;
    if (!updated || unpublished(article, clock) || compareDates(updated, clock.today) <= 0)
      continue;
    const message = `changed on ${isoDate(updated)}, and today is ${isoDate(clock.today)}`;
    const hint = "`updated:` is the day of the last change, which readers are told of at once.";
    report(diagnostic(locations.updated, "W224", message, hint));
  }
}
