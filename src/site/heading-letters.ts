import type { Locale } from "../i18n/locale.ts";
import type { Page } from "./model.ts";
import type { Pages } from "./pages/registry.ts";

/** Those that are there whatever the site says, so that its typeface is the same from one text to the next. */
const printableAscii = String.fromCodePoint(...Array.from({ length: 95 }, (_, i) => 32 + i));

/** Every character that wordmark and headings of a site may have, as they are written and in capitals; each once, sorted. */
export function headingLetters(
  { title, words }: { readonly title: string; readonly words: Locale["words"] },
  pages: Pages,
): string {
  const every: Page[] = Object.values(pages).flat();
  const headings = pages.article.flatMap(({ article }) =>
    article.document.outline.map(({ text }) => text),
  );
  const texts = [title, JSON.stringify(words), ...every.map((page) => page.title), ...headings];
  const letters = new Set(printableAscii);
  // One by one: a string of all of them, and its capitals, took three times as long.
  for (const text of texts) for (const letter of text) letters.add(letter);
  const text = [...letters].join("");
  return [...new Set(text + text.toUpperCase())].sort().join("");
}
