import type { Article } from "../content/article.ts";
import { compareDates } from "../content/calendar-date.ts";
import type { SitePath } from "../content/schemas/values.ts";
import type { UrlsLock } from "../content/urls-lock.ts";
import { nameOfLanguage } from "../i18n/direction.ts";
import { withColon } from "../i18n/text.ts";
import { authorsOf } from "./authors.ts";
import { entryPath, entryZone } from "./entry-path.ts";
import type { Feed, FeedEntry } from "./feed-model.ts";
import { languagesInUse } from "./languages-in-use.ts";
import { linkedArticles } from "./linked-articles.ts";
import type { ArticleSummary, SiteInfo } from "./model.ts";
import type { Relations } from "./relations.ts";
import { feedArchivePath, languageFeedsPath, paths, sectionPath, tagPath } from "./urls.ts";

/** How many entries a feed holds, the newest, and each of the archives that hold the others. */
export const entriesInFeed = 20;

/** The feeds of the whole site, of every section, tag and series, and of every language if there are several. */
export function feedsOf(
  info: SiteInfo,
  lock: UrlsLock | undefined,
  { site, articles, summaries, summariesIn, summaryOf, tagsInUse, seriesInUse }: Relations,
): { readonly feeds: Feed[]; readonly archives: Feed[] } {
  const all = summariesIn.feed;
  const itself = [{ name: info.title, url: info.baseUrl + paths.home }];
  /** An entry without authors has the feed's, so what is told after somebody has to name the site itself. */
  const authorsIn = (article: Article) => {
    if (article.byline === "after") return itself;
    return article.author === undefined ? undefined : authorsOf(article, site);
  };
  /** An article's own entry, and those of the articles that are parts of it now. */
  const entriesOf = (article: Article) => {
    const { date, updated = date, title, description, path, slug, cover, language } = article;
    const idOf = (known: SitePath) => ({
      id: (lock?.feedBaseUrl ?? info.baseUrl) + known,
      timeZone: entryZone(known, lock, site.timeZone),
    });
    const shared = {
      tags: summaryOf.get(article.slug)?.tags.map(({ label }) => label) ?? [],
      authors: authorsIn(article),
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
  };
  // Made once: an article is in the feeds of all its tags.
  const entriesBySlug = new Map<string, ReturnType<typeof entriesOf>>(
    articles.map((article) => [article.slug, entriesOf(article)]),
  );
  /** As the articles are ordered; what is part of one now has the place that its own date gives it. */
  const inOrder = (members: readonly ArticleSummary[]): FeedEntry[] => {
    const all = members.flatMap(({ slug }) => entriesBySlug.get(slug) ?? []);
    const entries = all.map(({ own }) => own);
    for (const part of all.flatMap(({ merged }) => merged)) {
      const at = entries.findIndex(({ date }) => compareDates(date, part.date) < 0);
      entries.splice(at === -1 ? entries.length : at, 0, part);
    }
    return entries;
  };
  const feed = (
    path: SitePath,
    label: string,
    description: string,
    entries: readonly FeedEntry[],
    archive?: Feed["archive"],
  ): Feed => ({
    ...(archive && { archive }),
    path,
    label,
    title: path === paths.home ? info.title : withColon(info.title, label, info.language),
    description,
    entries,
  });
  const newest = (members: readonly ArticleSummary[]) => inOrder(members).slice(0, entriesInFeed);
  const everything = (entries: readonly FeedEntry[], archive?: Feed["archive"]) =>
    feed(paths.home, info.words.subscribe.everything, info.tagline, entries, archive);
  const entries = inOrder(all);
  // An archive is full once it is there, so that it never changes: the feed itself holds what fills none.
  const archived = Math.max(0, Math.floor(entries.length / entriesInFeed) - 1);
  const pathAt = (number: number) =>
    number >= 1 && number <= archived ? feedArchivePath(number) : undefined;
  const archives = Array.from({ length: archived }, (_, i) => {
    const [number, end] = [i + 1, entries.length - i * entriesInFeed];
    const place = { path: pathAt(number), older: pathAt(number - 1), newer: pathAt(number + 1) };
    return everything(entries.slice(end - entriesInFeed, end), place);
  });
  const rest = entries.slice(0, entries.length - archived * entriesInFeed);
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
    ...languagesInUse(all, info.language).map(({ language, summaries: members }) => ({
      ...feed(languageFeedsPath(language), nameOfLanguage(language), info.tagline, newest(members)),
      page: paths.subscribe,
      language,
    })),
  ];
  return { feeds, archives };
}
