import type { Article } from "../content/article.ts";
import type { CalendarDate } from "../content/calendar-date.ts";
import type { SitePath, Slug } from "../content/schemas/values.ts";
import type { UrlsLock } from "../content/urls-lock.ts";
import { linkedTitles } from "./article-pages.ts";
import type { ArticleSummary } from "./article-summary.ts";
import type { SeriesPage } from "./page-types.ts";
import { entryPath } from "./release.ts";
import type { SiteInfo } from "./site.ts";
import type { TagInUse } from "./tag-pages.ts";

/** An article in a feed. */
export interface FeedEntry {
  /** Never changes once released, whatever becomes of the address (RFC 4287, 4.2.6). */
  readonly id: string;
  readonly path: SitePath;
  readonly title: string;
  readonly description: string;
  readonly date: CalendarDate;
  readonly updated: CalendarDate;
  readonly tags: readonly string[];
  readonly slug: Slug;
  /** Titles of the articles that the text links to, by slug. */
  readonly titles: Readonly<Record<string, string>>;
}

/** A listing's feed, published in three formats beside the listing's page. */
export interface Feed {
  /** The page that it belongs to; the files stand beneath it. */
  readonly path: SitePath;
  /** What it is called among the site's other feeds. */
  readonly label: string;
  readonly title: string;
  readonly description: string;
  readonly entries: readonly FeedEntry[];
}

/** How many entries a feed holds, the newest. */
export const entriesInFeed = 20;

/** The feed files, by format. */
export const feedFiles = { atom: "atom.xml", rss: "rss.xml", json: "feed.json" } as const;

/** The feeds of the whole site, of every tag and of every series. */
export function feedsOf(
  info: SiteInfo,
  lock: UrlsLock | undefined,
  articles: readonly Article[],
  summaries: ReadonlyMap<string, ArticleSummary>,
  tags: readonly TagInUse[],
  series: readonly SeriesPage[],
): Feed[] {
  const bySlug = new Map<string, Article>(articles.map((article) => [article.slug, article]));
  const feed = (
    path: SitePath,
    label: string,
    description: string,
    members: readonly ArticleSummary[],
  ): Feed => ({
    path,
    label,
    title: path === "/" ? info.title : `${info.title}: ${label}`,
    description,
    entries: members.slice(0, entriesInFeed).flatMap((summary) => {
      const article = bySlug.get(summary.slug);
      if (!article) return [];
      const { date, updated = date } = article;
      return {
        id: (lock?.feedOrigin ?? info.origin) + entryPath(article, lock),
        path: article.path,
        title: article.title,
        description: article.description,
        date,
        updated,
        tags: summary.tags.map(({ label }) => label),
        slug: article.slug,
        titles: linkedTitles(article, summaries),
      };
    }),
  });
  return [
    feed("/", info.words.subscribe.everything, info.tagline, [...summaries.values()]),
    ...tags.map(({ tag, summaries: members }) =>
      feed(`/tags/${tag.slug}/`, tag.label, tag.description, members),
    ),
    ...series.map(({ path, title, about, summaries: members }) =>
      feed(path, title, about, members.toReversed()),
    ),
  ];
}
