import * as z from "zod";
import { fill } from "../i18n/format.ts";
import type { Words } from "../i18n/words.ts";
import { type CalendarDate, compareDates, longDate, parseCalendarDate } from "./calendar-date.ts";

/** When events took place: from one calendar date to another, often the same. */
export interface Period {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/** Reads `2007-12` or `2010-06/2010-07`; undefined when a date is none or the end is before the start. */
export function parsePeriod(text: string): Period | undefined {
  const [first = "", second, ...rest] = text.split("/");
  const from = parseCalendarDate(first);
  const to = second === undefined ? from : parseCalendarDate(second);
  if (!from || !to || rest.length > 0 || compareDates(to, from) < 0) return undefined;
  return { from, to };
}

/**
 * "December 2007", "June to July 2010", "2009 to 2011".
 * @param words as in `{from} to {to}`
 */
export function longPeriod({ from, to }: Period, words: Words["period"]): string {
  if (compareDates(from, to) === 0) return longDate(from);
  const sameYear = from.year === to.year && from.month !== undefined && to.month !== undefined;
  const start = sameYear ? longDate(from).replace(` ${from.year}`, "") : longDate(from);
  return fill(words, { from: start, to: longDate(to) });
}

/** A period in YAML, where a bare year arrives as a number. */
export const PeriodSchema = z
  .union([z.string(), z.number().transform(String)])
  .transform((text, context) => {
    const period = parsePeriod(text);
    if (period) return period;
    context.addIssue({
      code: "custom",
      message: `\`${text}\` is no period (a date, or two with a slash between, the earlier first)`,
    });
    return z.NEVER;
  });
