import type { Article } from "../content/article.ts";
import { longDate } from "../content/calendar-date.ts";
import { fill } from "../i18n/format.ts";
import type { Words } from "../i18n/words.ts";

/** "2016", or "about 2016" where the date is inferred. */
export function shownDate(
  { date, dateInferred }: Pick<Article, "date" | "dateInferred">,
  words: Words["titleBlock"],
): string {
  return dateInferred ? fill(words.inferred, { date: longDate(date) }) : longDate(date);
}
