import type { Article } from "../content/article.ts";
import { compareDates } from "../content/calendar-date.ts";
import type { SitePath } from "../content/schemas/values.ts";
import type { UrlsLock } from "../content/urls-lock.ts";
import { authorsOf } from "./authors.ts";
import { entryPath, entryZone } from "./entry-path.ts";
import type { FeedEntry } from "./feed-model.ts";
import { linkedArticles } from "./linked-articles.ts";
import type { ArticleSummary, SiteInfo } from "./model.ts";
import type { Relations } from "./relations.ts";
import { paths } from "./urls.ts";

/** An article's own entry, and those of the articles that are parts of it now. */
interface ArticleEntries {
  readonly own: FeedEntry;
  readonly merged: readonly FeedEntry[];
}

/**
 * Makes the entries of some articles, as those are ordered; what is part of one now has the place that its own date
 * gives it. An article is in the feeds of all its tags, and has one entry in them all.
 * @param lock undefined for a site that never was released
 */
export function feedEntries(
  info: SiteInfo,
  lock: UrlsLock | undefined,
  relations: Relations,
): (members: readonly ArticleSummary[]) => FeedEntry[] {
  const entriesBySlug = new Map<string, ArticleEntries>(
    relations.articles.map((article) => [article.slug, entriesOf(article, info, lock, relations)]),
  );
  return (members) => {
    const all = members.flatMap(({ slug }) => entriesBySlug.get(slug) ?? []);
    const entries = all.map(({ own }) => own);
    for (const part of all.flatMap(({ merged }) => merged)) {
      const at = entries.findIndex(({ date }) => compareDates(date, part.date) < 0);
      entries.splice(at === -1 ? entries.length : at, 0, part);
    }
    return entries;
  };
}

function entriesOf(
  article: Article,
  info: SiteInfo,
  lock: UrlsLock | undefined,
  { site, summaryOf }: Relations,
): ArticleEntries {
  const { date, updated = date, title, description, path, slug, cover, language } = article;
  const idOf = (known: SitePath) => ({
    id: (lock?.feedBaseUrl ?? info.baseUrl) + known,
    timeZone: entryZone(known, lock, site.timeZone),
  });
  const shared = {
    tags: summaryOf.get(slug)?.tags.map(({ label }) => label) ?? [],
    authors: authorsIn(article, info, site),
    language,
  };
  const own: FeedEntry = {
    ...idOf(entryPath(article, lock)),
    ...shared,
    path,
    title,
    description,
    date,
    updated,
    slug,
    cover,
    changes: article.changes,
    linked: linkedArticles(article, summaryOf),
    sources: article.sources,
  };
  const merged = article.merged.map(
    (part): FeedEntry => ({
      ...idOf(part.path),
      ...shared,
      path: part.heading === undefined ? path : `${path}#${part.heading}`,
      title: part.title,
      description: part.description,
      date: part.date,
      updated: part.date,
      slug: undefined,
      cover: undefined,
      changes: [],
      linked: {},
      sources: [],
    }),
  );
  return { own, merged };
}

/** An entry without authors has the feed's, so what is told after somebody has to name the site itself. */
function authorsIn(
  article: Article,
  info: SiteInfo,
  site: Relations["site"],
): FeedEntry["authors"] {
  if (article.byline === "after") return [{ name: info.title, url: info.baseUrl + paths.home }];
  return article.author === undefined ? undefined : authorsOf(article, site);
}
