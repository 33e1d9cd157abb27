import type { Article } from "../content/article.ts";
import type { SitePath } from "../content/schemas/values.ts";
import type { UrlsLock } from "../content/urls-lock.ts";
import { authorsOf } from "./authors.ts";
import { entryPath, entryZone } from "./entry-path.ts";
import { linkedTitles } from "./linked-titles.ts";
import type { ArticleSummary, Feed, SiteInfo } from "./model.ts";
import type { Relations } from "./relations.ts";
import { paths, tagPath } from "./urls.ts";

/** How many entries a feed holds, the newest. */
export const entriesInFeed = 20;

/** The feeds of the whole site, of every tag and of every series. */
export function feedsOf(
  info: SiteInfo,
  lock: UrlsLock | undefined,
  { site, articles, summaries: all, summaryOf, tagsInUse, seriesInUse }: Relations,
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
    title: path === paths.home ? info.title : `${info.title}: ${label}`,
    description,
    entries: members.slice(0, entriesInFeed).flatMap((summary) => {
      const article = bySlug.get(summary.slug);
      if (!article) return [];
      const { date, updated = date } = article;
      const known = entryPath(article, lock);
      return {
        id: (lock?.feedBaseUrl ?? info.baseUrl) + known,
        timeZone: entryZone(known, lock, site.timeZone),
        path: article.path,
        title: article.title,
        description: article.description,
        date,
        updated,
        tags: summary.tags.map(({ label }) => label),
        authors: article.author === undefined ? undefined : authorsOf(article, site),
        slug: article.slug,
        cover: article.cover,
        language: article.language,
        titles: linkedTitles(article, summaryOf),
        sources: article.sources,
      };
    }),
  });
  return [
    feed(paths.home, info.words.subscribe.everything, info.tagline, all),
    ...tagsInUse.map(({ tag, summaries: members }) =>
      feed(tagPath(tag.slug), tag.label, tag.description, members),
    ),
    ...seriesInUse.map(({ path, title, description, summaries: members }) =>
      feed(path, title, description, members.toReversed()),
    ),
  ];
}
