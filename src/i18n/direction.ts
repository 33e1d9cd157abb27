import { likelyLocale } from "./likely-locale.ts";

/** Scripts that are written from right to left (https://www.unicode.org/iso15924/), of those in use today. */
const rightToLeft = new Set(["Adlm", "Arab", "Hebr", "Mand", "Nkoo", "Rohg", "Syrc", "Thaa"]);

/**
 * Whether a language (BCP 47) is written from right to left, by its most likely script. Throws a `RangeError` if the
 * tag is malformed.
 */
export function isRightToLeft(language: string): boolean {
  return rightToLeft.has(likelyLocale(language).script ?? "");
}

/** An element's attributes for a text in a language; those of the page's own language are on its root. */
export function languageAttributes(language: string | undefined): {
  readonly lang?: string;
  readonly dir?: "ltr" | "rtl";
} {
  if (language === undefined) return {};
  return { lang: language, dir: isRightToLeft(language) ? "rtl" : "ltr" };
}

/** What a language is called by those who speak it. */
export function nameOfLanguage(language: string): string {
  return new Intl.DisplayNames(language, { type: "language" }).of(language) ?? language;
}
