import { en } from "./en.ts";
import { type Words, withOverrides } from "./words.ts";

/** A language, and the words of the interface in it. */
export interface Locale {
  /** A BCP 47 tag, as in `site.yaml`. */
  readonly language: string;
  readonly words: Words;
}

/** @param overrides the site's own words, by key */
export function localeOf(language: string, overrides: object = {}): Locale {
  return { language, words: withOverrides(en, overrides) };
}
