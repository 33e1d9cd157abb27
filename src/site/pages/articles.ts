import { archives } from "../archives.ts";
import { newestOf } from "../article-summary.ts";
import type { Archive, Page, TermCount } from "../model.ts";
import type { Relations } from "../relations.ts";
import { paths } from "../urls.ts";
import { newestOnly } from "./list-length.ts";

/** The page of all articles, by year. */
export interface ArticlesPage extends Page {
  readonly years: readonly Archive[];
  /** Every year, where not all of its articles are listed. */
  readonly ways: readonly TermCount[];
}

/** Lists the newest where there are too many for a page; then `ways` leads to the others. */
export function articlesPage({
  summariesIn: { archive: summaries },
  archives: { years },
  years: ways,
  locale,
}: Pick<Relations, "summariesIn" | "archives" | "years" | "locale">): ArticlesPage {
  const { articles } = locale.words;
  const listed = newestOnly(summaries);
  const isWhole = listed.length === summaries.length;
  return {
    path: paths.articles,
    title: articles.title,
    description: articles.description,
    feed: paths.home,
    ...newestOf(years[0]?.summaries ?? []),
    years: isWhole ? years : archives(listed).years,
    ways: isWhole ? [] : ways,
  };
}
