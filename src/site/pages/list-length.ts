import type { SitePath } from "../../content/schemas/values.ts";
import type { ArticleSummary, Link, ListPage } from "../model.ts";
import { numberedPath } from "../urls.ts";

/** At most so many articles stand on a page of them: about 70 kB. */
export const mostListed = 100;
/** So many stand on a page that leads on to others by year, where there are more than it may list. */
export const newestListed = 50;

/** What a page lists that leads on to narrower ones: all of its articles or, where those are too many, the newest. */
export function newestOnly(summaries: readonly ArticleSummary[]): readonly ArticleSummary[] {
  return summaries.length <= mostListed ? summaries : summaries.slice(0, newestListed);
}

/**
 * A page that lists too much for one, as several: the newest articles under its own address, all others by the hundred,
 * counted from the oldest, so that what an address once showed stays there.
 */
export function numberedPages<P extends ListPage>(page: P): P[] {
  const { path, summaries, title } = page;
  const full = Math.ceil(summaries.length / mostListed) - 1;
  if (full < 1) return [page];
  const numbers = Array.from({ length: full }, (_, i) => i + 1);
  const numbered: Link[] = [
    ...numbers.map((number) => ({ label: String(number), path: numberedPath(path, number) })),
    { label: String(full + 1), path },
  ];
  const end = summaries.length;
  return [
    { ...page, numbered, total: end, summaries: summaries.slice(0, end - full * mostListed) },
    ...numbers.map((number) => ({
      ...page,
      path: numberedPath(path, number),
      title: `${title} (${number})`,
      numbered,
      summaries: summaries.slice(end - number * mostListed, end - (number - 1) * mostListed),
    })),
  ];
}

/** A part of a list that begins with the oldest. */
interface ListPart<T> {
  readonly path: SitePath;
  /** Counted from 1. */
  readonly number: number;
  readonly items: readonly T[];
  /** All parts, in the order of their numbers; undefined where this is the only one. */
  readonly numbered: readonly Link[] | undefined;
}

/** The parts of a list that begins with the oldest, by the hundred: one even if it is empty. */
export function partsFromFirst<T>(path: SitePath, items: readonly T[]): ListPart<T>[] {
  const count = Math.max(1, Math.ceil(items.length / mostListed));
  const numbers = Array.from({ length: count }, (_, i) => i + 1);
  const pathOf = (number: number) => (number === 1 ? path : numberedPath(path, number));
  const links = numbers.map((number) => ({ label: String(number), path: pathOf(number) }));
  return numbers.map((number) => ({
    path: pathOf(number),
    number,
    items: items.slice((number - 1) * mostListed, number * mostListed),
    numbered: count === 1 ? undefined : links,
  }));
}

/** What a part of a list is called. */
export function partTitle(title: string, number: number): string {
  return number === 1 ? title : `${title} (${number})`;
}

/** The pages of articles that begin with the oldest, where they are too much for one. */
export function numberedFromFirst<P extends ListPage>(page: P): P[] {
  const { path, summaries, title } = page;
  const parts = partsFromFirst(path, summaries);
  if (parts.length === 1) return [page];
  return parts.map(({ path, number, items, numbered }) => ({
    ...page,
    path,
    title: partTitle(title, number),
    numbered,
    total: summaries.length,
    summaries: items,
  }));
}
