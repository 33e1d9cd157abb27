import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { FindMends, Mend } from "./mends.ts";
import { wholeWords } from "./whole-words.ts";

/** A diagnostic as the bar shows it. */
export interface Remark {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly code: string;
  readonly severity: Diagnostic["severity"];
  /** Text with code between backticks, as the hint is. */
  readonly message: string;
  readonly hint: string;
  /** What is written at its place; empty where only the beginning is known. */
  readonly spot: string;
  /** How often the same is written before, in its paragraph. */
  readonly before: number;
  /** What would mend it for certain. */
  readonly mends: readonly Mend[];
}

/** @param source the whole file, if it can be read */
export function remarkOf(
  found: Diagnostic,
  source: string | undefined,
  mendsOf: FindMends,
): Remark {
  const { file, line, column, code, severity, message, hint, length = 0 } = found;
  const rows = source?.replace(/^\ufeff/, "").split("\n", line) ?? [];
  const spot = rows[line - 1]?.slice(column - 1, column - 1 + length) ?? "";
  const before = spot === "" ? 0 : timesIn(paragraphUpTo(rows, column), spot);
  const mends = source === undefined ? [] : mendsOf(found, source);
  return { file, line, column, code, severity, message, hint, spot, before, mends };
}

/** What stands before a place in its paragraph, or in its item of a list. */
function paragraphUpTo(rows: readonly string[], column: number): string {
  const start = rows.findLastIndex((row) => /^\s*(?:$|[-*+>#|]|\d+[.)]\s)/.test(row));
  const isBlank = rows[start]?.trim() === "";
  const own = rows.slice(isBlank ? start + 1 : Math.max(start, 0));
  return [...own.slice(0, -1), own.at(-1)?.slice(0, column - 1) ?? ""].join("\n");
}

function timesIn(text: string, words: string): number {
  return Array.from(text.matchAll(wholeWords(words))).length;
}
