import { en } from "./en.ts";
import { languages } from "./languages.ts";
import { lookupLanguage } from "./lookup.ts";
import { type Words, withOverrides } from "./words.ts";

/** A language, and the words of the interface in it. */
export interface Locale {
  /** A BCP 47 tag, as in `site.yaml`. */
  readonly language: string;
  readonly words: Words;
}

/**
 * A language with the words that come nearest to it: English ones where there are none.
 * @param overrides the site's own words, by key
 */
export function localeOf(language: string, overrides: object = {}): Locale {
  const found = lookupLanguage(language, [...languages.keys()]);
  const words = languages.get(found ?? "en") ?? en;
  return { language, words: withOverrides(words, overrides) };
}

/** Whether the interface has words of its own in a language, or in one near to it. */
export function isTranslated(language: string): boolean {
  return lookupLanguage(language, [...languages.keys()]) !== undefined;
}
