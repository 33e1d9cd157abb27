import {
  dayOf,
  isoPublicationDate,
  longDate,
  type PublicationDate,
  startIn,
} from "../content/calendar-date.ts";
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
    ...due.map(
      ({ slug, date }) => `waiting: ${slug} (from ${longDate(date, "en")}${hourOf(date)})`,
    ),
    ...(next ? [nextLine(next.date, timeZone, now)] : []),
  ];
}

function hourOf(date: PublicationDate): string {
  return date.time ? ` at ${isoPublicationDate(date).slice(11)}` : "";
}

function nextLine(date: PublicationDate, timeZone: string, now: Date): string {
  const due = startIn(timeZone, date);
  const instant = due.toISOString().replace(".000Z", "Z");
  // Where the clocks skip midnight, a day begins later.
  const clock = due.toLocaleTimeString("en-GB", { timeZone, hour: "2-digit", minute: "2-digit" });
  const day = longDate(dayOf(due, timeZone), "en");
  return `next due in ${span(due.getTime() - now.getTime())}, on ${day} at ${clock} in ${timeZone}: build again after ${instant}`;
}

function span(ms: number): string {
  const hours = ms / 3_600_000;
  if (hours < 1) return "less than an hour";
  const [amount, unit] = hours < 48 ? [Math.floor(hours), "hour"] : [Math.floor(hours / 24), "day"];
  return `${amount} ${unit}${amount === 1 ? "" : "s"}`;
}
