import type { SitePath } from "../../content/schemas/values.ts";
import { newestOf } from "../article-summary.ts";
import type { ListPage } from "../model.ts";
import type { Relations } from "../relations.ts";
import { bookPath, socialImagePath } from "../urls.ts";
import { numberedFromFirst } from "./list-length.ts";

/** The page of a series, in the order in which it was told. */
export interface SeriesPage extends ListPage {
  readonly about: string;
  /** The same to read offline. */
  readonly book: SitePath | undefined;
}

/** A page for every series that has articles. */
export function seriesPages({
  seriesInUse,
  hasBooks,
}: Pick<Relations, "seriesInUse" | "hasBooks">): SeriesPage[] {
  return seriesInUse.flatMap(({ path, title, description, summaries }) =>
    numberedFromFirst({
      path,
      title,
      description,
      socialImage: socialImagePath(path),
      feed: path,
      ...newestOf(summaries.toReversed()),
      about: description,
      book: hasBooks ? bookPath(path) : undefined,
      summaries,
    }),
  );
}
