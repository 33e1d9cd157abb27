/** Where a run of inline Markdown stands in the text that its block was cut from. */
export interface InlineMap {
  readonly start: number;
  readonly end: number;
  /** Undefined on a line that isn't there as it is: a tab was half used up, or a cell had an escaped bar. */
  toText(offset: number): number | undefined;
}

interface Piece {
  readonly from: number;
  readonly length: number;
  readonly at: number;
}

/**
 * Finds the lines of a run's source, from which the parser took indentation and the marks of quotes and
 * lists, in the lines of the text between two offsets.
 */
export function inlineMap(text: string, source: string, start: number, end: number): InlineMap {
  const pieces: Piece[] = [];
  let lineStart = start;
  let from = 0;
  let last = start;
  for (const line of source.split("\n")) {
    const lineEnd = endOfLine(text, lineStart, end);
    const at = line === "" ? -1 : findLine(text.slice(lineStart, lineEnd), line, lineStart);
    if (at !== -1) {
      pieces.push({ from, length: line.length, at });
      last = at + line.length;
    }
    from += line.length + 1;
    lineStart = Math.min(lineEnd + 1, end);
  }
  return {
    start: pieces[0]?.at ?? start,
    end: last,
    toText(offset) {
      const piece = pieceAt(pieces, offset);
      return piece && offset <= piece.from + piece.length
        ? piece.at + offset - piece.from
        : undefined;
    },
  };
}

/** Most stand at their line's end; a heading may be closed by marks, and a cell by a bar. */
function findLine(within: string, line: string, start: number): number {
  const trimmed = within.trimEnd();
  if (trimmed.endsWith(line)) return start + trimmed.length - line.length;
  if (within.endsWith(line)) return start + within.length - line.length;
  const found = within.indexOf(line);
  return found === -1 ? -1 : start + found;
}

function endOfLine(text: string, from: number, most: number): number {
  const end = text.indexOf("\n", from);
  return end === -1 || end > most ? most : end;
}

/** The last piece that begins at or before an offset. */
function pieceAt(pieces: readonly Piece[], offset: number): Piece | undefined {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle]?.from ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const found = pieces[low];
  return found && found.from <= offset ? found : undefined;
}
