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
      .reverse()
      .sort((a, b) => placeOf(a) - placeOf(b))
      .flatMap((article) => summaryOf.get(article.slug) ?? []);
    return summaries.length === 0 ? [] : { path: seriesPath(slug), title, description, summaries };
  });
}

/** Those that say no place keep the order of their dates, behind those that do. */
function placeOf({ order }: Article): number {
  return order ?? Number.MAX_SAFE_INTEGER;
}
