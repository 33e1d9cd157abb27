import MarkdownIt from "markdown-it";
import { textOf } from "./headings.ts";

const md = new MarkdownIt("zero", { typographer: true }).enable("smartquotes");

/** Turns straight quotes in plain text into curly ones, as in the prose. */
export function smartQuotes(text: string): string {
  return md
    .parseInline(text, {})
    .map((token) => textOf(token.children ?? []))
    .join("");
}
