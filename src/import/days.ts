import { parseCalendarDate } from "../content/calendar-date.ts";
import { type Data, dateText, valueAt } from "./front-matter-values.ts";

/** Names of months as people write them into their posts, by number, without accents. */
const languages = "en de fr es it pt nl pl sv da nb fi cs ru uk".split(" ");
let known: ReadonlyMap<string, number> | undefined;

function monthNames(): ReadonlyMap<string, number> {
  if (known) return known;
  const names = new Map<string, number>();
  for (const language of languages) {
    for (const month of ["long", "short"] as const) {
      for (const day of [undefined, "numeric"] as const) {
        const format = new Intl.DateTimeFormat(language, { month, day, timeZone: "UTC" });
        for (let number = 1; number <= 12; number++) {
          const parts = format.formatToParts(Date.UTC(2000, number - 1, 2));
          const name = bareWord(parts.find(({ type }) => type === "month")?.value ?? "");
          if (/^\p{L}{3,}$/u.test(name) && !names.has(name)) names.set(name, number);
        }
      }
    }
  }
  known = names;
  return names;
}

function bareWord(word: string): string {
  return word
    .normalize("NFKD")
    .replace(/[\p{M}.]/gu, "")
    .toLowerCase();
}

/** The month that a word names; English ones by their first three letters. Undefined if it names none. */
function monthOf(word: string): number | undefined {
  const bare = bareWord(word);
  return (
    monthNames().get(bare) ??
    (/^[a-z]{3,9}$/.test(bare) ? monthNames().get(bare.slice(0, 3)) : undefined)
  );
}

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
  const [, eastern, ofYear = "", ofMonth = ""] =
    /^(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]/.exec(text) ?? [];
  if (eastern !== undefined) return dayOf(eastern, ofYear, ofMonth);
  // Seconds or milliseconds since 1970, of this century or the last years of the one before.
  if (/^\d{9,10}$|^\d{12,13}$/.test(text))
    return new Date(Number(text) * (text.length > 10 ? 1 : 1000)).toISOString().slice(0, 10);
  // As precise as it is known: a year, or a month of one.
  if (/^(?:19|20)\d{2}(?:-\d{2})?$/.test(text)) return parseCalendarDate(text) ? text : undefined;
  // "Jul 08 2022", "8 July 2022", "Fri, 08 Jul 2022 10:00:00 +0000".
  const name = /[\p{L}\p{M}]{3,12}/gu;
  const written = text.slice(0, 60);
  for (const [word] of written.matchAll(name)) {
    const month = monthOf(word);
    const [, yearIn] = /\b(\d{4})\b/.exec(written) ?? [];
    const [, dayIn] = /\b(\d{1,2})(?:st|nd|rd|th)?\b(?!:)/.exec(written) ?? [];
    if (month !== undefined && yearIn !== undefined && dayIn !== undefined) {
      return dayOf(yearIn, String(month), dayIn);
    }
  }
  return undefined;
}

function dayOf(year: string, month: string, day: string): string | undefined {
  const written = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return parseCalendarDate(written) ? written : undefined;
}

/**
 * The day that a moment is in a zone, where the moment says its own offset from UTC; undefined where it doesn't, or
 * the zone is none.
 */
export function dayInZone(text: string, zone: string | undefined): string | undefined {
  const [, date, time, offset = ""] =
    /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?\s*(Z|[+-]\d{2}:?\d{2})$/.exec(
      text,
    ) ?? [];
  const colon = offset.replace(/^([+-]\d{2})(\d{2})$/, "$1:$2");
  const moment = date === undefined ? Number.NaN : Date.parse(`${date}T${time}${colon}`);
  if (Number.isNaN(moment) || zone === undefined || zone === "") return undefined;
  try {
    // Swedes write days as ISO 8601 has them.
    return new Intl.DateTimeFormat("sv", { dateStyle: "short", timeZone: zone }).format(moment);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
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
  "publishdate",
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
