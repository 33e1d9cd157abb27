import type { LinkedArticles } from "../../content/markdown/template.ts";
import type { ContentPage } from "../../content/page.ts";
import { linkedArticles } from "../linked-articles.ts";
import type { Page } from "../model.ts";
import type { Relations } from "../relations.ts";
import { paths } from "../urls.ts";

/** The page for what isn't found. */
export interface NotFoundPage extends Page {
  /** The author's own text, if there is one. */
  readonly text: ContentPage | undefined;
  /** The articles that the text links to, by slug. */
  readonly linked: LinkedArticles;
}

/** With the text of `404.md`, or with words of its own. */
export function notFoundPage({
  notFound,
  locale,
  summaryOf,
}: Pick<Relations, "notFound" | "locale" | "summaryOf">): NotFoundPage {
  const { title, description } = locale.words.notFound;
  return {
    path: paths.notFound,
    title: notFound?.title ?? title,
    description: notFound?.description ?? description,
    unlisted: true,
    text: notFound,
    linked: notFound ? linkedArticles(notFound, summaryOf) : {},
  };
}
