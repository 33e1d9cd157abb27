import type { CalendarDate } from "../../content/calendar-date.ts";
import { longDate, monthName } from "../../content/calendar-date.ts";
import { fill } from "../../i18n/format.ts";
import type { Words } from "../../i18n/words.ts";
import { newestOf } from "../article-summary.ts";
import type { Archive, Archives, Link, ListPage, TermCount } from "../model.ts";
import { archivePath, paths } from "../urls.ts";

export interface ArchivePage extends ListPage {
  readonly archive: Archive;
  /** The way up from the widest to the nearest: all articles, the year of a month, the month of a day. */
  readonly breadcrumbs: readonly Link[];
  /** The way down, for a year or month. */
  readonly parts: readonly TermCount[];
  readonly newer: Link | undefined;
  readonly older: Link | undefined;
}

/** A page for every year, month and day that has articles. */
export function archivePages({ years, months, days }: Archives, words: Words): ArchivePage[] {
  const all: Link = { label: words.articles.title, path: paths.articles };
  return [
    ...level(
      years,
      () => [all],
      (year) => within(year, months),
      words,
    ),
    ...level(
      months,
      ({ date: { year } }) => [all, ...linkTo(years, { year })],
      (month) => within(month, days),
      words,
    ),
    ...level(
      days,
      ({ date: { year, month = 1 } }) => [
        all,
        ...linkTo(years, { year }),
        ...linkTo(months, { year, month }),
      ],
      () => [],
      words,
    ),
  ];
}

function level(
  list: readonly Archive[],
  breadcrumbs: (archive: Archive) => Link[],
  parts: (archive: Archive) => TermCount[],
  words: Words,
): ArchivePage[] {
  const links = list.map(({ date, path }): Link => ({ label: longDate(date), path }));
  return list.map((archive, index) => ({
    path: archive.path,
    title: links[index]?.label ?? "",
    description: fill(words.archive.description, { date: links[index]?.label ?? "" }),
    feed: paths.home,
    ...newestOf(archive.summaries),
    archive,
    summaries: archive.summaries,
    breadcrumbs: breadcrumbs(archive),
    parts: parts(archive),
    newer: links[index - 1],
    older: links[index + 1],
  }));
}

function linkTo(list: readonly Archive[], date: CalendarDate): Link[] {
  const path = archivePath(date);
  return list.some((archive) => archive.path === path) ? [{ label: longDate(date), path }] : [];
}

function within(outer: Archive, parts: readonly Archive[]): TermCount[] {
  return parts
    .filter((part) => part.path.startsWith(outer.path))
    .map(({ date, path, summaries }) => ({
      label: date.day ? `${date.day} ${monthName(date.month ?? 1)}` : monthName(date.month ?? 1),
      path,
      count: summaries.length,
    }));
}
