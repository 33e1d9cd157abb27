import fc from "fast-check";
import { type CalendarDate, parseCalendarDate } from "../../src/content/calendar-date.ts";

/** A calendar date for tests; throws when the text is none. */
export function date(text: string): CalendarDate {
  const parsed = parseCalendarDate(text);
  if (!parsed) throw new Error(`\`${text}\` is no date`);
  return parsed;
}

/** Any date of the calendar: a year, a month or a day. No month has a day after the 28th here. */
export const anyDate: fc.Arbitrary<CalendarDate> = dateBetween(0, 9999);

/** Dates that lie close together, so that many share a year, a month or a day. */
export const crowdedDate: fc.Arbitrary<CalendarDate> = dateBetween(2009, 2011);

function dateBetween(min: number, max: number): fc.Arbitrary<CalendarDate> {
  const year = fc.integer({ min, max });
  const month = fc.integer({ min: 1, max: 12 });
  const day = fc.integer({ min: 1, max: 28 });
  const plain = { noNullPrototype: true };
  return fc.oneof(
    fc.record({ year }, plain),
    fc.record({ year, month }, plain),
    fc.record({ year, month, day }, plain),
  );
}
