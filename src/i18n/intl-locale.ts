import { oncePerLanguage } from "./once-per-language.ts";

/**
 * The locale for `Intl`: English of no country has the dates of most of them, not those of the United
 * States; and years are those that stand in addresses and front matter, whatever calendar the language's
 * readers use besides.
 */
export const intlLocale = oncePerLanguage((language) => {
  const tag = language === "en" ? "en-GB" : language;
  return new Intl.Locale(tag, { calendar: "gregory" }).toString();
});
