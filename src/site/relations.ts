import type { About } from "../content/about.ts";
import type { Article } from "../content/article.ts";
import { type CalendarDate, longDate } from "../content/calendar-date.ts";
import type { Content } from "../content/content.ts";
import type { SiteFile, TagFile } from "../content/schemas/site.ts";
import type { Locale } from "../i18n/locale.ts";
import { archives } from "./archives.ts";
import { articleSummary } from "./article-summary.ts";
import type {
  Archives,
  ArticleSummary,
  SeriesInUse,
  TagInUse,
  TermCount,
  TimelineEvent,
} from "./model.ts";
import { seriesInUse } from "./series-in-use.ts";
import { tagsInUse } from "./tags-in-use.ts";
import { timeline } from "./timeline.ts";

/** What every page is made from: the published articles, and how they stand to each other. */
export interface Relations {
  readonly site: SiteFile;
  readonly locale: Locale;
  readonly tags: readonly TagFile[];
  readonly about: About | undefined;
  /** Newest first. */
  readonly articles: readonly Article[];
  /** Of the same articles, in the same order. */
  readonly summaries: readonly ArticleSummary[];
  readonly summaryOf: ReadonlyMap<string, ArticleSummary>;
  readonly tagsInUse: readonly TagInUse[];
  readonly seriesInUse: readonly SeriesInUse[];
  readonly archives: Archives;
  readonly years: readonly TermCount[];
  readonly events: readonly TimelineEvent[];
}

/** @param articles those that are published, newest first */
export function relationsOf(
  { site, locale, tags, about }: Content,
  articles: readonly Article[],
  today: CalendarDate,
): Relations {
  const summaries = articles.map((article) => articleSummary(article, tags, today));
  const summaryOf = new Map<string, ArticleSummary>(summaries.map((one) => [one.slug, one]));
  const dated = archives(summaries);
  return {
    site,
    locale,
    tags,
    about,
    articles,
    summaries,
    summaryOf,
    tagsInUse: tagsInUse(tags, summaries),
    seriesInUse: seriesInUse(site.series, articles, summaryOf),
    archives: dated,
    years: dated.years.map(({ date, path, summaries: { length } }) => ({
      label: longDate(date, locale.language),
      path,
      count: length,
    })),
    events: timeline(articles, (slug) => summaryOf.get(slug)),
  };
}
