import { basename } from "node:path/posix";
import type { SearchArticle, SearchIndex, SearchSection } from "../browser/search/index-file.ts";
import { wordsOf } from "../browser/search/words.ts";
import { longDate } from "../content/calendar-date.ts";
import type { DocumentBody } from "../content/markdown/render.ts";
import { fillTitles } from "../content/markdown/wiki-links.ts";
import type { Slug } from "../content/schemas/values.ts";
import type { Locale } from "../i18n/locale.ts";
import type { ArticlePage } from "../site/pages/article.ts";
import type { Pages } from "../site/pages/registry.ts";
import { paths } from "../site/urls.ts";
import type { OutputFile } from "./output-file.ts";

/**
 * The file that the search page's script reads; none where search is off. It holds each article's text
 * and no index of it: the browser makes that in a moment, and it would be more bytes than it saves.
 */
export function searchIndex(
  pages: Pages,
  { language }: Locale,
  bodyOf: (slug: Slug) => DocumentBody,
): OutputFile[] {
  if (pages.search.length === 0) return [];
  const articles = pages.article.map((page) =>
    searchArticle(page, bodyOf(page.article.slug).html, language),
  );
  const index: SearchIndex = { articles, common: commonWords(articles) };
  return [{ path: paths.searchIndex, text: JSON.stringify(index) }];
}

function searchArticle(
  { path, summary, titles }: ArticlePage,
  html: string,
  language: string,
): SearchArticle {
  const { title, description, date, minutes, tags } = summary;
  return {
    path,
    title,
    description,
    date: longDate(date, language),
    year: date.year,
    minutes,
    tags: tags.map(({ label, path }) => ({ slug: basename(path), label })),
    sections: sectionsOf(fillTitles(html, titles)),
  };
}

/**
 * Takes an article's HTML apart at its headings, as plain text. The HTML is our own renderer's, so its
 * shape is known. A drawing's labels and the table of its numbers say nothing out of their place.
 */
export function sectionsOf(html: string): SearchSection[] {
  const prose = html
    .replace(/<(svg|details)\b.*?<\/\1>/gs, " ")
    .replace(/<a [^>]*class="cite".*?<\/a>/gs, "");
  // The space keeps the first part free of a heading.
  return ` ${prose}`.split(/(?=<h[2-6] id=")/).map((part) => {
    const [whole = "", id = "", heading = ""] =
      /^<h\d id="([^"]+)"[^>]*>(.*?)<\/h\d>/s.exec(part) ?? [];
    return { id, heading: textOf(heading), text: textOf(part.slice(whole.length)) };
  });
}

/** Elements within a line; all others stand apart from what is beside them. */
const inline =
  /<\/?(?:a|abbr|b|cite|code|del|em|i|ins|kbd|mark|s|small|span|strong|sub|sup)\b[^>]*>/g;

function textOf(html: string): string {
  return html
    .replace(/<math\b[^>]*>(.*?)<\/math>/gs, (_, formula: string) =>
      formula.replace(/<[^>]*>/g, " ").trim(),
    )
    .replace(inline, "")
    .replace(/<[^>]*>/g, " ")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&")
    .replace(/\s+/g, " ")
    .trim();
}

function commonWords(articles: readonly SearchArticle[]): string[] {
  const texts = articles.flatMap(({ sections }) => sections.map(({ text }) => text));
  const counts = new Map<string, number>();
  for (const text of texts) {
    const words = new Set(wordsOf(text).map(({ folded }) => folded));
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count > texts.length / 2)
    .map(([word]) => word)
    .sort();
}
