import type { Article } from "../content/article.ts";
import {
  compareDates,
  comparePublicationDates,
  isoDate,
  startIn,
} from "../content/calendar-date.ts";
import type { TagFile } from "../content/schemas/site.ts";
import { compareText } from "../diagnostics/diagnostic.ts";
import type { Clock } from "./clock.ts";
import type { ArticleSummary } from "./model.ts";
import { tagPath } from "./urls.ts";

/** An article as lists show it. Tags that `tags` doesn't know are left out. */
export function articleSummary(
  article: Article,
  tags: readonly TagFile[],
  clock: Clock,
): ArticleSummary {
  const { slug, section, path, title, description, date, minutes, language, cover } = article;
  return {
    slug,
    section,
    path,
    title,
    description,
    date,
    minutes,
    language,
    ...(cover && {
      thumbnail: {
        path: cover.thumbnail,
        width: 360,
        height: Math.round((360 * cover.height) / cover.width),
      },
    }),
    tags: tags
      .filter((tag) => article.tags.includes(tag.slug))
      .map((tag) => ({ label: tag.label, path: tagPath(tag.slug) })),
    unpublished: unpublished(article, clock),
  };
}

/**
 * The one place that decides what is published. Why an article isn't: `draft`, or `scheduled` for a later day or
 * hour; undefined if it is.
 */
export function unpublished(
  { draft, date }: Pick<Article, "draft" | "date">,
  { now, timeZone, today }: Clock,
): ArticleSummary["unpublished"] {
  if (draft) return "draft";
  // Days are compared as days: most articles have no hour, and a zone's rules are slow.
  const isLater = date.time ? startIn(timeZone, date) > now : compareDates(date, today) > 0;
  return isLater ? "scheduled" : undefined;
}

/** Newest first; the same date in the order of slugs. */
export function newestFirst(a: Pick<Article, "date" | "slug">, b: Pick<Article, "date" | "slug">) {
  return comparePublicationDates(b.date, a.date) || compareText(a.slug, b.slug);
}

/**
 * The day of the newest of some articles, ISO 8601, for the sitemap. Without the key where there are none.
 * @param summaries the newest first
 */
export function newestOf(summaries: readonly ArticleSummary[]): { lastChanged?: string } {
  const [newest] = summaries;
  return newest ? { lastChanged: isoDate(newest.date) } : {};
}
