import type { SourceLocation } from "../diagnostics/diagnostic.ts";

/**
 * What can't stand in XML (https://www.w3.org/TR/xml/#charsets), or stands there for nothing: control
 * characters but tab and line end, halves of surrogate pairs, and code points that are no characters.
 */
export const unwritable = /[[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]--[\t\n]]/v;

/** A text that can go out: an escape in YAML or a reference in an SVG may have meant what nobody could type. */
export function withoutUnwritable(text: string): string {
  return unwritable.test(text) ? text.replace(new RegExp(unwritable, "gv"), "") : text;
}

/** A file as the author wrote it, with the means to say where in it something stands. */
export interface SourceText {
  /** The path to show, relative to the folder that the command ran in. */
  readonly file: string;
  readonly text: string;
  /** The place of a character offset; `length` says how far the spot reaches, if that is known. */
  at(offset: number, length?: number): SourceLocation;
  /** The offset at which a line (counted from 1) begins. */
  lineStart(line: number): number;
}

/** A text that knows its lines, so that an offset has a line and a column, both from 1. */
export function sourceText(file: string, text: string): SourceText {
  const starts = [0];
  for (let i = text.indexOf("\n"); i !== -1; i = text.indexOf("\n", i + 1)) starts.push(i + 1);

  function lineOf(offset: number): number {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  return {
    file,
    text,
    at(offset, length) {
      const line = lineOf(offset);
      const column = offset - (starts[line] ?? 0) + 1;
      return length === undefined
        ? { file, line: line + 1, column }
        : { file, line: line + 1, column, length };
    },
    lineStart: (line) => starts[line - 1] ?? text.length,
  };
}

/** The part of a file that is YAML. */
export interface YamlPart {
  readonly source: SourceText;
  readonly text: string;
  /** Where the part begins in the file. */
  readonly offset: number;
}
