import { intlLocale } from "./intl-locale.ts";
import { oncePerLanguage } from "./once-per-language.ts";

const listFormat = oncePerLanguage((language) => new Intl.ListFormat(intlLocale(language)));

/** "a", "a and b", "a, b and c" as a language says it, in the order given; of nothing, the empty text. */
export function listOf(items: readonly string[], language: string): string {
  return listFormat(language).format(items);
}

/** A title as it stands within a sentence: in lower case, but where the language writes nouns with a capital. */
export function withinSentence(title: string, language: string): string {
  if (/^(?:de|lb)\b/.test(language)) return title;
  return title.toLocaleLowerCase(language);
}

/** Two names of which the second is a part of the first: French has a space before its colon, Japanese and Chinese have a wide one. */
export function withColon(whole: string, part: string, language: string): string {
  if (/^(?:ja|zh)\b/.test(language)) return `${whole}：${part}`;
  return /^fr\b/.test(language) ? `${whole}\u00a0: ${part}` : `${whole}: ${part}`;
}
