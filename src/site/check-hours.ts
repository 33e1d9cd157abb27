import { DateTime } from "luxon";
import type { Article } from "../content/article.ts";
import { isoPublicationDate, startIn } from "../content/calendar-date.ts";
import { reportFor } from "../content/draft-report.ts";
import { diagnostic, type Report } from "../diagnostics/diagnostic.ts";

/** Reports hours that the clocks of the site's zone skip on that day: an article comes out later than is written. */
export function checkHours(articles: readonly Article[], timeZone: string, report: Report): void {
  for (const article of articles) {
    const { date, locations } = article;
    if (!date.time) continue;
    const at = DateTime.fromJSDate(startIn(timeZone, date), { zone: timeZone });
    if (at.hour === date.time.hour && at.minute === date.time.minute) continue;
    const shown = at.toFormat("HH:mm");
    const message = `the clocks of \`${timeZone}\` skip ${isoPublicationDate(date).slice(11)} that night`;
    const hint = `It comes out at ${shown}: write \`${at.toFormat("yyyy-MM-dd'T'HH:mm")}\`.`;
    reportFor(article, report)(diagnostic(locations.date, "W222", message, hint));
  }
}
