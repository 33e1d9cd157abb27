import * as z from "zod";
import {
  daysInMonth,
  isoDate,
  isoPublicationDate,
  type PublicationDate,
  parseCalendarDate,
  parsePublicationDate,
} from "./calendar-date.ts";
import { asciiDigits, foreignDate, withoutTime } from "./foreign-date.ts";
import { vagueDateHint } from "./vague-date.ts";

/** A calendar date in YAML, where a bare year arrives as a number. */
export const CalendarDateSchema = z
  .union([z.string(), z.number().transform(String)], "must be a date, like `2024-01-05`")
  .transform((text, context) => {
    const date = parseCalendarDate(text);
    if (date) return date;
    context.addIssue({ code: "custom", ...notADate(text) });
    return z.NEVER;
  });

/** Thailand counts 543 years more: what is from 1900 to 2200 elsewhere. */
const buddhist = { from: 2443, to: 2743 };

/** When a text came or comes out: a calendar date, a day with an hour too. */
export const PublicationDateSchema = z
  .union([z.string(), z.number().transform(String)], "must be a date, like `2024-01-05`")
  .transform((text, context): PublicationDate => {
    const date = parsePublicationDate(text);
    if (date && (date.year < buddhist.from || date.year > buddhist.to)) return date;
    if (date) {
      const meant = isoPublicationDate({ ...date, year: date.year - 543 });
      const message = `\`${text}\` is centuries ahead`;
      const hint = `Years are those of the common era: write \`${meant}\`, if that is the day.`;
      context.addIssue({ code: "custom", message, params: { code: "E205", hint } });
      return z.NEVER;
    }
    const { message, params } = notADate(text);
    const hint = `${params.hint}${hintOfTime(text)}`;
    context.addIssue({ code: "custom", message, params: { ...params, hint } });
    return z.NEVER;
  });

/** How to write a time that has seconds or a zone of its own; empty where there is none but midnight. */
function hintOfTime(text: string): string {
  const [, day, written = "", minute = "", half = ""] =
    /^(\d{4}-\d\d-\d\d)[T ]+(\d{1,2}):([0-5]\d)(?::[\d.]+)?(?: ?([ap])\.?m\.?(?![\p{L}]))?/iu.exec(
      text,
    ) ?? [];
  // Twelve comes before one on a clock of twelve hours.
  const hour = half === "" ? written : String((Number(written) % 12) + (/p/i.test(half) ? 12 : 0));
  const meant = parsePublicationDate(`${day}T${hour.padStart(2, "0")}:${minute}`);
  if (!meant?.time || (meant.time.hour === 0 && meant.time.minute === 0)) return "";
  const shown = isoPublicationDate(meant);
  const [offset] = /(?<=\d) ?(?:Z|[+-]\d\d:?\d\d)$/.exec(text.trim()) ?? [];
  if (offset !== undefined) {
    const zone = offset.trim() === "Z" ? "UTC" : offset.trim();
    return ` \`${shown}\` keeps its hour, where \`timeZone\` in \`site.yaml\` is at ${zone}.`;
  }
  return ` With its hour, by the clocks of \`timeZone\` in \`site.yaml\`: \`${shown}\`.`;
}

/** What is wrong with a date, and what to write in its place. */
function notADate(text: string): { message: string; params: { code: string; hint: string } } {
  const say = (message: string, hint: string) => ({
    message,
    params: { code: "E205", hint },
  });
  const [, first = "", second = "", last = ""] =
    /^(\d{1,2})[./-] ?(\d{1,2})[./-] ?(\d{4}|\d{2})\.?$/.exec(withoutTime(asciiDigits(text))) ?? [];
  // Two digits are a year of this century, or of the last where that has not come yet.
  const whole = (year: string) =>
    year.length === 2 ? `${Number(year) < 70 ? "20" : "19"}${year}` : year;
  const meanings = [
    [last, second, first],
    [last, first, second],
    // Two digits may be a year in front, too.
    ...(last.length === 2 && first.length === 2 ? [[first, second, last]] : []),
  ].flatMap(([year = "", month = "", day = ""]) => {
    const written = `${whole(year)}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
    return parseCalendarDate(written) ? [written] : [];
  });
  const different = [...new Set(meanings)];
  if (different.length > 0) {
    const message =
      different.length === 1
        ? `\`${text}\` is not a valid date`
        : `\`${text}\` can be ${different.length === 2 ? "two" : "three"} dates`;
    return say(message, `Write \`${different.join("` or `")}\`.`);
  }
  const [, inYear = "", inMonth = "", onDay = ""] =
    /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text) ?? [];
  const swapped = parseCalendarDate(
    `${inYear}-${onDay.padStart(2, "0")}-${inMonth.padStart(2, "0")}`,
  );
  if (Number(inMonth) > 12 && swapped) {
    return say(
      `\`${text}\` is not a date on the calendar`,
      `There are twelve months: write \`${isoDate(swapped)}\` if day and month are swapped.`,
    );
  }
  const month = parseCalendarDate(`${inYear}-${inMonth.padStart(2, "0")}`);
  if (month && Number(onDay) > 28) {
    const last = daysInMonth(month);
    const hint = `The last day of that month is \`${isoDate({ ...month, day: last })}\`.`;
    if (Number(onDay) > last) return say(`\`${text}\` is not a date on the calendar`, hint);
  }
  const day = parseCalendarDate(text.slice(0, 10));
  const [, clock] = /^[T ](\d{1,2}:\d{2})/.exec(text.slice(10)) ?? [];
  if (day && clock !== undefined && !/^(?:[01]?\d|2[0-3]):[0-5]\d$/.test(clock)) {
    const hint = `Write \`${isoDate(day)}\`, or an hour from \`T00:00\` to \`T23:59\` behind it.`;
    return say(`\`${clock}\` is no time of day`, hint);
  }
  if (day && text.length > 10) {
    return say(`\`${text}\` is more than a date`, `Write \`${isoDate(day)}\`.`);
  }
  const meant = foreignDate(text);
  if (meant)
    return say(`\`${text}\` is not how a date is written here`, `Write \`${isoDate(meant)}\`.`);
  const about = vagueDateHint(text);
  if (about !== undefined) return say(`\`${text}\` is not how a date is written here`, about);
  return say(
    `\`${text}\` is not a date on the calendar`,
    "Write YYYY, YYYY-MM or YYYY-MM-DD, as precisely as it is known.",
  );
}
