import type { Change } from "../content/article.ts";
import { longDate } from "../content/calendar-date.ts";
import { escapeHtml } from "../content/markdown/escape-html.ts";
import type { Locale } from "../i18n/locale.ts";

/** What was changed in a text since it came out, above it for readers of feeds, the newest first; empty if nothing was. */
export function feedChanges(
  changes: readonly Change[],
  { words: { titleBlock: words }, language }: Pick<Locale, "words" | "language">,
): string {
  return changes
    .map(({ date, text }) => {
      const when = `${escapeHtml(words.revised)} ${escapeHtml(longDate(date, language))}`;
      return `<p><strong>${when}:</strong> ${escapeHtml(text)}</p>\n`;
    })
    .join("");
}
