import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ArticleEntry } from "../content/article-entry.ts";
import { isoPublicationDate } from "../content/calendar-date.ts";
import { shown } from "../content/path.ts";
import { compareDiagnostics, type Diagnostic } from "../diagnostics/diagnostic.ts";
import { isSystemError } from "../diagnostics/system-error.ts";
import { articlePath, paths } from "../site/urls.ts";
import type { LiveChecks } from "./live-checks.ts";
import type { LiveSite } from "./live-site.ts";
import { mendFinder } from "./mends.ts";
import { type Remark, remarkOf } from "./remark.ts";

/** What the bar says of the page that is open. Plain JSON. */
export interface PageState {
  /** The file that the page is written in; undefined for lists and the like. */
  readonly file: string | undefined;
  /** Undefined for what is published, and for what is no article. */
  readonly status: "draft" | "scheduled" | undefined;
  /** Whether its text can't be read as it is now: the page, if there is one, is of an earlier text. */
  readonly isUnreadable: boolean;
  /** When a scheduled article is out: `YYYY-MM-DD`, with `hh:mm` if it has an hour. */
  readonly date: string | undefined;
  /** Undefined for what is no article. */
  readonly words: number | undefined;
  /** How long it takes to read; undefined as `words` is. */
  readonly minutes: number | undefined;
  /** What is wrong in the page's own file, and what `npm run check` would say of it. */
  readonly own: readonly Remark[];
  /** What is wrong elsewhere. */
  readonly others: readonly Remark[];
}

/**
 * @param diagnostics all that is wrong now, in order
 * @param contentFolder where `about.md` is
 */
export function pageState(
  live: LiveSite,
  diagnostics: readonly Diagnostic[],
  pathname: string,
  contentFolder: string,
  checks: Pick<LiveChecks, "of">,
): PageState {
  const entry = entryAt(live, pathname);
  const page =
    entry &&
    live.site?.pages.article.find(({ path }) => path === articlePath(entry.slug, entry.section));
  const about = pathname === paths.about ? join(contentFolder, "about.md") : undefined;
  const path = entry?.path ?? about;
  const file = path === undefined ? undefined : shown(path);
  const texts = new Map<string, string | undefined>();
  const checked = entry ? checks.of(entry.slug) : [];
  const all = [...diagnostics, ...checked].toSorted(compareDiagnostics);
  const mendsOf = mendFinder();
  const remarks = all.map((one) => {
    if (!texts.has(one.file)) texts.set(one.file, textOf(one.file));
    return remarkOf(one, texts.get(one.file), mendsOf);
  });
  return {
    file,
    status: page?.summary.unpublished,
    isUnreadable: entry !== undefined && live.isUnreadable(entry.slug),
    date: page && isoPublicationDate(page.article.date).replace("T", " "),
    words: page?.article.words,
    minutes: page?.article.minutes,
    own: remarks.filter((remark) => remark.file === file),
    others: remarks.filter((remark) => remark.file !== file),
  };
}

/** The article that a page shows; undefined for other pages. @param pathname of the URL, below the base path */
export function entryAt(live: LiveSite, pathname: string): ArticleEntry | undefined {
  return [...live.entries.values()].find(({ slug, section }) =>
    pathname.startsWith(articlePath(slug, section)),
  );
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return undefined;
  }
}
