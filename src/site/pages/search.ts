import type { ArticleSummary, Page, TermCount } from "../model.ts";
import type { Relations } from "../relations.ts";
import { countTagsByName } from "../tags-in-use.ts";
import { paths } from "../urls.ts";

/** The page where articles are searched, and found by title, tag and year where nothing can search. */
export interface SearchPage extends Page {
  /** Every article, by title; none where they are so many that only tags and years lead to them. */
  readonly summaries: readonly ArticleSummary[];
  readonly tags: readonly TermCount[];
  readonly years: readonly TermCount[];
}

/** More of them weigh more than all else on the page together. */
const mostTitles = 300;

/** The page that searches, and leads everywhere without a script too. */
export function searchPage(
  relations: Pick<Relations, "summariesIn" | "tagsInUse" | "years" | "locale">,
): SearchPage {
  const { tagsInUse, years, locale } = relations;
  const summaries = relations.summariesIn.search;
  const { language, words } = locale;
  const { compare } = new Intl.Collator(language, { numeric: true });
  return {
    path: paths.search,
    title: words.search.title,
    description: words.search.description,
    summaries:
      summaries.length <= mostTitles ? summaries.toSorted((a, b) => compare(a.title, b.title)) : [],
    tags: countTagsByName(tagsInUse, language),
    years,
  };
}
