import { codeRanges } from "../templates/code-ranges.ts";
import { applyEdits, type Edit } from "./edits.ts";

/** What stands in formulas, and hardly between brackets that are only escaped. */
const mathematics = /\\[A-Za-z]|[=^_<>]|\w\s*[+*/]\s*\w/;

const closers: Readonly<Record<string, string>> = {
  "\\\\(": "\\\\)",
  "\\\\[": "\\\\]",
  "\\(": "\\)",
  "\\[": "\\]",
};

interface Formula {
  readonly start: number;
  readonly end: number;
  readonly inner: string;
  readonly isBlock: boolean;
}

/** Whether a text has formulas between escaped brackets, as MathJax reads them. */
export function hasEscapedFormulas(text: string): boolean {
  return !formulas(text).next().done;
}

/**
 * Writes formulas between escaped brackets with dollars.
 * @param hasDollars whether dollars are formulas there, too; else they are dollars
 */
export function withDollars(text: string, hasDollars: boolean): string {
  const found = Array.from(formulas(text));
  if (found.length === 0) return text;
  const edits = found.map(({ start, end, inner, isBlock }): Edit => {
    if (!isBlock) return { start, end, text: `$${inner.replace(/\s+/g, " ").trim()}$` };
    const lineStart = text.lastIndexOf("\n", start - 1) + 1;
    const indent = text.slice(lineStart, start);
    const isBelowWords = lineStart > 1 && text.charAt(lineStart - 2) !== "\n";
    const lines = `$$\n${indent}${inner.trim()}\n${indent}$$`;
    return { start, end, text: isBelowWords ? `\n${indent}${lines}` : lines };
  });
  if (hasDollars) return applyEdits(text, edits);
  const inCode = codeRanges(text);
  const dollars = Array.from(text.matchAll(/(?<!\\)\$/g), ({ index }) => index);
  const escapes = dollars
    .filter((at) => !inCode(at))
    .map((at): Edit => ({ start: at, end: at, text: "\\" }));
  return applyEdits(text, [...edits, ...escapes]);
}

function* formulas(text: string): Generator<Formula> {
  const inCode = codeRanges(text);
  const opener = /\\{1,2}[([]/g;
  // Where the next closing bracket stands, so that none is looked for twice.
  const ends = new Map<string, number>();
  for (let found = opener.exec(text); found; found = opener.exec(text)) {
    const open = found[0];
    const close = closers[open] ?? "";
    const from = found.index + open.length;
    let end = ends.get(close) ?? 0;
    if (end !== -1 && end < from) end = text.indexOf(close, from);
    ends.set(close, end);
    if (end === -1 || end - from > 3000 || inCode(found.index)) continue;
    const raw = text.slice(from, end);
    // Nobody writes two backslashes before a round bracket but for a formula, as plain as `f(x)`.
    const isFormula = open === "\\\\(" || mathematics.test(raw);
    if (!isFormula || /\n[ \t]*\n/.test(raw)) continue;
    const after = end + close.length;
    const isAlone =
      /(?:^|\n)[ \t]*$/.test(text.slice(Math.max(0, found.index - 80), found.index)) &&
      /^[ \t]*(?:\n|$)/.test(text.slice(after, after + 80));
    yield {
      start: found.index,
      end: after,
      // Behind two backslashes Markdown has been at work.
      inner: open.length === 3 ? raw.replace(/\\([_*\\])/g, "$1") : raw,
      isBlock: open.endsWith("[") && isAlone,
    };
    opener.lastIndex = after;
  }
}
