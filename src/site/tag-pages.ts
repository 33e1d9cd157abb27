import { isoDate } from "../content/calendar-date.ts";
import type { TagFile } from "../content/schemas/site.ts";
import { fill } from "../i18n/format.ts";
import type { Words } from "../i18n/words.ts";
import { type Archive, archives } from "./archives.ts";
import { type ArticleSummary, tagPath } from "./article-summary.ts";
import type { TagPage, TagsPage, TagYearPage, TermCount } from "./page-types.ts";
import { socialImagePath } from "./social-images.ts";

/** A tag with the listings that have it, newest first. Tags without any have no page. */
export interface TagInUse {
  readonly tag: TagFile;
  readonly summaries: readonly ArticleSummary[];
}

export function tagsInUse(
  tags: readonly TagFile[],
  summaries: readonly ArticleSummary[],
): TagInUse[] {
  const byPath = new Map<string, ArticleSummary[]>();
  for (const summary of summaries) {
    for (const { path } of summary.tags) {
      const having = byPath.get(path);
      if (having) having.push(summary);
      else byPath.set(path, [summary]);
    }
  }
  return tags.flatMap((tag) => {
    const having = byPath.get(tagPath(tag.slug));
    return having ? [{ tag, summaries: having }] : [];
  });
}

export function countTags(inUse: readonly TagInUse[]): TermCount[] {
  return inUse.map(({ tag, summaries }) => ({
    label: tag.label,
    path: tagPath(tag.slug),
    description: tag.description,
    count: summaries.length,
  }));
}

export function tagsPage(inUse: readonly TagInUse[], words: Words): TagsPage {
  return {
    path: "/tags/",
    title: words.tags.title,
    description: words.tags.description,
    tags: countTags(inUse),
  };
}

export function tagPages(
  inUse: readonly TagInUse[],
  words: Words,
): { tag: TagPage[]; tagYear: TagYearPage[] } {
  const counted = countTags(inUse);
  const tag = inUse.map(({ tag, summaries }): TagPage => {
    const path = tagPath(tag.slug);
    return {
      path,
      title: tag.label,
      description: tag.description,
      socialImage: socialImagePath(path),
      feed: path,
      ...newestOf(summaries),
      tag,
      summaries,
      years: archives(summaries).years.map((year) => ({
        label: isoDate(year.date),
        path: `${path}${isoDate(year.date)}/`,
        count: year.summaries.length,
      })),
      relatedTags: relatedTagsOf(summaries, path, counted),
    };
  });
  const tagYear = inUse.flatMap(({ tag, summaries }) =>
    archives(summaries).years.map((year) => tagYearPage(tag, year, words.tag)),
  );
  return { tag, tagYear };
}

function tagYearPage(tag: TagFile, { date, summaries }: Archive, words: Words["tag"]): TagYearPage {
  const path = tagPath(tag.slug);
  const { year } = date;
  return {
    path: `${path}${isoDate(date)}/`,
    title: fill(words.yearTitle, { tag: tag.label, year }),
    description: fill(words.yearDescription, { tag: tag.label.toLowerCase(), year }),
    feed: path,
    ...newestOf(summaries),
    tag: { label: tag.label, path },
    year,
    summaries,
  };
}

function relatedTagsOf(
  summaries: readonly ArticleSummary[],
  path: string,
  counted: readonly TermCount[],
): TermCount[] {
  const times = new Map<string, number>();
  for (const tag of summaries.flatMap(({ tags }) => tags)) {
    if (tag.path !== path) times.set(tag.path, (times.get(tag.path) ?? 0) + 1);
  }
  return counted
    .flatMap((tag) => {
      const count = times.get(tag.path);
      return count ? [{ ...tag, count }] : [];
    })
    .sort((a, b) => b.count - a.count);
}

/** The day of the newest listing, for the sitemap. */
export function newestOf(summaries: readonly ArticleSummary[]): { lastChanged?: string } {
  const [newest] = summaries;
  return newest ? { lastChanged: isoDate(newest.date) } : {};
}
