import type { Article } from "../content/article.ts";
import { longDate } from "../content/calendar-date.ts";
import { fill } from "../i18n/format.ts";
import type { Locale } from "../i18n/locale.ts";

/** "2016", or "about 2016" where the date is inferred. */
export function shownDate(
  { date, dateInferred }: Pick<Article, "date" | "dateInferred">,
  { language, words }: Locale,
): string {
  const shown = longDate(date, language);
  return dateInferred ? fill(words.titleBlock.inferred, { date: shown }) : shown;
}
