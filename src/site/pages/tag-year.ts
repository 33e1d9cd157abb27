import { longDate } from "../../content/calendar-date.ts";
import type { TagFile } from "../../content/schemas/site.ts";
import { fill } from "../../i18n/format.ts";
import type { Locale } from "../../i18n/locale.ts";
import { withinSentence } from "../../i18n/text.ts";
import { archives } from "../archives.ts";
import { newestOf } from "../article-summary.ts";
import type { Archive, Link, ListPage, TagInUse } from "../model.ts";
import { tagPath, tagYearPath } from "../urls.ts";
import { numberedPages } from "./list-length.ts";

/** The page of a tag's articles of one year. */
export interface TagYearPage extends ListPage {
  readonly tag: Link;
  readonly year: number;
}

/** A page for every year in which a tag has articles. */
export function tagYearPages(inUse: readonly TagInUse[], locale: Locale): TagYearPage[] {
  return inUse.flatMap(({ tag, summaries }) =>
    archives(summaries).years.flatMap((year) => numberedPages(tagYearPage(tag, year, locale))),
  );
}

function tagYearPage(
  tag: TagFile,
  { date, summaries }: Archive,
  { language, words }: Locale,
): TagYearPage {
  const path = tagPath(tag.slug);
  const { year } = date;
  const longYear = longDate(date, language);
  return {
    path: tagYearPath(tag.slug, date),
    title: fill(words.tag.yearTitle, { tag: tag.label, year: longYear }),
    description: fill(words.tag.yearDescription, {
      tag: withinSentence(tag.label, language),
      year: longYear,
    }),
    feed: path,
    ...newestOf(summaries),
    tag: { label: tag.label, path },
    year,
    summaries,
  };
}
