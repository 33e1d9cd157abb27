import { DateTime } from "luxon";
import { intlLocale } from "../i18n/intl-locale.ts";
import { oncePerLanguage } from "../i18n/once-per-language.ts";

/**
 * A date on the calendar, as precise as it is known: a year, a month or a day. It is no instant and
 * has no zone, so it can't slip by a day anywhere.
 */
export interface CalendarDate {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

/** A date, and where it is a day perhaps the time on the clocks of the site's zone at which a text comes out. */
export interface PublicationDate extends CalendarDate {
  readonly time?: { readonly hour: number; readonly minute: number };
}

const pattern = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; undefined for anything else and for days that don't exist. */
export function parseCalendarDate(text: string): CalendarDate | undefined {
  const [, year, month, day] = pattern.exec(text) ?? [];
  if (year === undefined) return undefined;
  const date: CalendarDate = {
    year: Number(year),
    ...(month !== undefined && { month: Number(month) }),
    ...(day !== undefined && { day: Number(day) }),
  };
  return DateTime.utc(date.year, date.month ?? 1, date.day ?? 1).isValid ? date : undefined;
}

/**
 * Reads `YYYY-MM-DDThh:mm`, with a space for the `T` too, and what `parseCalendarDate` reads;
 * undefined for anything else, a day that no calendar has too.
 */
export function parsePublicationDate(text: string): PublicationDate | undefined {
  const [, written = text, hour, minute] =
    /^(.{10})[T ]([01]\d|2[0-3]):([0-5]\d)$/.exec(text) ?? [];
  const date = parseCalendarDate(written);
  if (!date || hour === undefined) return date;
  return { ...date, time: { hour: Number(hour), minute: Number(minute) } };
}

/** Writes the date as it is written in front matter, at its own precision. */
export function isoDate({ year, month, day }: CalendarDate): string {
  const parts = [String(year).padStart(4, "0")];
  if (month !== undefined) parts.push(String(month).padStart(2, "0"));
  if (day !== undefined) parts.push(String(day).padStart(2, "0"));
  return parts.join("-");
}

/** Writes the date as front matter has it, with its time. */
export function isoPublicationDate({ time, ...date }: PublicationDate): string {
  if (!time) return isoDate(date);
  const [hour, minute] = [time.hour, time.minute].map((part) => String(part).padStart(2, "0"));
  return `${isoDate(date)}T${hour}:${minute}`;
}

/** In English "11 March 2024", "March 2024" or "2016". */
export function longDate(date: CalendarDate, language: string): string {
  return inWords(date, longFormats(language)[precisionOf(date)]);
}

/** In English "11 March" or "March", where the year is known from beside it. */
export function dateInYear(date: CalendarDate, language: string): string {
  return inWords(date, formatsInYear(language)[precisionOf(date)]);
}

function inWords({ year, month, day }: CalendarDate, format: Intl.DateTimeFormat): string {
  const instant = new Date(0);
  instant.setUTCFullYear(year, (month ?? 1) - 1, day ?? 1);
  // Before "г." for the year no line may break; a plain space is written there.
  return format.format(instant).replace(/(?<=\d) (?=\p{Script=Cyrillic}\.)/u, "\u202f");
}

/** A format for dates of each precision. Luxon would look for one anew with every date, which takes five times as long. */
interface DateFormats {
  readonly year: Intl.DateTimeFormat;
  readonly month: Intl.DateTimeFormat;
  readonly day: Intl.DateTimeFormat;
}

const longFormats = oncePerLanguage((language) => dateFormats(language, { year: "numeric" }));
const formatsInYear = oncePerLanguage((language) => dateFormats(language, {}));

function dateFormats(language: string, year: Intl.DateTimeFormatOptions): DateFormats {
  const format = (parts: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(intlLocale(language), { ...year, ...parts, timeZone: "UTC" });
  return {
    year: format({ year: "numeric" }),
    month: format({ month: "long" }),
    day: format({ month: "long", day: "numeric" }),
  };
}

function precisionOf({ month, day }: CalendarDate): keyof DateFormats {
  if (month === undefined) return "year";
  return day === undefined ? "month" : "day";
}

/** Whether the language writes the year before the month. */
export function isYearFirst(language: string): boolean {
  const format = new Intl.DateTimeFormat(intlLocale(language), { year: "numeric", month: "long" });
  const parts = format.formatToParts(0).map(({ type }) => type);
  return parts.indexOf("year") < parts.indexOf("month");
}

/** Orders by the first day that the date can mean, then the vaguer one first. */
export function compareDates(a: CalendarDate, b: CalendarDate): number {
  return a.year - b.year || (a.month ?? 0) - (b.month ?? 0) || (a.day ?? 0) - (b.day ?? 0);
}

/** The same, and of one day the earlier hour first. */
export function comparePublicationDates(a: PublicationDate, b: PublicationDate): number {
  const minutes = ({ time }: PublicationDate) => (time ? time.hour * 60 + time.minute : 0);
  return compareDates(a, b) || minutes(a) - minutes(b);
}

/** Whether every day that the one date can mean is before every day that the other can. */
export function isSurelyBefore(a: CalendarDate, b: CalendarDate): boolean {
  if (a.year !== b.year) return a.year < b.year;
  if (a.month === undefined || b.month === undefined) return false;
  if (a.month !== b.month) return a.month < b.month;
  return a.day !== undefined && b.day !== undefined && a.day < b.day;
}

/** The first instant of the date in UTC, for formats that know only instants (RFC 3339, RFC 822). */
export function firstInstant(date: CalendarDate): Date {
  return firstDay(date).toJSDate();
}

/** The day it is in a zone at an instant. */
export function dayOf(instant: Date, timeZone: string): CalendarDate {
  const { year, month, day } = DateTime.fromJSDate(instant, { zone: timeZone });
  return { year, month, day };
}

/** The instant at which the day after that of an instant begins in a zone. */
export function nextDayIn(timeZone: string, instant: Date): Date {
  const at = DateTime.fromJSDate(instant, { zone: timeZone });
  return at.plus({ days: 1 }).startOf("day").toJSDate();
}

/**
 * The instant of the date's time in a zone, or at which its first day begins there. What the clocks skip is
 * when they have skipped it; of an hour that comes twice it is the first.
 */
export function startIn(
  timeZone: string,
  { year, month = 1, day = 1, time }: PublicationDate,
): Date {
  const at = DateTime.fromObject({ year, month, day, ...time }, { zone: timeZone });
  if (!time) return at.startOf("day").toJSDate();
  return new Date(Math.min(...at.getPossibleOffsets().map((one) => one.toMillis())));
}

/** How many days a date's month has; of a year, those of January. */
export function daysInMonth(date: CalendarDate): number {
  return firstDay(date).daysInMonth ?? 31;
}

function firstDay({ year, month = 1, day = 1 }: CalendarDate): DateTime {
  return DateTime.utc(year, month, day);
}
