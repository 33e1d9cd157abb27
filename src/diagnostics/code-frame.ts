import stringWidth from "string-width";
import type { SourceLocation } from "./diagnostic.ts";

/** A line of a source text, and the spot in it that a diagnostic is about; both in cells of a terminal. */
export interface CodeFrame {
  /** The line as it can be shown: tabs as spaces, what can't be seen made visible, cut if it is long. */
  readonly line: string;
  readonly indentCells: number;
  readonly spotCells: number;
}

/** What is kept of a long line: before the spot, of the spot, and up to the end of the line. */
const keptCells = { before: 40, spot: 60, inAll: 100 };

/** Far more than is kept, in UTF-16 units, even where a character is made of several. */
const nearUnits = 400;
/** Characters are told apart once for all lines: making one takes longer than using it. */
const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });

/** The lines of a text, as they are counted in a place. */
export function linesOf(text: string): string[] {
  return text.split(/\r\n?|\n/);
}

/** The line that a place is on. Undefined where there is nothing to see: no such line, or an empty one. */
export function codeFrame(
  lines: readonly string[],
  { line: number, column, length = 1 }: SourceLocation,
): CodeFrame | undefined {
  const line = lines[number - 1];
  if (line === undefined || line.trim() === "") return undefined;
  const start = column - 1;
  // A paragraph may be one long line, and only what is near is looked at.
  const from = Math.max(0, start - nearUnits);
  const before = cutStart(visible(line.slice(from, start)), keptCells.before);
  const spot = cutEnd(
    visible(line.slice(start, start + Math.min(length, nearUnits))),
    keptCells.spot,
  );
  const indentCells = widthOf(before);
  const spotCells = Math.max(1, widthOf(spot));
  const after = cutEnd(
    visible(line.slice(start + length, start + length + nearUnits)),
    keptCells.inAll - indentCells - spotCells,
  );
  return { line: (before + spot + after).trimEnd(), indentCells, spotCells };
}

/**
 * Text that takes the cells it seems to take. Characters that steer a terminal, have no width or turn
 * the direction of writing would hide what is there (https://trojansource.codes).
 */
export function visible(text: string): string {
  return text.replaceAll("\t", "    ").replace(unseen, "\ufffd");
}

/** With them the format characters that are drawn, as Arabic number signs are: string-width fails on one alone. */
const unseen =
  /[\p{Cc}\p{Zl}\p{Zp}\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff[\p{Cf}--\p{Default_Ignorable_Code_Point}]]/gv;

function cutEnd(text: string, cells: number): string {
  if (widthOf(text) <= cells) return text;
  return `${take(characters(text), cells - 1).join("")}…`;
}

function cutStart(text: string, cells: number): string {
  if (widthOf(text) <= cells) return text;
  return `…${take(characters(text).reverse(), cells - 1)
    .reverse()
    .join("")}`;
}

/** The first of the characters that fit into so many cells. */
function take(from: readonly string[], cells: number): string[] {
  const taken: string[] = [];
  let left = cells;
  for (const character of from) {
    left -= widthOf(character);
    if (left < 0) break;
    taken.push(character);
  }
  return taken;
}

function characters(text: string): string[] {
  if (plain.test(text)) return text.split("");
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** Most lines are of such characters and the mark of a cut, and to measure others takes a hundred times as long. */
const plain = /^[\x20-\x7e…]*$/;

function widthOf(text: string): number {
  return plain.test(text) ? text.length : stringWidth(text);
}
