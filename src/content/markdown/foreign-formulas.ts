import type Token from "markdown-it/lib/token.mjs";
import { escaped } from "./own-text.ts";

/** What stands in formulas, and hardly between brackets that are only escaped. */
const mathematics = /\\[A-Za-z]|[=^_<>]|\w\s*[+*/]\s*\w/;

/**
 * Formulas between `\[` and `\]` or `\(` and `\)`, which Markdown takes for escaped brackets.
 * @param text the block's own text
 */
export function foreignFormulas(
  { content }: Token,
  text: string,
): { readonly index: number; readonly length: number }[] {
  const isEscape = (at: number) => text.slice(at, at + 2) === escaped + escaped;
  const found = [];
  for (const [open, close] of [
    ["\\[", "\\]"],
    ["\\(", "\\)"],
  ] as const) {
    let at = content.indexOf(open);
    while (at !== -1) {
      const end = content.indexOf(close, at + 2);
      if (end === -1) break;
      if (isEscape(at) && isEscape(end) && mathematics.test(content.slice(at + 2, end))) {
        found.push({ index: at, length: end + 2 - at });
      }
      at = content.indexOf(open, end);
    }
  }
  return found;
}
