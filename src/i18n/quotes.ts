import { likelyLocale } from "./likely-locale.ts";

/** Opening and closing, outer and inner; a space within stands for itself. */
type Quotes = readonly [string, string, string, string];

const english: Quotes = ["“", "”", "‘", "’"];
const narrow = "\u202f";

/**
 * Quotation marks by language, from CLDR's delimiters
 * (https://www.unicode.org/cldr/charts/latest/by_type/core_data.alphabetic_information.punctuation.html);
 * French with the narrow spaces that its printers set.
 */
const byLanguage: Readonly<Record<string, Quotes>> = {
  de: ["„", "“", "‚", "‘"],
  "de-CH": ["«", "»", "‹", "›"],
  fr: [`«${narrow}`, `${narrow}»`, "“", "”"],
  es: ["«", "»", "“", "”"],
  it: ["«", "»", "“", "”"],
  nl: ["‘", "’", "“", "”"],
  sv: ["”", "”", "’", "’"],
  fi: ["”", "”", "’", "’"],
  da: ["»", "«", "›", "‹"],
  nb: ["«", "»", "‘", "’"],
  pl: ["„", "”", "«", "»"],
  cs: ["„", "“", "‚", "‘"],
  sk: ["„", "“", "‚", "‘"],
  hu: ["„", "”", "»", "«"],
  ro: ["„", "”", "«", "»"],
  ru: ["«", "»", "„", "“"],
  uk: ["«", "»", "„", "“"],
  el: ["«", "»", "“", "”"],
  fa: ["«", "»", "‹", "›"],
  ar: ["«", "»", "“", "”"],
  he: ["”", "”", "’", "’"],
  ja: ["「", "」", "『", "』"],
  "zh-Hant": ["「", "」", "『", "』"],
};

/**
 * The quotation marks of a language (BCP 47), of its region before its script; English ones where none are known.
 * Throws a `RangeError` if the tag is malformed.
 */
export function quotesOf(language: string): Quotes {
  const { language: base, script, region } = likelyLocale(language);
  return (
    byLanguage[`${base}-${region}`] ??
    byLanguage[`${base}-${script}`] ??
    byLanguage[base] ??
    english
  );
}
