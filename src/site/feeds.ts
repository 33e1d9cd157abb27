import type { SitePath } from "../content/schemas/values.ts";
import type { UrlsLock } from "../content/urls-lock.ts";
import { nameOfLanguage } from "../i18n/direction.ts";
import { withColon } from "../i18n/text.ts";
import { feedEntries } from "./feed-entries.ts";
import type { Feed, FeedEntry } from "./feed-model.ts";
import { languagesInUse } from "./languages-in-use.ts";
import type { ArticleSummary, SiteInfo } from "./model.ts";
import type { Relations } from "./relations.ts";
import { feedArchivePath, languageFeedsPath, paths, sectionPath, tagPath } from "./urls.ts";

/** How many entries a feed holds, the newest, and each of the archives that hold the others. */
export const entriesInFeed = 20;

/** The feeds of the whole site, of every section, tag and series, and of every language if there are several. */
export function feedsOf(
  info: SiteInfo,
  lock: UrlsLock | undefined,
  relations: Relations,
): { readonly feeds: Feed[]; readonly archives: Feed[] } {
  const { site, summaries, summariesIn, tagsInUse, seriesInUse } = relations;
  const inOrder = feedEntries(info, lock, relations);
  const feed = (
    path: SitePath,
    label: string,
    description: string,
    members: readonly ArticleSummary[],
  ): Feed => ({
    path,
    label,
    title: withColon(info.title, label, info.language),
    description,
    entries: inOrder(members).slice(0, entriesInFeed),
  });
  const { current, archives } = wholeFeed(info, inOrder(summariesIn.feed));
  const feeds = [
    current,
    ...site.sections.map(({ slug, title, description }) =>
      feed(
        sectionPath(slug),
        title,
        description,
        summaries.filter(({ section }) => section === slug),
      ),
    ),
    ...tagsInUse.map(({ tag, summaries: members }) =>
      feed(tagPath(tag.slug), tag.label, tag.description, members),
    ),
    ...seriesInUse.map(({ path, title, description, summaries: members }) =>
      feed(path, title, description, members.toReversed()),
    ),
    ...languagesInUse(summariesIn.feed, info.language).map(({ language, summaries: members }) => ({
      ...feed(languageFeedsPath(language), nameOfLanguage(language), info.tagline, members),
      page: paths.subscribe,
      language,
    })),
  ];
  return { feeds, archives };
}

/** The feed of everything, and its archives, the oldest first (RFC 5005, 4). */
function wholeFeed(
  { title, tagline, words }: SiteInfo,
  entries: readonly FeedEntry[],
): { readonly current: Feed; readonly archives: Feed[] } {
  const everything = (part: readonly FeedEntry[], archive?: Feed["archive"]): Feed => ({
    ...(archive && { archive }),
    path: paths.home,
    label: words.subscribe.everything,
    title,
    description: tagline,
    entries: part,
  });
  // An archive is full once it is there, so that it never changes: the feed itself holds what fills none.
  const archived = Math.max(0, Math.floor(entries.length / entriesInFeed) - 1);
  const pathAt = (number: number) =>
    number >= 1 && number <= archived ? feedArchivePath(number) : undefined;
  const archives = Array.from({ length: archived }, (_, i) => {
    const [number, end] = [i + 1, entries.length - i * entriesInFeed];
    const place = { path: pathAt(number), older: pathAt(number - 1), newer: pathAt(number + 1) };
    return everything(entries.slice(end - entriesInFeed, end), place);
  });
  const newest = entries.slice(0, entries.length - archived * entriesInFeed);
  const place = { path: undefined, older: pathAt(archived), newer: undefined };
  return { current: everything(newest, archived > 0 ? place : undefined), archives };
}
