import type { Article } from "../content/article.ts";
import type { LinkedArticles } from "../content/markdown/template.ts";
import type { ArticleSummary } from "./model.ts";

/** The articles that a text links to by slug: its HTML leaves room for their titles and addresses. */
export function linkedArticles(
  { document }: Pick<Article, "document">,
  summaries: ReadonlyMap<string, Pick<ArticleSummary, "title" | "path">>,
): LinkedArticles {
  return Object.fromEntries(
    document.wikiLinks.flatMap(({ slug }) => {
      const summary = summaries.get(slug);
      return summary ? [[slug, { title: summary.title, path: summary.path }]] : [];
    }),
  );
}
