import type { Words } from "../../i18n/words.ts";
import { newestOf } from "../article-summary.ts";
import type { Archive, Page } from "../model.ts";
import { paths } from "../urls.ts";

export interface ArticlesPage extends Page {
  readonly years: readonly Archive[];
}

export function articlesPage(years: readonly Archive[], { articles }: Words): ArticlesPage {
  return {
    path: paths.articles,
    title: articles.title,
    description: articles.description,
    feed: paths.home,
    ...newestOf(years[0]?.summaries ?? []),
    years,
  };
}
