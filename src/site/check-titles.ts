import type { Article } from "../content/article.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import { diagnostic } from "../diagnostics/diagnostic.ts";
import { newestFirst } from "./article-summary.ts";

/**
 * Reports articles of one language with one title: nobody can tell them apart in a list, a feed or a search. Drafts are
 * let be, and of the others the oldest has its title by right.
 */
export function checkTitles(
  articles: readonly Article[],
  siteLanguage: string,
  report: Report,
): void {
  const known = new Map<string, Article>();
  for (const article of articles
    .filter(({ draft }) => !draft)
    .toSorted(newestFirst)
    .reverse()) {
    const { title, language = siteLanguage, locations } = article;
    const key = `${language} ${title.normalize("NFC").toLocaleLowerCase(language)}`;
    const other = known.get(key);
    known.set(key, other ?? article);
    // One article in two files is told of as that.
    if (!other || other.slug === article.slug) continue;
    const message = `\`${other.slug}\` has this title too`;
    const hint = "Lists, feeds and the search show titles: say in one of them what sets it apart.";
    report(diagnostic(locations.title, "W223", message, hint));
  }
}
