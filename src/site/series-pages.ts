import type { Article } from "../content/article.ts";
import type { SiteFile } from "../content/schemas/site.ts";
import { type ArticleSummary, seriesPath } from "./article-summary.ts";
import type { SeriesPage, TermCount } from "./page-types.ts";
import { socialImagePath } from "./social-images.ts";
import { newestOf } from "./tag-pages.ts";

/** A page for every series that has articles, in the order in which they were told. */
export function seriesPages(
  series: SiteFile["series"],
  articles: readonly Article[],
  summaries: ReadonlyMap<string, ArticleSummary>,
): SeriesPage[] {
  return series.flatMap(({ slug, title, description }) => {
    const members = articles
      .filter((article) => article.series === slug)
      .flatMap((article) => summaries.get(article.slug) ?? []);
    if (members.length === 0) return [];
    const path = seriesPath(slug);
    return {
      path,
      title,
      description,
      socialImage: socialImagePath(path),
      feed: path,
      ...newestOf(members),
      about: description,
      summaries: members.toReversed(),
    };
  });
}

export function countSeries({ title, path, about, summaries }: SeriesPage): TermCount {
  return { label: title, path, description: about, count: summaries.length };
}
