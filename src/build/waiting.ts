import { longDate, startIn } from "../content/calendar-date.ts";
import { newestFirst } from "../site/article-summary.ts";
import type { Site } from "../site/site.ts";

/** What waits to be published, and when the next of it is due: in the site's zone, and as an instant. */
export function waitingLines(
  { waiting, timeZone }: Pick<Site, "waiting" | "timeZone">,
  now: Date,
): string[] {
  const scheduled = waiting.filter(({ unpublished }) => unpublished === "scheduled");
  const due = scheduled.toSorted(newestFirst).reverse();
  const drafts = waiting.filter(({ unpublished }) => unpublished === "draft");
  const [next] = due;
  return [
    ...drafts.map(({ slug }) => `draft: ${slug}`),
    ...due.map(({ slug, date }) => `waiting: ${slug} (from ${longDate(date, "en")})`),
    ...(next ? [nextLine(startIn(timeZone, next.date), timeZone, now)] : []),
  ];
}

function nextLine(due: Date, timeZone: string, now: Date): string {
  const instant = due.toISOString().replace(".000Z", "Z");
  return `next due in ${span(due.getTime() - now.getTime())}, as the day begins in ${timeZone}: build again after ${instant}`;
}

function span(ms: number): string {
  const hours = ms / 3_600_000;
  if (hours < 1) return "less than an hour";
  const [amount, unit] = hours < 48 ? [Math.floor(hours), "hour"] : [Math.floor(hours / 24), "day"];
  return `${amount} ${unit}${amount === 1 ? "" : "s"}`;
}
