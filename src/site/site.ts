import type { PublishedPicture } from "../content/article.ts";
import { dayOf } from "../content/calendar-date.ts";
import type { Content } from "../content/content.ts";
import type { SiteFile } from "../content/schemas/site.ts";
import type { SitePath } from "../content/schemas/values.ts";
import type { UrlsLock } from "../content/urls-lock.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import type { Locale } from "../i18n/locale.ts";
import { archivePages, articlesPage } from "./archive-pages.ts";
import { archives } from "./archives.ts";
import { articlePages } from "./article-pages.ts";
import {
  type ArticleSummary,
  articleSummary,
  type Link,
  newestFirst,
  unpublished,
} from "./article-summary.ts";
import { checkLinks } from "./check-links.ts";
import { collectUrls } from "./collect-urls.ts";
import { figuresPage, navigationOf, searchPage, timelinePage } from "./collection-pages.ts";
import { type Feed, feedsOf } from "./feeds.ts";
import type { Pages } from "./page-types.ts";
import { checkRedirects, type Gone, movedUrls, type Redirect, redirectPages } from "./redirects.ts";
import { resolveReleasedUrls } from "./released-urls.ts";
import { checkSecurity } from "./security.ts";
import { seriesPages } from "./series-pages.ts";
import { aboutPage, homePage, notFoundPage, subscribePage } from "./single-pages.ts";
import { type SocialImage, socialImagesOf } from "./social-images.ts";
import { countTags, tagPages, tagsInUse, tagsPage } from "./tag-pages.ts";
import { timeline } from "./timeline.ts";
import { type UrlOwner, type UrlTable, urlTable } from "./url-table.ts";

/** What pages say of the site itself. */
export interface SiteInfo
  extends Locale,
    Pick<SiteFile, "title" | "tagline" | "author" | "footer" | "socialImages"> {
  /** Scheme and host, without a slash at the end. */
  readonly origin: string;
  /** The places that every page leads to; only those that hold something. */
  readonly navigation: readonly Link[];
}

/** The whole site as data: everything that will be written, and nothing of where. */
export interface Site {
  readonly info: SiteInfo;
  readonly pages: Pages;
  readonly feeds: readonly Feed[];
  readonly pictures: readonly PublishedPicture[];
  readonly socialImages: readonly SocialImage[];
  readonly urls: UrlTable;
  /** What hosts answer with 301. */
  readonly redirects: readonly Redirect[];
  /** What hosts answer with 410. */
  readonly gone: readonly Gone[];
  /** Who to tell when something is unsafe. */
  readonly security: SiteFile["security"];
  /** What was released before this. */
  readonly lock: UrlsLock | undefined;
  /** Where it can be deployed to. */
  readonly deploy: SiteFile["deploy"];
  readonly words: number;
  readonly bodyOf: Content["bodyOf"];
  /** Decides on which day an article appears. */
  readonly timeZone: string;
  /** What is not published yet, and why. */
  readonly waiting: readonly ArticleSummary[];
}

export interface SiteOptions {
  readonly now: Date;
  /** Overrides the address in `site.yaml`. */
  readonly url?: string | undefined;
  /** Shows drafts and articles of the future, marked: for the author's eyes only. */
  readonly showUnpublished: boolean;
  /** Paths of files that are copied as they are. */
  readonly publicFiles: readonly SitePath[];
}

/** Relates all content into the site. Diagnostics name links that lead nowhere and URLs claimed twice. */
export function makeSite(content: Content, options: SiteOptions, report: Report): Site {
  const { site, locale, tags, about, urlsLock: lock } = content;
  const { words } = locale;
  const today = dayOf(options.now, site.timeZone);
  checkSecurity(content, today, report);
  const sorted = content.articles.toSorted(newestFirst);
  const articles = sorted.filter((a) => options.showUnpublished || !unpublished(a, today));
  const all = articles.map((article) => articleSummary(article, tags, today));
  const summaries = new Map<string, ArticleSummary>(all.map((summary) => [summary.slug, summary]));
  const inUse = tagsInUse(tags, all);
  const dated = archives(all);
  const series = seriesPages(site.series, articles, summaries);
  const events = timeline(articles, (slug) => summaries.get(slug));
  const info: SiteInfo = {
    title: site.title,
    tagline: site.tagline,
    ...locale,
    author: site.author,
    footer: site.footer,
    socialImages: site.socialImages,
    origin: new URL(options.url ?? site.url).origin,
    navigation: navigationOf(words, {
      articles: all.length > 0,
      tags: inUse.length > 0,
      timeline: events.length > 0,
      figures: articles.some(({ document }) => document.figures.length > 0),
      about: about !== undefined,
      search: site.search && all.length > 0,
    }),
  };
  const leadsTo = (path: SitePath) => info.navigation.some((link) => link.path === path);
  const feeds = feedsOf(info, lock, articles, summaries, inUse, series);

  const years = dated.years.map(({ date, path, summaries: { length } }) => ({
    label: String(date.year),
    path,
    count: length,
  }));

  const rendered: Pages = {
    home: [homePage(site, about, { all, summaries, tags: countTags(inUse), series, years })],
    article: articlePages({ articles, summaries, tags, series: site.series, words }),
    about: about ? [aboutPage(about, all, summaries)] : [],
    articles: [articlesPage(dated.years, words)],
    tags: leadsTo("/tags/") ? [tagsPage(inUse, words)] : [],
    ...tagPages(inUse, words),
    archive: archivePages(dated, words),
    series,
    timeline: leadsTo("/timeline/") ? [timelinePage(events, about?.stages ?? [], all, words)] : [],
    figures: leadsTo("/figures/") ? [figuresPage(articles, all, words)] : [],
    search: leadsTo("/search/") ? [searchPage(all, countTags(inUse), years, locale)] : [],
    subscribe: [subscribePage(feeds, words)],
    notFound: [notFoundPage(words)],
    redirect: [],
  };

  const pictures = articles.flatMap((article) => article.pictures);
  const socialImages = socialImagesOf(info, rendered);
  const departures = movedUrls(content, articles);
  const owners: UrlOwner[] = collectUrls({
    pages: rendered,
    feeds,
    articles,
    unreadable: content.unreadable,
    about,
    socialImages,
    departures,
    lock,
    options,
  });
  const urls = urlTable(owners, report);
  checkRedirects(departures, urls, report);
  const answers = resolveReleasedUrls(
    lock,
    urls,
    departures,
    { published: articles, all: sorted },
    report,
  );
  const pages = { ...rendered, redirect: redirectPages(answers.redirects, rendered) };
  checkLinks({ articles, about, hidden: sorted, urls }, report);
  const waiting = sorted
    .map((article) => articleSummary(article, tags, today))
    .filter((summary) => summary.unpublished);
  return {
    info,
    pages,
    feeds,
    pictures,
    socialImages,
    urls,
    ...answers,
    security: site.security,
    lock,
    deploy: site.deploy,
    words: articles.reduce((sum, article) => sum + article.words, 0),
    bodyOf: content.bodyOf,
    timeZone: site.timeZone,
    waiting,
  };
}
