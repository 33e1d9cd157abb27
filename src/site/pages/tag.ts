import { longDate } from "../../content/calendar-date.ts";
import type { TagFile } from "../../content/schemas/site.ts";
import type { Locale } from "../../i18n/locale.ts";
import { archives } from "../archives.ts";
import { newestOf } from "../article-summary.ts";
import type { ArticleSummary, ListPage, TagInUse, TermCount } from "../model.ts";
import { countTags } from "../tags-in-use.ts";
import { socialImagePath, tagPath, tagYearPath } from "../urls.ts";
import { newestOnly } from "./list-length.ts";

/** The page of a tag. */
export interface TagPage extends ListPage {
  readonly tag: TagFile;
  readonly years: readonly TermCount[];
  /** Tags that often stand beside this one. */
  readonly relatedTags: readonly TermCount[];
}

/** A page for every tag that an article has. */
export function tagPages(inUse: readonly TagInUse[], { language }: Locale): TagPage[] {
  const counted = countTags(inUse);
  return inUse.map(({ tag, summaries }) => {
    const path = tagPath(tag.slug);
    return {
      path,
      title: tag.label,
      description: tag.description,
      socialImage: socialImagePath(path),
      feed: path,
      ...newestOf(summaries),
      tag,
      summaries: newestOnly(summaries),
      total: summaries.length,
      years: archives(summaries).years.map((year) => ({
        label: longDate(year.date, language),
        path: tagYearPath(tag.slug, year.date),
        count: year.summaries.length,
      })),
      relatedTags: relatedTagsOf(summaries, path, counted),
    };
  });
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
