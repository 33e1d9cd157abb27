import type { Article } from "../content/article.ts";
import type { ArticleSummary } from "./model.ts";

/** The titles of the articles that a text links to, by slug: its HTML leaves room for them. */
export function linkedTitles(
  { document }: Pick<Article, "document">,
  summaries: ReadonlyMap<string, Pick<ArticleSummary, "title">>,
): Record<string, string> {
  return Object.fromEntries(
    document.wikiLinks.map(({ slug }) => [slug, summaries.get(slug)?.title ?? slug]),
  );
}
