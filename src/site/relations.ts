import type { About } from "../content/about.ts";
import type { Article } from "../content/article.ts";
import { type CalendarDate, longDate } from "../content/calendar-date.ts";
import type { Content } from "../content/content.ts";
import type { ContentPage } from "../content/page.ts";
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
  readonly pages: readonly ContentPage[];
  readonly notFound: ContentPage | undefined;
  /** Those that lists hold, the newest first. */
  readonly articles: readonly Article[];
  /** Of the same articles, in the same order. */
  readonly summaries: readonly ArticleSummary[];
  /** Of all, also of those that are in no list. */
  readonly summaryOf: ReadonlyMap<string, ArticleSummary>;
  readonly unlisted: readonly Article[];
  readonly tagsInUse: readonly TagInUse[];
  readonly seriesInUse: readonly SeriesInUse[];
  readonly archives: Archives;
  readonly years: readonly TermCount[];
  readonly events: readonly TimelineEvent[];
  /** Whether books are made: none where drafts are shown, which would be in them. */
  readonly hasBooks: boolean;
}

/** @param published newest first */
export function relationsOf(
  { site, locale, tags, about, pages, notFound }: Content,
  published: readonly Article[],
  today: CalendarDate,
  showUnpublished: boolean,
): Relations {
  const articles = published.filter((article) => !article.unlisted);
  const unlisted = published.filter((article) => article.unlisted);
  const summaries = articles.map((article) => articleSummary(article, tags, today));
  const used = tagsInUse(tags, summaries);
  const known = used.map(({ tag }) => tag);
  const others = unlisted.map((article) => articleSummary(article, known, today));
  const summaryOf = new Map<string, ArticleSummary>(
    [...summaries, ...others].map((one) => [one.slug, one]),
  );
  const dated = archives(summaries);
  return {
    site,
    locale,
    tags,
    about,
    pages: pages.filter((page) => !page.draft || showUnpublished),
    notFound,
    articles,
    unlisted,
    summaries,
    summaryOf,
    tagsInUse: used,
    seriesInUse: seriesInUse(site.series, articles, summaryOf),
    archives: dated,
    years: dated.years.map(({ date, path, summaries: { length } }) => ({
      label: longDate(date, locale.language),
      path,
      count: length,
    })),
    events: timeline(articles, (slug) => summaryOf.get(slug)),
    hasBooks: site.book && !showUnpublished && articles.length > 0,
  };
}
