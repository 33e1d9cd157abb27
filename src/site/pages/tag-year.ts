import type { TagFile } from "../../content/schemas/site.ts";
import { fill } from "../../i18n/format.ts";
import type { Words } from "../../i18n/words.ts";
import { archives } from "../archives.ts";
import { newestOf } from "../article-summary.ts";
import type { Archive, Link, ListPage, TagInUse } from "../model.ts";
import { tagPath, tagYearPath } from "../urls.ts";

export interface TagYearPage extends ListPage {
  readonly tag: Link;
  readonly year: number;
}

/** A page for every year in which a tag has articles. */
export function tagYearPages(inUse: readonly TagInUse[], words: Words["tag"]): TagYearPage[] {
  return inUse.flatMap(({ tag, summaries }) =>
    archives(summaries).years.map((year) => tagYearPage(tag, year, words)),
  );
}

function tagYearPage(tag: TagFile, { date, summaries }: Archive, words: Words["tag"]): TagYearPage {
  const path = tagPath(tag.slug);
  const { year } = date;
  return {
    path: tagYearPath(tag.slug, date),
    title: fill(words.yearTitle, { tag: tag.label, year }),
    description: fill(words.yearDescription, { tag: tag.label.toLowerCase(), year }),
    feed: path,
    ...newestOf(summaries),
    tag: { label: tag.label, path },
    year,
    summaries,
  };
}
