import { parseCalendarDate } from "../content/calendar-date.ts";
import { type Data, dateText, valueAt } from "./front-matter-values.ts";

const months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/**
 * A date without its time, as `YYYY-MM-DD`: the author's own day, whatever the zone. Undefined if there is no such
 * day.
 */
export function readDay(text: string): string | undefined {
  const [, year = "", month = "", day = ""] =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})(?:T|$)/.exec(text) ??
    [];
  const [, second = "", first = "", yearLast = ""] =
    /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})(?!\d)/.exec(text) ?? [];
  // Which of the two is the month shows only where one is no month.
  if (yearLast !== "" && (Number(first) > 12 || Number(second) > 12 || first === second))
    return Number(first) > 12 ? dayOf(yearLast, second, first) : dayOf(yearLast, first, second);
  if (year !== "") return dayOf(year, month, day);
  // As precise as it is known: a year, or a month of one.
  if (/^(?:19|20)\d{2}(?:-\d{2})?$/.test(text)) return parseCalendarDate(text) ? text : undefined;
  // "Jul 08 2022", "8 July 2022", "Fri, 08 Jul 2022 10:00:00 +0000".
  const name = /[A-Za-z]{3,9}/g;
  const written = text.slice(0, 60);
  for (const [word] of written.matchAll(name)) {
    const month = months.indexOf(word.slice(0, 3).toLowerCase()) + 1;
    const [, yearIn] = /\b(\d{4})\b/.exec(written) ?? [];
    const [, dayIn] = /\b(\d{1,2})(?:st|nd|rd|th)?\b(?!:)/.exec(written) ?? [];
    if (month > 0 && yearIn !== undefined && dayIn !== undefined) {
      return dayOf(yearIn, String(month), dayIn);
    }
  }
  return undefined;
}

function dayOf(year: string, month: string, day: string): string | undefined {
  const written = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return parseCalendarDate(written) ? written : undefined;
}

/** The first of the keys that names a day, as `YYYY-MM-DD`; undefined if none does. */
export function dayAt(data: Data, ...keys: readonly string[]): string | undefined {
  for (const key of keys) {
    const text = dateText(key.includes(".") ? valueAt(data, ...key.split(".")) : data[key]);
    const day = text === undefined ? undefined : readDay(text);
    if (day !== undefined) return day;
  }
  return undefined;
}

/** What generators call the day of a post, the first that is found counts. */
export const dateKeys = [
  "date",
  "pubDate",
  "pubDatetime",
  "publishDate",
  "publishedDate",
  "published_at",
  "publishedAt",
  "published",
  "created",
  "created_at",
  "createdAt",
  "datePublished",
];
/** What generators call the day of its last change, the first that is found counts. */
export const updatedKeys = [
  "lastmod",
  "updated",
  "updatedDate",
  "updated_at",
  "updatedAt",
  "last_modified_at",
  "modDatetime",
  "modified",
  "lastUpdated",
];

/** Splits `2024-03-11-name` into its day and name; a name without a day that exists stays whole. */
export function splitDatedName(name: string): { day: string | undefined; rest: string } {
  const [, written = "", rest = name] = /^(\d{4}-\d{1,2}-\d{1,2})[-_](.+)$/.exec(name) ?? [];
  const day = readDay(written);
  return day === undefined ? { day, rest: name } : { day, rest };
}

/**
 * Splits a path whose folders are days, `2014/11/20/name` or `2014/11-20-name`: its day, undefined where there is
 * none, and its last name without one.
 */
export function splitDatedPath(path: string): { day: string | undefined; rest: string } {
  const name = path.split("/").pop() ?? path;
  const own = splitDatedName(name);
  if (own.day !== undefined) return own;
  // `20210607-name`, and the times by which notes are named: they stay a part of the name.
  const [, packed] = /^((?:19|20)\d{6})(?:T\d{4,6}|\d{4}(?:\d{2})?)?(?!\d)/.exec(name) ?? [];
  const packedDay = packed === undefined ? undefined : readDay(packed);
  if (packedDay !== undefined) return { day: packedDay, rest: name };
  const [, year, month, date, rest = name] =
    /(?:^|\/)((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})[/_-]([^/]+)$/.exec(path) ?? [];
  const day = year === undefined ? undefined : readDay(`${year}-${month}-${date}`);
  return day === undefined ? { day, rest: name } : { day, rest };
}

/**
 * A year, or a month of one, that the folders of a path are: `2014/11/name`, `blog/2014/name`. Undefined if none
 * are.
 */
export function yearInPath(path: string): string | undefined {
  const [, year, month] = /(?:^|\/)((?:19|20)\d{2})(?:[/-](\d{2}))?\/[^/]+$/.exec(path) ?? [];
  if (year === undefined) return undefined;
  return month === undefined ? year : (readDay(`${year}-${month}`) ?? year);
}

/** What stands where a date should, and is none; undefined if nothing does. */
export function dateProblem(data: Data, ...keys: readonly string[]): string | undefined {
  return keys.map((key) => dateText(data[key])).find((text) => text !== undefined);
}
