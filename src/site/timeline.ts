import type { Article } from "../content/article.ts";
import { compareDates } from "../content/calendar-date.ts";
import { compareText } from "../content/fault.ts";
import type { Period } from "../content/period.ts";
import type { Listing } from "./listing.ts";

/** Something that happened, and the story that tells of it. */
export interface TimelineEvent {
  readonly period: Period;
  readonly listing: Listing;
}

/** The articles that tell of a period, in the order in which the events began. */
export function timeline(
  articles: readonly Pick<Article, "slug" | "period">[],
  listingOf: (slug: Article["slug"]) => Listing | undefined,
): TimelineEvent[] {
  const events = articles.flatMap(({ slug, period }) => {
    const listing = listingOf(slug);
    return period && listing ? [{ period, listing }] : [];
  });
  return events.sort(
    (a, b) =>
      compareDates(a.period.from, b.period.from) ||
      compareDates(a.period.to, b.period.to) ||
      compareText(a.listing.slug, b.listing.slug),
  );
}
