import { readFileSync } from "node:fs";
import type { SourceLocation } from "../diagnostics/diagnostic.ts";

/** A replacement in a file as it is on disk, whatever its line ends. Offsets are UTF-16 units. */
export interface TextEdit {
  readonly offset: number;
  readonly length: number;
  readonly text: string;
}

/** A file that is being edited by position: nothing but what is replaced changes a byte. */
export interface TextFile {
  readonly text: string;
  /** The offset of a place that a diagnostic or link has. */
  offsetOf(place: SourceLocation): number;
  /** Replaces; the same replacement is made once. */
  replace(offset: number, length: number, text: string): void;
  /** Edits what all replacements have made of the text, after them and one after the other. */
  amend(edit: (text: string) => TextEdit | undefined): void;
  /** The text with all that was replaced. */
  result(): string;
}

/** @param path a file in UTF-8 */
export function openTextFile(path: string): TextFile {
  const text = readFileSync(path, "utf8");
  const starts = [text.startsWith("\ufeff") ? 1 : 0];
  for (const { 0: end, index } of text.matchAll(/\r\n?|\n/g)) starts.push(index + end.length);
  const edits: TextEdit[] = [];
  const amendments: ((text: string) => TextEdit | undefined)[] = [];
  return {
    text,
    offsetOf: ({ line, column }) => (starts[line - 1] ?? text.length) + column - 1,
    replace(offset, length, to) {
      const isSame = (one: TextEdit) => one.offset === offset && one.length === length;
      if (length > 0 && edits.some(isSame)) return;
      edits.push({ offset, length, text: to });
    },
    amend: (edit) => void amendments.push(edit),
    result() {
      let result = edited(text, edits);
      for (const amend of amendments) result = edited(result, [amend(result) ?? nothing]);
      return result;
    },
  };
}

const nothing: TextEdit = { offset: 0, length: 0, text: "" };

/** A text, or the part of it in a range, with replacements that don't overlap. */
export function edited(
  text: string,
  edits: readonly TextEdit[],
  { from, to } = { from: 0, to: text.length },
): string {
  let written = "";
  let end = from;
  for (const edit of edits.toSorted((a, b) => a.offset - b.offset)) {
    if (edit.offset < from || edit.offset > to) continue;
    written += text.slice(end, edit.offset) + edit.text;
    end = edit.offset + edit.length;
  }
  return written + text.slice(end, to);
}
