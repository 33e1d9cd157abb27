import type { PublishedPicture } from "../content/article.ts";
import { dayOf } from "../content/calendar-date.ts";
import type { Content } from "../content/content.ts";
import type { Report } from "../content/fault.ts";
import type { SitePath } from "../content/schema.ts";
import type { SiteFile } from "../content/site-schema.ts";
import type { UrlsLock } from "../content/urls-lock.ts";
import type { Locale } from "../i18n/locale.ts";
import { archivePages, articlesPage } from "./archive-pages.ts";
import { archives } from "./archives.ts";
import { articlePages } from "./article-pages.ts";
import { type Card, cardsOf } from "./cards.ts";
import { checkLinks } from "./check-links.ts";
import { figuresPage, navigationOf, searchPage, timelinePage } from "./collection-pages.ts";
import { type Feed, feedsOf } from "./feeds.ts";
import { type Link, type Listing, listingOf, newestFirst, unpublished } from "./listing.ts";
import type { Pages } from "./pages.ts";
import {
  checkRedirects,
  departuresOf,
  type Gone,
  type Redirect,
  redirectPages,
} from "./redirects.ts";
import { followReleased } from "./released-urls.ts";
import { checkSecurity } from "./security.ts";
import { seriesPages } from "./series-pages.ts";
import { aboutPage, homePage, notFoundPage, subscribePage } from "./single-pages.ts";
import { countTags, tagPages, tagsInUse, tagsPage } from "./tag-pages.ts";
import { timeline } from "./timeline.ts";
import { urlOwners } from "./url-owners.ts";
import { type UrlOwner, type UrlTable, urlTable } from "./url-table.ts";

/** What pages say of the site itself. */
export interface SiteInfo
  extends Locale,
    Pick<SiteFile, "title" | "tagline" | "author" | "note" | "socialImages"> {
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
  readonly cards: readonly Card[];
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
  readonly waiting: readonly Listing[];
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

/** Relates all content into the site. Faults name links that lead nowhere and URLs claimed twice. */
export function makeSite(content: Content, options: SiteOptions, report: Report): Site {
  const { site, locale, tags, about, urlsLock: lock } = content;
  const { words } = locale;
  const today = dayOf(options.now, site.timeZone);
  checkSecurity(content, today, report);
  const sorted = content.articles.toSorted(newestFirst);
  const articles = sorted.filter((a) => options.showUnpublished || !unpublished(a, today));
  const all = articles.map((article) => listingOf(article, tags, today));
  const listings = new Map<string, Listing>(all.map((listing) => [listing.slug, listing]));
  const inUse = tagsInUse(tags, all);
  const dated = archives(all);
  const series = seriesPages(site.series, articles, listings);
  const events = timeline(articles, (slug) => listings.get(slug));
  const info: SiteInfo = {
    title: site.title,
    tagline: site.tagline,
    ...locale,
    author: site.author,
    note: site.note,
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
  const feeds = feedsOf(info, lock, articles, listings, inUse, series);

  const years = dated.years.map(({ date, path, listings: { length } }) => ({
    label: String(date.year),
    path,
    count: length,
  }));

  const drawn: Pages = {
    home: [homePage(site, about, { all, listings, tags: countTags(inUse), series, years })],
    article: articlePages({ articles, listings, tags, series: site.series, words }),
    about: about ? [aboutPage(about, all, listings)] : [],
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
  const cards = cardsOf(info, drawn);
  const departures = departuresOf(content, articles);
  const owners: UrlOwner[] = urlOwners({
    pages: drawn,
    feeds,
    articles,
    unreadable: content.unreadable,
    about,
    cards,
    departures,
    lock,
    options,
  });
  const urls = urlTable(owners, report);
  checkRedirects(departures, urls, report);
  const answers = followReleased(
    lock,
    urls,
    departures,
    { published: articles, all: sorted },
    report,
  );
  const pages = { ...drawn, redirect: redirectPages(answers.redirects, drawn) };
  checkLinks({ articles, about, hidden: sorted, urls }, report);
  const waiting = sorted
    .map((article) => listingOf(article, tags, today))
    .filter((listing) => listing.unpublished);
  return {
    info,
    pages,
    feeds,
    pictures,
    cards,
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
