import type { ContentPage } from "../../content/page.ts";
import { linkedTitles } from "../linked-titles.ts";
import type { Page } from "../model.ts";
import type { Relations } from "../relations.ts";
import { paths } from "../urls.ts";

export interface NotFoundPage extends Page {
  /** The author's own text, if there is one. */
  readonly text: ContentPage | undefined;
  /** Titles of the articles that the text links to, by slug. */
  readonly titles: Readonly<Record<string, string>>;
}

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
    titles: notFound ? linkedTitles(notFound, summaryOf) : {},
  };
}
