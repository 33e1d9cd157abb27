import type Token from "markdown-it/lib/token.mjs";
import { escaped } from "./own-text.ts";

/** What stands in formulas, and hardly between brackets that are only escaped. */
const mathematics = /\\[A-Za-z]|[=^_<>]|\w\s*[+*/]\s*\w/;
/** A note's name, which has a sign of formulas in front. */
const noteName = /^\^[\w-]+$/;

/**
 * Formulas between `\[` and `\]` or `\(` and `\)`, which Markdown takes for escaped brackets; with a second backslash,
 * as other generators want them, too.
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
    ["\\\\[", "\\\\]"],
    ["\\\\(", "\\\\)"],
  ] as const) {
    let at = content.indexOf(open);
    while (at !== -1) {
      const end = content.indexOf(close, at + open.length);
      if (end === -1) break;
      const inside = content.slice(at + open.length, end);
      const isFormula = mathematics.test(inside)
        ? !noteName.test(inside)
        : open.length > 2 && /^[A-Za-z]$/.test(inside);
      if (isEscape(at) && isEscape(end) && isFormula) {
        found.push({ index: at, length: end + close.length - at });
      }
      at = content.indexOf(open, end);
    }
  }
  return found;
}
