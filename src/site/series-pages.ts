import type { Article } from "../content/article.ts";
import type { SiteFile } from "../content/site-schema.ts";
import { cardPath } from "./cards.ts";
import { type Listing, seriesPath } from "./listing.ts";
import type { Counted, SeriesPage } from "./pages.ts";
import { newestOf } from "./tag-pages.ts";

/** A page for every series that has articles, in the order in which they were told. */
export function seriesPages(
  series: SiteFile["series"],
  articles: readonly Article[],
  listings: ReadonlyMap<string, Listing>,
): SeriesPage[] {
  return series.flatMap(({ slug, title, description }) => {
    const members = articles
      .filter((article) => article.series === slug)
      .flatMap((article) => listings.get(article.slug) ?? []);
    if (members.length === 0) return [];
    const path = seriesPath(slug);
    return {
      path,
      title,
      description,
      card: cardPath(path),
      feed: path,
      ...newestOf(members),
      about: description,
      listings: members.toReversed(),
    };
  });
}

export function countSeries({ title, path, about, listings }: SeriesPage): Counted {
  return { label: title, path, description: about, count: listings.length };
}
