import type { NextDue } from "../cache/output-record.ts";
import {
  dayOf,
  isoPublicationDate,
  longDate,
  type PublicationDate,
  startIn,
} from "../content/calendar-date.ts";
import { newestFirst } from "../site/article-summary.ts";
import type { ArticleSummary } from "../site/model.ts";
import type { Site } from "../site/site.ts";

/** What waits to be published: drafts, then what has a date to come, soonest first. */
export function waitingLines(waiting: Site["waiting"]): string[] {
  const drafts = waiting.filter(({ unpublished }) => unpublished === "draft");
  return [
    ...drafts.map(({ slug }) => `draft: ${slug}`),
    ...scheduled(waiting).map(
      ({ slug, date }) => `waiting: ${slug} (from ${longDate(date, "en")}${hourOf(date)})`,
    ),
  ];
}

/** When the next article comes out; undefined if none has a date to come. */
export function nextDue({
  waiting,
  timeZone,
}: Pick<Site, "waiting" | "timeZone">): NextDue | undefined {
  const [next] = scheduled(waiting);
  if (!next) return undefined;
  return { at: startIn(timeZone, next.date).toISOString().replace(".000Z", "Z"), timeZone };
}

/** How long it is until then, when that is in the site's zone, and after which instant to build. */
export function dueLine({ at, timeZone }: NextDue, now: Date): string {
  const due = new Date(at);
  // Where the clocks skip midnight, a day begins later.
  const clock = due.toLocaleTimeString("en-GB", { timeZone, hour: "2-digit", minute: "2-digit" });
  const day = longDate(dayOf(due, timeZone), "en");
  return `next due in ${span(due.getTime() - now.getTime())}, on ${day} at ${clock} in ${timeZone}: build again after ${at}`;
}

function scheduled(waiting: Site["waiting"]): ArticleSummary[] {
  return waiting
    .filter(({ unpublished }) => unpublished === "scheduled")
    .sort(newestFirst)
    .reverse();
}

function hourOf(date: PublicationDate): string {
  return date.time ? ` at ${isoPublicationDate(date).slice(11)}` : "";
}

function span(ms: number): string {
  const hours = ms / 3_600_000;
  if (hours < 1) return "less than an hour";
  const [amount, unit] = hours < 48 ? [Math.floor(hours), "hour"] : [Math.floor(hours / 24), "day"];
  return `${amount} ${unit}${amount === 1 ? "" : "s"}`;
}
