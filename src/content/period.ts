import * as z from "zod";
import { fill } from "../i18n/format.ts";
import type { Locale } from "../i18n/locale.ts";
import {
  type CalendarDate,
  compareDates,
  dateInYear,
  isYearFirst,
  longDate,
  parseCalendarDate,
} from "./calendar-date.ts";

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

/** In English "December 2007", "June to July 2010", "2009 to 2011". */
export function longPeriod({ from, to }: Period, { language, words }: Locale): string {
  const [first, last] = [longDate(from, language), longDate(to, language)];
  if (compareDates(from, to) === 0) return first;
  // Within one year the year stands once, at the outer end.
  const isWithinYear = from.year === to.year && from.month !== undefined && to.month !== undefined;
  const short = isYearFirst(language)
    ? { from: first, to: dateInYear(to, language) }
    : { from: dateInYear(from, language), to: last };
  return fill(words.period, isWithinYear ? short : { from: first, to: last });
}

/** A period in YAML, where a bare year arrives as a number. */
export const PeriodSchema = z
  .union([z.string(), z.number().transform(String)])
  .transform((text, context) => {
    const period = parsePeriod(text);
    if (period) return period;
    context.addIssue({
      code: "custom",
      message: `\`${text}\` is not a period (write a date, or two dates with a slash between, the earlier first)`,
      params: { hint: periodHint(text) },
    });
    return z.NEVER;
  });

/** Two dates with something else between them. */
function periodHint(text: string): string {
  const [, from = "", to = ""] = /^([\d-]+?)\s*(?:[-–—]|\bto\b|,)\s*([\d-]{4,})$/.exec(text) ?? [];
  return parsePeriod(`${from}/${to}`) ? `Write \`${from}/${to}\`.` : "";
}
