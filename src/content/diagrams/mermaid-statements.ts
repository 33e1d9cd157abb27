/** A statement of a diagram. */
export interface Statement {
  /** The line it begins in, counted from 0. */
  readonly at: number;
  /** As somebody wrote it, each character's code read. */
  readonly source: string;
  /** As the drawing library reads it, in any number of lines. */
  readonly text: string;
  /** Where nothing can be read any more; undefined where all is. */
  readonly unread?: string;
  /** Names in it for which something else is written. */
  readonly names?: readonly string[];
  /** Whether all that it says is drawn in another way. */
  readonly isDrawnElsewhere?: boolean;
}

/** The kinds in whose lines a semicolon may stand for a line's end. */
const severalALine = new Set(["flowchart", "sequence"]);

/** The statements of a diagram: a line may have several, and a label go on over several lines. */
export function statementsOf(lines: readonly string[], kind: string | undefined): Statement[] {
  const statements: Statement[] = [];
  for (let at = 0; at < lines.length; at++) {
    const first = at;
    let text = withoutGaps(lines[at]);
    while (kind === "flowchart" && isOpen(text) && at + 1 < lines.length && at - first < 20) {
      at += 1;
      text += `\n${withoutGaps(lines[at])}`;
    }
    // What never closes is told where it opens, and takes nothing else with it.
    if (isOpen(text) && at > first) {
      at = first;
      text = withoutGaps(lines[first]);
    }
    const parts = kind !== undefined && severalALine.has(kind) ? splitAtSemicolons(text) : [text];
    for (const source of parts) statements.push({ at: first, source, text: source });
  }
  return statements;
}

/** Many spaces say no more than one, and take the square of their number to look through. */
function withoutGaps(line = ""): string {
  return line.trim().replace(/[ \t]{2,}/g, " ");
}

/** Whether a label in quotes goes on behind the line's end. */
function isOpen(text: string): boolean {
  return !/^\s*%%/.test(text) && (text.match(/"/g) ?? []).length % 2 === 1;
}

/** A semicolon in a label, or behind a letter's number (`#9829;`), ends nothing. */
function splitAtSemicolons(text: string): string[] {
  if (/^\s*%%/.test(text)) return [text];
  const whole = /(?:"[^"]*"|\[[^\]]*\]|\([^)]*\)|\{[^}]*\}|\|[^|]*\||[#&]#?\w+;|[^;])+/g;
  return text.match(whole) ?? [text];
}
