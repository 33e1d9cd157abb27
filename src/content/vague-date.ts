import { DateTime } from "luxon";
import { isoDate } from "./calendar-date.ts";
import { foreignDate } from "./foreign-date.ts";

const about =
  /^(?:~|≈|±|c\.|ca\.?|c(?=[ \d])|circa|about|around|approx\.?|approximately|etwa|um|vers|hacia|около)[ ]*(.+)$/iu;
const firstMonths: Readonly<Record<string, number>> = { q1: 1, q2: 4, q3: 7, q4: 10 };

/**
 * What to write for a date that is not sure, or names a week, a quarter or a season: as much of it as is. Undefined for
 * what is none.
 */
export function vagueDateHint(written: string): string | undefined {
  const text = written.trim();
  if (/<%|\{[{%]|%\}|\$\{/.test(text))
    return "A template left it there: write the day itself, like `2024-01-05`.";
  const unsure = about.exec(text)?.[1] ?? /^(.+?) ?(?:\(?\?\)?)$/.exec(text)?.[1];
  if (unsure !== undefined) {
    const date = /^\d{4}(?:-\d\d){0,2}$/.test(unsure) ? unsure : isoOf(unsure);
    return (
      date && `Write \`${date}\`, and \`dateInferred: true\` below it: it is shown as "about".`
    );
  }
  const week = DateTime.fromFormat(text.replace(/ /g, "-"), "kkkk-'W'W", { zone: "utc" });
  if (week.isValid) return `Write the day, like \`${week.toISODate()}\`, the Monday of that week.`;
  const [quarter = ""] = /^q[1-4](?=[ /,-]*\d{4}$)|(?<=^\d{4}[ /,-]?)q[1-4]$/i.exec(text) ?? [];
  const month = firstMonths[quarter.toLowerCase()];
  const inYear = /\d{4}/.exec(text)?.[0];
  if (month !== undefined && inYear !== undefined)
    return `Write \`${inYear}\`, or the month, like \`${inYear}-${String(month).padStart(2, "0")}\`.`;
  const [, part] =
    /^(?:spring|summer|autumn|fall|winter|early|mid|late|end of|beginning of|frühling|frühjahr|sommer|herbst|anfang|mitte|ende|printemps|été|automne|hiver)[ -]+(\d{4})$/i.exec(
      text,
    ) ?? [];
  if (part !== undefined) return `Write \`${part}\`, or the month, like \`${part}-05\`.`;
  const [, decade] = /^(\d{3}0)['’]?s$/.exec(text) ?? [];
  if (decade !== undefined)
    return `Write a year, like \`${decade}\`, and \`dateInferred: true\` below it.`;
  return undefined;
}

function isoOf(text: string): string | undefined {
  const found = foreignDate(text);
  return found && isoDate(found);
}
