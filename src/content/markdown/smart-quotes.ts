import MarkdownIt from "markdown-it";
import { quotesOf } from "../../i18n/quotes.ts";
import { apostrophes } from "./apostrophes.ts";
import { textOf } from "./headings.ts";
import { quotesBetweenLetters } from "./quotes-between-letters.ts";

const md = new MarkdownIt("zero", { typographer: true })
  .enable("smartquotes")
  .use(apostrophes)
  .use(quotesBetweenLetters);

/** Turns straight quotes in plain text into those of a language, as in the prose. */
export function smartQuotes(text: string, language: string): string {
  return md
    .set({ quotes: [...quotesOf(language)] })
    .parseInline(text, {})
    .map((token) => textOf(token.children ?? []))
    .join("");
}
