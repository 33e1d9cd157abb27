import { DateTime } from "luxon";

/** Ways to write a day, or a month of a year, that can mean only one (https://moment.github.io/luxon/#/parsing?id=table-of-tokens). */
const days = [
  "y-M-d",
  "y/M/d",
  "y.M.d",
  "y. M. d.",
  "yyyyMMdd",
  "kkkk-'W'WW-c",
  "kkkk'W'WWc",
  "y-ooo",
  "y'年'M'月'd'日'",
  "y'년' M'월' d'일'",
];
const months = ["y-M", "y/M", "M/y", "y'年'M'月'", "y'년' M'월'"];

/** The same with a month's name, in whatever language. */
const namedDays = ["d MMMM y", "d MMM y", "MMMM d y", "MMM d y", "y MMMM d", "y MMM d"];
const namedMonths = ["MMMM y", "MMM y", "y MMMM", "y MMM"];
const languages =
  "en de fr es it pt nl pl cs da sv nb fi hu ro ru uk tr el id vi ar fa he hi bn th".split(" ");

/**
 * The day or month that a date means which is written in another way than here: with a name, a time, a zone, in the digits
 * or with the months of another language. Undefined where that could be two days, or none.
 */
export function foreignDate(
  text: string,
): { readonly year: number; readonly month: number; readonly day?: number } | undefined {
  const plain = withoutTime(inCommonEra(asciiDigits(text)))
    // 20240105T100000Z, 2024.01.05., 5-Jan-2024
    .replace(/^(\d{8})[T ]\d{4,6}Z?$/, "$1")
    .replace(/^(\d{4}\.\d{1,2}\.\d{1,2})\.$/, "$1")
    .replace(/(?<=\d)-(?=\p{L})|(?<=\p{L})-(?=\d)/gu, (hyphen, _at, all) =>
      /W\d/.test(all) ? hyphen : " ",
    );
  if (/^\d{9,10}$/.test(plain)) return dayOf(Number(plain) * 1000);
  if (/^\d{12,13}$/.test(plain)) return dayOf(Number(plain));
  for (const format of days) {
    const found = read(plain, format, "en", true);
    if (found) return found;
  }
  for (const format of months) {
    const found = read(plain, format, "en", false);
    if (found) return found;
  }
  const named = withoutFillers(plain);
  if (!/\p{L}/u.test(named)) return undefined;
  for (const language of languages) {
    for (const format of [...namedDays, ...namedMonths]) {
      const found = read(named, format, language, namedDays.includes(format));
      if (found) return found;
    }
  }
  return undefined;
}

/** The year before the first of each Japanese era that people write. */
const eras: Readonly<Record<string, number>> = { 令和: 2018, 平成: 1988, 昭和: 1925 };

function inCommonEra(text: string): string {
  return text.replace(/^(令和|平成|昭和)\s*(元|\d{1,2})年/, (_, era: string, year: string) => {
    const number = year === "元" ? 1 : Number(year);
    return `${(eras[era] ?? 0) + number}年`;
  });
}

function dayOf(ms: number) {
  const { year, month, day } = DateTime.fromMillis(ms, { zone: "utc" });
  return { year, month, day };
}

function read(text: string, format: string, locale: string, isDay: boolean) {
  const parsed = DateTime.fromFormat(text, format, {
    zone: "utc",
    locale,
    numberingSystem: "latn",
    outputCalendar: "gregory",
  });
  if (!parsed.isValid || parsed.year < 1000 || parsed.year > 9999) return undefined;
  const { year, month, day } = parsed;
  return isDay ? { year, month, day } : { year, month };
}

/** Digits of every script as those of ours: each script has ten in a row, from its zero. */
export function asciiDigits(text: string): string {
  return text.normalize("NFKC").replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    let value = 0;
    while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
    return String(value);
  });
}

/** Without brackets around it, a time of day, a zone, and the day of the week; dashes of print are hyphens. */
export function withoutTime(text: string): string {
  return text
    .trim()
    .replace(/^(?:\[\[|[<[])(.*?)(?:\]\]|[>\]])$/, "$1")
    .replace(/(?<=\d)\s*[‐‑‒–—−]\s*(?=\d)/g, "-")
    .replace(/\s+/g, " ")
    .replace(/^(\d{4}-\d\d-\d\d) \p{L}{2,4}\.?(?= |$)/u, "$1")
    .replace(/(?<=\d)T(?=\d)/, " ")
    .replace(/[, ]*\b\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?: ?[ap]\.?m\.?)?/i, "")
    .replace(/ ?(?:Z|UTC|GMT|[A-Z]{3,4})?(?:(?<=\d{4}.*)[+-]\d{2}:?\d{2})?(?: \([^)]*\))?$/, "")
    .trim()
    .replace(/^\p{L}+[.,]* (?=.*(?:\p{L}{3}|\d[./-] ?\d))/u, "");
}

/** Without what stands between the parts in some languages, and without the marks of ordinals. */
function withoutFillers(text: string): string {
  return text
    .replace(/(?<=\d)(?:st|nd|rd|th|er|º|ª)\b/i, "")
    .replace(/(?<=\d)º/, "")
    .replace(/ (?:de|del|of|d'|da) /gi, " ")
    .replace(/ ?(?:г\.?|р\.?|года|року)$/u, "")
    .replace(/[.,،]+/g, "")
    .replace(/\s+/g, " ")
    .trim();
}
