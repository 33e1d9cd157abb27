import type { Article } from "../content/article.ts";
import { type CalendarDate, compareDates, isoDate } from "../content/calendar-date.ts";
import type { TagFile } from "../content/schemas/site.ts";
import type { SitePath, Slug } from "../content/schemas/values.ts";
import { compareText } from "../diagnostics/diagnostic.ts";

export interface Link {
  readonly label: string;
  readonly path: SitePath;
}

/** An article as a list shows it. */
export interface ArticleSummary {
  readonly slug: Slug;
  readonly path: SitePath;
  readonly title: string;
  readonly description: string;
  readonly date: CalendarDate;
  readonly minutes: number;
  readonly tags: readonly Link[];
  /** Why it is not published; only ever set where unpublished articles are shown. */
  readonly unpublished: "draft" | "scheduled" | undefined;
}

export const tagPath = (slug: string): SitePath => `/tags/${slug}/`;
export const seriesPath = (slug: string): SitePath => `/series/${slug}/`;
/** The archive page of a year, month or day, as precise as the date is. */
export const archivePath = (date: CalendarDate): SitePath =>
  `/archive/${isoDate(date).replaceAll("-", "/")}/`;

export function articleSummary(
  article: Article,
  tags: readonly TagFile[],
  today: CalendarDate,
): ArticleSummary {
  const { slug, path, title, description, date, minutes } = article;
  return {
    slug,
    path,
    title,
    description,
    date,
    minutes,
    tags: tags
      .filter((tag) => article.tags.includes(tag.slug))
      .map((tag) => ({ label: tag.label, path: tagPath(tag.slug) })),
    unpublished: unpublished(article, today),
  };
}

/** The one place that decides what is published. */
export function unpublished(
  { draft, date }: Pick<Article, "draft" | "date">,
  today: CalendarDate,
): ArticleSummary["unpublished"] {
  if (draft) return "draft";
  return compareDates(date, today) > 0 ? "scheduled" : undefined;
}

/** Newest first; the same date in the order of slugs. */
export function newestFirst(a: Pick<Article, "date" | "slug">, b: Pick<Article, "date" | "slug">) {
  return compareDates(b.date, a.date) || compareText(a.slug, b.slug);
}
