import { type CalendarDate, dateInYear, longDate } from "../../content/calendar-date.ts";
import { fill } from "../../i18n/format.ts";
import type { Locale } from "../../i18n/locale.ts";
import { newestOf } from "../article-summary.ts";
import type { Archive, Archives, ArticleSummary, Link, ListPage, TermCount } from "../model.ts";
import { archivePath, paths } from "../urls.ts";
import { mostListed, numberedPages } from "./list-length.ts";

/** The page of a year, month or day. */
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
export function archivePages({ years, months, days }: Archives, locale: Locale): ArchivePage[] {
  const all: Link = { label: locale.words.articles.title, path: paths.articles };
  return [
    ...level(
      years,
      () => [all],
      (year) => within(year, months, locale),
      locale,
    ),
    ...level(
      months,
      ({ date: { year } }) => [all, ...linkTo(years, { year }, locale)],
      (month) => within(month, days, locale),
      locale,
    ),
    ...level(
      days,
      ({ date: { year, month = 1 } }) => [
        all,
        ...linkTo(years, { year }, locale),
        ...linkTo(months, { year, month }, locale),
      ],
      () => [],
      locale,
    ),
  ];
}

function level(
  list: readonly Archive[],
  breadcrumbs: (archive: Archive) => Link[],
  parts: (archive: Archive) => TermCount[],
  locale: Locale,
): ArchivePage[] {
  const links = list.map(
    ({ date, path }): Link => ({ label: longDate(date, locale.language), path }),
  );
  return list.flatMap((archive, index) => {
    const within = parts(archive);
    return numberedPages({
      path: archive.path,
      title: links[index]?.label ?? "",
      description: fill(locale.words.archive.description, { date: links[index]?.label ?? "" }),
      feed: paths.home,
      ...newestOf(archive.summaries),
      archive,
      summaries: within.length > 0 ? besidesParts(archive) : archive.summaries,
      breadcrumbs: breadcrumbs(archive),
      parts: within,
      newer: links[index - 1],
      older: links[index + 1],
    });
  });
}

/** What a page lists beside its parts: all, or, where that is too much for a page, what stands in none of them. */
function besidesParts({ date, summaries }: Archive): readonly ArticleSummary[] {
  if (summaries.length <= mostListed) return summaries;
  return summaries.filter((one) => (date.month === undefined ? !one.date.month : !one.date.day));
}

function linkTo(list: readonly Archive[], date: CalendarDate, locale: Locale): Link[] {
  const path = archivePath(date);
  return list.some((archive) => archive.path === path)
    ? [{ label: longDate(date, locale.language), path }]
    : [];
}

function within(outer: Archive, parts: readonly Archive[], { language }: Locale): TermCount[] {
  return parts
    .filter((part) => part.path.startsWith(outer.path))
    .map(({ date, path, summaries }) => ({
      label: dateInYear(date, language),
      path,
      count: summaries.length,
    }));
}
