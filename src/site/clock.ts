import { type CalendarDate, dayOf } from "../content/calendar-date.ts";

/** The moment for which a site is made, and the zone by whose clocks its days and hours are meant. */
export interface Clock {
  readonly now: Date;
  readonly timeZone: string;
  /** The day it is then and there. */
  readonly today: CalendarDate;
}

/**
 * The instant, and the day that it is then in a time zone (IANA). Throws a `RangeError` if there is no such zone.
 */
export function clockAt(now: Date, timeZone: string): Clock {
  return { now, timeZone, today: dayOf(now, timeZone) };
}
