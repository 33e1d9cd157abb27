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

/** The same for a list that begins with the oldest. */
export function numberedFromFirst<P extends ListPage>(page: P): P[] {
  const { path, summaries, title } = page;
  if (summaries.length <= mostListed) return [page];
  const count = Math.ceil(summaries.length / mostListed);
  const numbers = Array.from({ length: count }, (_, i) => i + 1);
  const pathOf = (number: number) => (number === 1 ? path : numberedPath(path, number));
  const numbered = numbers.map((number) => ({ label: String(number), path: pathOf(number) }));
  return numbers.map((number) => ({
    ...page,
    path: pathOf(number),
    title: number === 1 ? title : `${title} (${number})`,
    numbered,
    total: summaries.length,
    summaries: summaries.slice((number - 1) * mostListed, number * mostListed),
  }));
}
