import type { SearchArticle, WholeIndex } from "../browser/search/index-file.ts";
import { hasOwnEndings } from "../browser/search/stem.ts";
import { wordsOf } from "../browser/search/words.ts";
import { longDate } from "../content/calendar-date.ts";
import type { DocumentBody } from "../content/markdown/document.ts";
import { fillText } from "../content/markdown/template.ts";
import type { SitePath, Slug } from "../content/schemas/values.ts";
import { lastName } from "../content/site-path.ts";
import type { SiteInfo } from "../site/model.ts";
import type { ArticlePage } from "../site/pages/article.ts";
import type { Pages } from "../site/pages/registry.ts";
import { paths, searchPartPath } from "../site/urls.ts";
import { belowBase } from "./base-path.ts";
import type { OutputFile } from "./output-file.ts";
import { searchParts } from "./search-parts.ts";

/** How long an index may be to stay whole, in UTF-16 units of JSON: some 150 kB for a reader, once compressed. */
const wholeLength = 400_000;

/**
 * The files that the search page's script reads; none where search is off. A small site's is one, with each
 * article's text and no index of it: the browser makes that in a moment, and it would be more bytes than it
 * saves. A larger one's is in parts.
 */
export function searchIndex(
  pages: Pages,
  { language, basePath }: Pick<SiteInfo, "language" | "basePath">,
  bodyOf: (slug: Slug) => DocumentBody,
): OutputFile[] {
  if (pages.search.length === 0) return [];
  const stemmed = hasOwnEndings(language) ? { language } : {};
  const listed = pages.article.filter(({ isSearched }) => isSearched);
  const articles = listed.map((page) =>
    searchArticle(page, bodyOf(page.article.slug), language, basePath),
  );
  if (lengthOf(articles) > wholeLength) {
    const { index, parts } = searchParts(articles.toReversed(), stemmed.language);
    return [
      { path: paths.searchIndex, text: JSON.stringify(index) },
      ...parts.map(({ name, content }) => ({
        path: searchPartPath(name),
        text: JSON.stringify(content),
      })),
    ];
  }
  const index: WholeIndex = {
    articles,
    common: commonWords(articles, stemmed.language),
    ...stemmed,
  };
  return [{ path: paths.searchIndex, text: JSON.stringify(index) }];
}

function lengthOf(articles: readonly SearchArticle[]): number {
  return articles.reduce((sum, article) => sum + JSON.stringify(article).length, 0);
}

function searchArticle(
  { path, summary, linked }: ArticlePage,
  body: DocumentBody,
  language: string,
  basePath: SitePath,
): SearchArticle {
  const { title, description, date, minutes, tags } = summary;
  return {
    path: belowBase(path, basePath),
    title,
    description,
    date: longDate(date, language),
    year: date.year,
    minutes,
    tags: tags.map(({ label, path }) => ({ slug: lastName(path), label })),
    sections: body.sections.map(({ id, heading, text }) => ({
      id,
      heading: fillText(heading, { linked }),
      text: fillText(text, { linked }),
    })),
  };
}

function commonWords(articles: readonly SearchArticle[], language?: string): string[] {
  const texts = articles.flatMap(({ sections }) => sections.map(({ text }) => text));
  const counts = new Map<string, number>();
  for (const text of texts) {
    const words = new Set(wordsOf(text, language).map(({ folded }) => folded));
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count > texts.length / 2)
    .map(([word]) => word)
    .sort();
}
