import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isoDate } from "../content/calendar-date.ts";
import { shown } from "../content/path.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { diagnosticText } from "../diagnostics/format.ts";
import { isSystemError } from "../diagnostics/system-error.ts";
import { articlePath, paths } from "../site/urls.ts";
import type { LiveSite } from "./live-site.ts";

/** A diagnostic as the bar shows it. */
export interface Remark {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly code: string;
  readonly severity: Diagnostic["severity"];
  readonly message: string;
  readonly hint: string;
  /** What is written at its place; empty where only the beginning is known. */
  readonly spot: string;
  /** The diagnostic as a terminal shows it, with its line. */
  readonly text: string;
}

/** What the bar says of the page that is open. Plain JSON. */
export interface PageState {
  /** The file that the page is written in; undefined for lists and the like. */
  readonly file: string | undefined;
  readonly status: "draft" | "scheduled" | undefined;
  /** The day of a scheduled article, `YYYY-MM-DD`. */
  readonly date: string | undefined;
  readonly words: number | undefined;
  readonly minutes: number | undefined;
  /** What is wrong in the page's own file. */
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
): PageState {
  const entry = [...live.entries.values()].find(({ slug, section }) =>
    pathname.startsWith(articlePath(slug, section)),
  );
  const page =
    entry &&
    live.site?.pages.article.find(({ path }) => path === articlePath(entry.slug, entry.section));
  const about = pathname === paths.about ? join(contentFolder, "about.md") : undefined;
  const path = entry?.path ?? about;
  const file = path === undefined ? undefined : shown(path);
  const texts = new Map<string, string | undefined>();
  const remarks = diagnostics.map((one) => {
    if (!texts.has(one.file)) texts.set(one.file, textOf(one.file));
    return remarkOf(one, texts.get(one.file));
  });
  return {
    file,
    status: page?.summary.unpublished,
    date: page && isoDate(page.article.date),
    words: page?.article.words,
    minutes: page?.article.minutes,
    own: remarks.filter((remark) => remark.file === file),
    others: remarks.filter((remark) => remark.file !== file),
  };
}

function remarkOf(found: Diagnostic, source: string | undefined): Remark {
  const { file, line, column, code, severity, message, hint, length = 0 } = found;
  const row = source?.split("\n", line)[line - 1] ?? "";
  const spot = row.slice(column - 1, column - 1 + length);
  const text = diagnosticText(found, source);
  return { file, line, column, code, severity, message, hint, spot, text };
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8").replace(/^\ufeff/, "");
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return undefined;
  }
}
