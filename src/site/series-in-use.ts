import type { Article } from "../content/article.ts";
import type { SiteFile } from "../content/schemas/site.ts";
import type { ArticleSummary, SeriesInUse } from "./model.ts";
import { seriesPath } from "./urls.ts";

/** @param articles the published ones, newest first */
export function seriesInUse(
  series: SiteFile["series"],
  articles: readonly Article[],
  summaryOf: ReadonlyMap<string, ArticleSummary>,
): SeriesInUse[] {
  return series.flatMap(({ slug, title, description }) => {
    const summaries = articles
      .filter((article) => article.series === slug)
      .flatMap((article) => summaryOf.get(article.slug) ?? [])
      .reverse();
    return summaries.length === 0 ? [] : { path: seriesPath(slug), title, description, summaries };
  });
}
