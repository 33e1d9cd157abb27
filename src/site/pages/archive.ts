import { type CalendarDate, dateInYear, longDate } from "../../content/calendar-date.ts";
import type { SitePath } from "../../content/schemas/values.ts";
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
  /** The next year, month or day in which something was published; undefined for the last. */
  readonly newer: Link | undefined;
  /** The one before; undefined for the first. */
  readonly older: Link | undefined;
}

/** A page for every year, month and day that has articles. */
export function archivePages({ years, months, days }: Archives, locale: Locale): ArchivePage[] {
  const all: Link = { label: locale.words.articles.title, path: paths.articles };
  const linkOf = new Map(
    [...years, ...months, ...days].map(({ date, path }): [SitePath, Link] => [
      path,
      { label: longDate(date, locale.language), path },
    ]),
  );
  const linkTo = (date: CalendarDate) => linkOf.get(archivePath(date)) ?? [];
  const monthsOf = partsByPath(months, ({ year }) => ({ year }), locale);
  const daysOf = partsByPath(days, ({ year, month = 1 }) => ({ year, month }), locale);
  const level = (
    archives: readonly Archive[],
    breadcrumbs: (date: CalendarDate) => Link[],
    partsOf: ReadonlyMap<SitePath, TermCount[]>,
  ) =>
    archives.flatMap((archive, index) => {
      const parts = partsOf.get(archive.path) ?? [];
      const label = linkOf.get(archive.path)?.label ?? "";
      const [newer, older] = [archives[index - 1], archives[index + 1]];
      return numberedPages({
        path: archive.path,
        title: label,
        description: fill(locale.words.archive.description, { date: label }),
        feed: paths.home,
        ...newestOf(archive.summaries),
        archive,
        summaries: parts.length > 0 ? besidesParts(archive) : archive.summaries,
        breadcrumbs: breadcrumbs(archive.date),
        parts,
        newer: newer && linkOf.get(newer.path),
        older: older && linkOf.get(older.path),
      });
    });
  return [
    ...level(years, () => [all], monthsOf),
    ...level(months, ({ year }) => [all].concat(linkTo({ year })), daysOf),
    ...level(
      days,
      ({ year, month = 1 }) => [all].concat(linkTo({ year }), linkTo({ year, month })),
      new Map(),
    ),
  ];
}

/** What a page lists beside its parts: all, or, where that is too much for a page, what stands in none of them. */
function besidesParts({ date, summaries }: Archive): readonly ArticleSummary[] {
  if (summaries.length <= mostListed) return summaries;
  return summaries.filter((one) => (date.month === undefined ? !one.date.month : !one.date.day));
}

/** The parts of each wider archive, by its path. */
function partsByPath(
  parts: readonly Archive[],
  wider: (date: CalendarDate) => CalendarDate,
  { language }: Locale,
): ReadonlyMap<SitePath, TermCount[]> {
  const found = new Map<SitePath, TermCount[]>();
  for (const { date, path, summaries } of parts) {
    const part = { label: dateInYear(date, language), path, count: summaries.length };
    const above = archivePath(wider(date));
    const beside = found.get(above);
    if (beside) beside.push(part);
    else found.set(above, [part]);
  }
  return found;
}
