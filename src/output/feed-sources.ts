import { longDate } from "../content/calendar-date.ts";
import type { CitedSource } from "../content/cited-sources.ts";
import { escapeHtml } from "../content/markdown/escape-html.ts";
import type { Locale } from "../i18n/locale.ts";

/** A text's numbered sources, as they stand at its end for readers of feeds; empty if there are none. */
export function feedSources(
  sources: readonly CitedSource[],
  { words: { sources: words }, language }: Pick<Locale, "words" | "language">,
): string {
  if (sources.length === 0) return "";
  const items = sources.map(({ title, url, publisher, date, archive }) => {
    const parts = [
      `<cite><a href="${escapeHtml(url)}">${escapeHtml(title)}</a></cite>`,
      escapeHtml(publisher),
      ...(date === undefined ? [] : [escapeHtml(longDate(date, language))]),
      ...(archive === undefined
        ? []
        : [`<a href="${escapeHtml(archive)}">${escapeHtml(words.archive)}</a>`]),
    ];
    return `<li>${parts.join(", ")}</li>\n`;
  });
  return `<h2>${escapeHtml(words.title)}</h2>\n<ol>\n${items.join("")}</ol>\n`;
}
