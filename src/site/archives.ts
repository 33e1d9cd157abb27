import type { CalendarDate } from "../content/calendar-date.ts";
import { isoDate } from "../content/calendar-date.ts";
import type { Archive, Archives, ArticleSummary } from "./model.ts";
import { archivePath } from "./urls.ts";

/** Groups listings, which come newest first. A date known only to the year is in no month or day. */
export function archives(summaries: readonly ArticleSummary[]): Archives {
  return {
    years: group(summaries, ({ year }) => ({ year })),
    months: group(summaries, ({ year, month }) => month && { year, month }),
    days: group(summaries, ({ year, month, day }) => month && day && { year, month, day }),
  };
}

function group(
  summaries: readonly ArticleSummary[],
  dateOf: (date: CalendarDate) => CalendarDate | 0 | undefined,
): Archive[] {
  const groups = new Map<string, { date: CalendarDate; summaries: ArticleSummary[] }>();
  for (const summary of summaries) {
    const date = dateOf(summary.date);
    if (!date) continue;
    const key = isoDate(date);
    const found = groups.get(key);
    if (found) found.summaries.push(summary);
    else groups.set(key, { date, summaries: [summary] });
  }
  return [...groups.values()].map((archive) => ({ ...archive, path: archivePath(archive.date) }));
}
