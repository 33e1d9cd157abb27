import { fill } from "../i18n/format.ts";
import type { Locale } from "../i18n/locale.ts";
import { listOf } from "../i18n/text.ts";
import type { ArticlePage } from "./pages/article.ts";
import { shownDate } from "./shown-date.ts";

/** Who wrote an article, or after whom it is told, and when: where it stands without its page. */
export function bylineOf(
  { article, authors }: Pick<ArticlePage, "article" | "authors">,
  locale: Locale,
): string {
  const { socialImage: words } = locale.words;
  const names = authors.map(({ name }) => name);
  return fill(article.byline === "after" ? words.after : words.byline, {
    author: listOf(names, locale.language),
    date: shownDate(article, locale),
  });
}
