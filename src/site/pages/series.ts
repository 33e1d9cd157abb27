import { newestOf } from "../article-summary.ts";
import type { ListPage, SeriesInUse } from "../model.ts";
import { socialImagePath } from "../urls.ts";
import { numberedFromFirst } from "./list-length.ts";

export interface SeriesPage extends ListPage {
  readonly about: string;
}

/** A page for every series that has articles. */
export function seriesPages(series: readonly SeriesInUse[]): SeriesPage[] {
  return series.flatMap(({ path, title, description, summaries }) =>
    numberedFromFirst({
      path,
      title,
      description,
      socialImage: socialImagePath(path),
      feed: path,
      ...newestOf(summaries.toReversed()),
      about: description,
      summaries,
    }),
  );
}
