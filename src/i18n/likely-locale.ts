import { oncePerLanguage } from "./once-per-language.ts";

/**
 * A language with its most likely script and region, as CLDR has them: `zh-TW` is `zh-Hant-TW`. Throws a
 * `RangeError` if the tag is malformed.
 * https://www.unicode.org/reports/tr35/#Likely_Subtags
 */
export const likelyLocale = oncePerLanguage((language) => new Intl.Locale(language).maximize());
