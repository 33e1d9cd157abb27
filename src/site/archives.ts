import type { CalendarDate } from "../content/calendar-date.ts";
import { isoDate } from "../content/calendar-date.ts";
import type { SitePath } from "../content/schema.ts";
import { archivePath, type Listing } from "./listing.ts";

/** The articles of one year, month or day. */
export interface Archive {
  readonly date: CalendarDate;
  readonly path: SitePath;
  readonly listings: readonly Listing[];
}

/** The archives of all years, months and days that have articles, newest first. */
export interface Archives {
  readonly years: readonly Archive[];
  readonly months: readonly Archive[];
  readonly days: readonly Archive[];
}

/** Groups listings, which come newest first. A date known only to the year is in no month or day. */
export function archives(listings: readonly Listing[]): Archives {
  return {
    years: group(listings, ({ year }) => ({ year })),
    months: group(listings, ({ year, month }) => month && { year, month }),
    days: group(listings, ({ year, month, day }) => month && day && { year, month, day }),
  };
}

function group(
  listings: readonly Listing[],
  dateOf: (date: CalendarDate) => CalendarDate | 0 | undefined,
): Archive[] {
  const groups = new Map<string, { date: CalendarDate; listings: Listing[] }>();
  for (const listing of listings) {
    const date = dateOf(listing.date);
    if (!date) continue;
    const key = isoDate(date);
    const found = groups.get(key);
    if (found) found.listings.push(listing);
    else groups.set(key, { date, listings: [listing] });
  }
  return [...groups.values()].map((archive) => ({ ...archive, path: archivePath(archive.date) }));
}
