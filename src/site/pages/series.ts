import { newestOf } from "../article-summary.ts";
import type { ListPage, SeriesInUse } from "../model.ts";
import { socialImagePath } from "../urls.ts";

export interface SeriesPage extends ListPage {
  readonly about: string;
}

/** A page for every series that has articles. */
export function seriesPages(series: readonly SeriesInUse[]): SeriesPage[] {
  return series.map(({ path, title, description, summaries }) => ({
    path,
    title,
    description,
    socialImage: socialImagePath(path),
    feed: path,
    ...newestOf(summaries.toReversed()),
    about: description,
    summaries,
  }));
}
