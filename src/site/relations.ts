import type { About } from "../content/about.ts";
import type { Article } from "../content/article.ts";
import { longDate } from "../content/calendar-date.ts";
import type { Content } from "../content/content.ts";
import { smartQuotes } from "../content/markdown/smart-quotes.ts";
import type { ContentPage } from "../content/page.ts";
import type { Index } from "../content/schemas/section.ts";
import type { SiteFile, TagFile } from "../content/schemas/site.ts";
import type { Locale } from "../i18n/locale.ts";
import { archives } from "./archives.ts";
import { articleSummary } from "./article-summary.ts";
import type { Clock } from "./clock.ts";
import type {
  Archives,
  ArticleSummary,
  SeriesInUse,
  SiteOptions,
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
  /** Undefined for a site without an about page. */
  readonly about: About | undefined;
  readonly pages: readonly ContentPage[];
  /** Undefined for a site that leaves that page's text to the program. */
  readonly notFound: ContentPage | undefined;
  /** Those that lists hold, the newest first. */
  readonly articles: readonly Article[];
  /** Of the same articles, in the same order. */
  readonly summaries: readonly ArticleSummary[];
  /** Of those that a list of the whole site holds: the articles of some sections are in a few of them alone. */
  readonly summariesIn: Readonly<Record<Index, readonly ArticleSummary[]>>;
  /** Of all, also of those that are in no list. */
  readonly summaryOf: ReadonlyMap<string, ArticleSummary>;
  readonly unlisted: readonly Article[];
  readonly tagsInUse: readonly TagInUse[];
  readonly seriesInUse: readonly SeriesInUse[];
  readonly archives: Archives;
  readonly years: readonly TermCount[];
  readonly events: readonly TimelineEvent[];
  /** How related articles are found. */
  readonly findRelated: SiteOptions["findRelated"];
  /** Whether pages offer books: none does where drafts are shown, which would be in them. */
  readonly hasBooks: boolean;
}

/** @param published newest first */
export function relationsOf(
  { site, locale, tags, about, pages, notFound }: Content,
  published: readonly Article[],
  clock: Clock,
  { showUnpublished, findRelated }: Pick<SiteOptions, "showUnpublished" | "findRelated">,
): Relations {
  const articles = published.filter((article) => !article.unlisted);
  const unlisted = published.filter((article) => article.unlisted);
  const isIn = membership(site);
  // A tag that none of its articles is listed under has no page to lead to.
  const known = tags.filter(({ slug }) =>
    articles.some((article) => article.tags.includes(slug) && isIn("tags", article)),
  );
  const summaries = articles.map((article) => articleSummary(article, known, clock));
  const within = (index: Index) => summaries.filter((one) => isIn(index, one));
  const summariesIn = {
    home: within("home"),
    feed: within("feed"),
    archive: within("archive"),
    tags: within("tags"),
    timeline: within("timeline"),
    search: within("search"),
  };
  const others = unlisted.map((article) => articleSummary(article, known, clock));
  const summaryOf = new Map<string, ArticleSummary>(
    [...summaries, ...others].map((one) => [one.slug, one]),
  );
  /** What a page is headed with has the quotes of the prose, which YAML leaves as they are typed. */
  const quoted = <T extends { readonly description: string }>(one: T): T => ({
    ...one,
    description: smartQuotes(one.description, locale.language),
  });
  const dated = archives(summariesIn.archive);
  const inTimeline = new Map(summariesIn.timeline.map((one) => [one.slug, one]));
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
    summariesIn,
    summaryOf,
    tagsInUse: tagsInUse(tags.map(quoted), summariesIn.tags),
    seriesInUse: seriesInUse(site.series.map(quoted), articles, summaryOf),
    archives: dated,
    years: dated.years.map(({ date, path, summaries: { length } }) => ({
      label: longDate(date, locale.language),
      path,
      count: length,
    })),
    events: timeline(articles, (slug) => inTimeline.get(slug)),
    findRelated,
    hasBooks: site.book && !showUnpublished && articles.length > 0,
  };
}

/** Says whether a list of the whole site holds an article. Those in no section are in all of them. */
function membership({ sections }: SiteFile) {
  const indexesOf = new Map(sections.map((section) => [section.slug, section.in]));
  return (index: Index, { section }: Pick<ArticleSummary, "section">): boolean =>
    section === undefined || indexesOf.get(section)?.includes(index) === true;
}
