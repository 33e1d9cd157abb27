import type { Article } from "../content/article.ts";
import type { SitePath } from "../content/schemas/values.ts";
import type { UrlsLock } from "../content/urls-lock.ts";
import { authorsOf } from "./authors.ts";
import { entryPath, entryZone } from "./entry-path.ts";
import { linkedArticles } from "./linked-articles.ts";
import type { ArticleSummary, Feed, SiteInfo } from "./model.ts";
import type { Relations } from "./relations.ts";
import { feedArchivePath, paths, sectionPath, tagPath } from "./urls.ts";

/** How many entries a feed holds, the newest, and each of the archives that hold the others. */
export const entriesInFeed = 20;

/** The feeds of the whole site, of every section, of every tag and of every series. */
export function feedsOf(
  info: SiteInfo,
  lock: UrlsLock | undefined,
  { site, articles, summaries, summariesIn, summaryOf, tagsInUse, seriesInUse }: Relations,
): { readonly feeds: Feed[]; readonly archives: Feed[] } {
  const all = summariesIn.feed;
  const bySlug = new Map<string, Article>(articles.map((article) => [article.slug, article]));
  const feed = (
    path: SitePath,
    label: string,
    description: string,
    members: readonly ArticleSummary[],
    archive?: Feed["archive"],
  ): Feed => ({
    ...(archive && { archive }),
    path,
    label,
    title: path === paths.home ? info.title : `${info.title}: ${label}`,
    description,
    entries: members.flatMap((summary) => {
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
        changes: article.changes,
        tags: summary.tags.map(({ label }) => label),
        authors: article.author === undefined ? undefined : authorsOf(article, site),
        slug: article.slug,
        cover: article.cover,
        language: article.language,
        linked: linkedArticles(article, summaryOf),
        sources: article.sources,
      };
    }),
  });
  const newest = (members: readonly ArticleSummary[]) => members.slice(0, entriesInFeed);
  const everything = (members: readonly ArticleSummary[], archive?: Feed["archive"]) =>
    feed(paths.home, info.words.subscribe.everything, info.tagline, members, archive);
  // An archive is full once it is there, so that it never changes: the feed itself holds what fills none.
  const archived = Math.max(0, Math.floor(all.length / entriesInFeed) - 1);
  const pathAt = (number: number) =>
    number >= 1 && number <= archived ? feedArchivePath(number) : undefined;
  const archives = Array.from({ length: archived }, (_, i) => {
    const [number, end] = [i + 1, all.length - i * entriesInFeed];
    const place = { path: pathAt(number), older: pathAt(number - 1), newer: pathAt(number + 1) };
    return everything(all.slice(end - entriesInFeed, end), place);
  });
  const rest = all.slice(0, all.length - archived * entriesInFeed);
  const current = { path: undefined, older: pathAt(archived), newer: undefined };
  const feeds = [
    everything(rest, archived > 0 ? current : undefined),
    ...site.sections.map(({ slug, title, description }) =>
      feed(
        sectionPath(slug),
        title,
        description,
        newest(summaries.filter(({ section }) => section === slug)),
      ),
    ),
    ...tagsInUse.map(({ tag, summaries: members }) =>
      feed(tagPath(tag.slug), tag.label, tag.description, newest(members)),
    ),
    ...seriesInUse.map(({ path, title, description, summaries: members }) =>
      feed(path, title, description, newest(members.toReversed())),
    ),
  ];
  return { feeds, archives };
}
