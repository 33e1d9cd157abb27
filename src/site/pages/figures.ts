import type { FigureSummary } from "../../content/markdown/document.ts";
import { newestOf } from "../article-summary.ts";
import type { Link, Page } from "../model.ts";
import type { Relations } from "../relations.ts";
import { paths } from "../urls.ts";

/** The page of all figures. */
export interface FiguresPage extends Page {
  /** Each figure with the articles that show it, the newest first. */
  readonly figures: readonly (FigureSummary & { readonly articles: readonly Link[] })[];
}

/** Each figure once, in the order in which the newest articles show them. */
export function figuresPage(
  relations: Pick<Relations, "articles" | "summaries" | "locale">,
): FiguresPage {
  const { articles, summaries, locale } = relations;
  const { title, description } = locale.words.figures;
  const all = articles.flatMap(({ document }) => document.figures);
  const figures = new Map(all.map((figure) => [figure.name, figure]));
  return {
    path: paths.figures,
    title,
    description,
    ...newestOf(summaries),
    figures: Array.from(figures.values(), (figure) => ({
      ...figure,
      articles: articles
        .filter(({ document }) => document.figures.some(({ name }) => name === figure.name))
        .map(({ title, path }) => ({ label: title, path })),
    })),
  };
}
