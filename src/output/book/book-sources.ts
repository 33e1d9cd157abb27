import { longDate } from "../../content/calendar-date.ts";
import type { CitedSource } from "../../content/cited-sources.ts";
import { sourceId } from "../../content/markdown/citations.ts";
import { escapeHtml } from "../../content/markdown/escape-html.ts";
import type { Locale } from "../../i18n/locale.ts";

/** A text's numbered sources as notes at its end, which open where they are cited; empty if there are none. */
export function bookSources(
  sources: readonly CitedSource[],
  { words: { sources: words }, language }: Pick<Locale, "words" | "language">,
): string {
  if (sources.length === 0) return "";
  const items = sources.map(({ number, title, url, publisher, date, archive, kind }) => {
    const parts = [
      `<a href="${escapeHtml(url)}">${escapeHtml(title)}</a>`,
      escapeHtml(publisher),
      ...(date === undefined ? [] : [escapeHtml(longDate(date, language))]),
      ...(archive === undefined
        ? []
        : [`<a href="${escapeHtml(archive)}">${escapeHtml(words.archive)}</a>`]),
      escapeHtml(words[kind]),
    ];
    return `<li epub:type="endnote" id="${sourceId(number)}">${parts.join(escapeHtml(words.separator))}</li>\n`;
  });
  return `<section class="endnotes" epub:type="endnotes" role="doc-endnotes">
<h2 id="sources">${escapeHtml(words.title)}</h2>
<ol>
${items.join("")}</ol>
</section>
`;
}
