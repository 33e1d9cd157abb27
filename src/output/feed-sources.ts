import type { CitedSource } from "../content/article.ts";
import { isoDate } from "../content/calendar-date.ts";
import { escapeHtml } from "../content/markdown/escape-html.ts";
import type { Words } from "../i18n/words.ts";

/** A text's numbered sources, as they stand at its end for readers of feeds; empty if there are none. */
export function feedSources(sources: readonly CitedSource[], words: Words["sources"]): string {
  if (sources.length === 0) return "";
  const items = sources.map(({ title, url, publisher, date, archive }) => {
    const parts = [
      `<cite><a href="${escapeHtml(url)}">${escapeHtml(title)}</a></cite>`,
      escapeHtml(publisher),
      ...(date === undefined ? [] : [isoDate(date)]),
      ...(archive === undefined
        ? []
        : [`<a href="${escapeHtml(archive)}">${escapeHtml(words.archive)}</a>`]),
    ];
    return `<li>${parts.join(", ")}</li>\n`;
  });
  return `<h2>${escapeHtml(words.title)}</h2>\n<ol>\n${items.join("")}</ol>\n`;
}
