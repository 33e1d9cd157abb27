import type { Article } from "../content/article.ts";
import { forwardedSlugs } from "../content/forwards.ts";
import type { ArticleSummary } from "./model.ts";

/** The titles of the articles that a text links to, by slug: its HTML leaves room for them. */
export function linkedTitles(
  article: Pick<Article, "document"> & Partial<Pick<Article, "forwards">>,
  summaries: ReadonlyMap<string, Pick<ArticleSummary, "title">>,
): Record<string, string> {
  const slugs = [...article.document.wikiLinks.map(({ slug }) => slug), ...forwardedSlugs(article.forwards ?? {})];
  return Object.fromEntries(slugs.map((slug) => [slug, summaries.get(slug)?.title ?? slug]));
}
