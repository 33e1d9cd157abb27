import { codeRanges } from "../templates/code-ranges.ts";
import { applyEdits, type Edit } from "./edits.ts";

/**
 * Writes formulas that stand among words with one dollar on each side: kramdown has two for all of them
 * (https://kramdown.gettalong.org/syntax.html#math-blocks). One that has its lines to itself stays as it is.
 */
export function inlineFormulas(text: string): string {
  const found = Array.from(text.matchAll(/(?<![\\$])\$\$(?!\$)([^$\n]+)\$\$(?!\$)/g));
  if (found.length === 0) return text;
  const inCode = codeRanges(text);
  const edits = found.flatMap(({ 0: whole, 1: inner = "", index }): Edit[] => {
    const end = index + whole.length;
    const before = text.slice(text.lastIndexOf("\n", index) + 1, index);
    const lineEnd = text.indexOf("\n", end);
    const after = text.slice(end, lineEnd === -1 ? text.length : lineEnd);
    const isAlone = /^[\s>]*(?:(?:[-*+]|\d+[.)])\s+)?$/.test(before) && after.trim() === "";
    if (isAlone || inner.trim() === "" || inCode(index)) return [];
    return [{ start: index, end, text: `$${inner.trim()}$` }];
  });
  return applyEdits(text, edits);
}
