import type { SourceLocation } from "../../diagnostics/diagnostic.ts";
import type { RenderEnv } from "./render-env.ts";

/** What the inline parser reads of a block: its text without the marks of the blocks around it. */
export interface InlineRun {
  readonly content: string;
  /** The line of the body that it begins in, counted from 0. */
  readonly line: number;
  /** The column, counted from 0, where a table's cell begins; undefined for other blocks. */
  readonly cellColumn: number | undefined;
}

/** Where something begins in a run, sought once: thousands of places may be asked for in one. */
interface RunIndex {
  /** The offset of each line, and of each bar in a table's cell. */
  readonly offsets: readonly number[];
  /** By line, the column in the source at which its text begins, once it is known. */
  readonly columns: number[];
}

const indexes = new WeakMap<InlineRun, RunIndex>();

function indexOf(run: InlineRun): RunIndex {
  const known = indexes.get(run);
  if (known) return known;
  const sought = run.cellColumn === undefined ? "\n" : "|";
  const offsets: number[] = [];
  for (let at = run.content.indexOf(sought); at !== -1; at = run.content.indexOf(sought, at + 1)) {
    offsets.push(at);
  }
  const index = { offsets, columns: [] };
  indexes.set(run, index);
  return index;
}

/** How many of some rising numbers are below a limit. */
function countBelow(numbers: readonly number[], limit: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where `length` characters of a run stand in the source, from an offset in it. */
export function placeInRun(
  state: RenderEnv,
  run: InlineRun,
  offset: number,
  length: number,
): SourceLocation {
  const { content, line, cellColumn } = run;
  const { offsets, columns } = indexOf(run);
  const before = countBelow(offsets, offset);
  // Each bar before it has a backslash in the source.
  if (cellColumn !== undefined) return state.locate(line, cellColumn + offset + before, length);
  const lineStart = before === 0 ? 0 : (offsets[before - 1] ?? 0) + 1;
  let column = columns[before];
  if (column === undefined) {
    const text = content.slice(lineStart, offsets[before] ?? content.length);
    // Only marks of blocks stand before a line of text, and only those of a heading behind it.
    column = Math.max(0, state.lineText(line + before).lastIndexOf(text.trimEnd()));
    columns[before] = column;
  }
  return state.locate(line + before, column + offset - lineStart, length);
}
