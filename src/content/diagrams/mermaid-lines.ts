import type { DiagramProblem } from "./drawing.ts";
import { wordsIn } from "./finish.ts";
import { arrowHint, hintFor, neverDrawn } from "./mermaid-hints.ts";
import { withCharacters } from "./mermaid-signs.ts";
import type { Statement } from "./mermaid-statements.ts";

/** The words of each kind's grammar that say how to draw, and are in no drawing. */
const keywords: Readonly<Record<string, string>> = {
  flowchart:
    "graph flowchart TD TB BT LR RL subgraph end direction style classDef class linkStyle default br",
  state:
    "stateDiagram v2 state as direction TD TB BT LR RL note right left of end style classDef class br",
  sequence:
    "sequenceDiagram participant actor as loop alt else opt par and critical option break end Note note over right left of br",
  class: "classDiagram class namespace direction TD TB BT LR RL note for br",
  er: "erDiagram direction TD TB BT LR RL",
  xychart: "xychart beta horizontal title axis bar line x y",
};

/** Statements that say only how something looks, which the drawing has in its colours. */
const styling = /^\s*(?:style|classDef|class|linkStyle)\s/;

const arrows: Readonly<Record<string, RegExp>> = {
  flowchart: /<?(?:--+|==+|-\.+-)(?:[>xo]|(?=[\s|&"A-Za-z]|$))|~~~/,
  state: /-->/,
  sequence: /--?(?:>>?|[x)])/,
  class: /(?:<\||\*|o|<|\(\))?(?:--|\.\.)(?:\|>|\*|o|>|\(\))?/,
  er: /(?:\|o|\|\||\}o|\}\||--|\.\.).*(?:--|\.\.)/,
};

const edgeClass: Readonly<Record<string, RegExp>> = {
  flowchart: /class="edge"/,
  state: /class="edge"/,
  sequence: /class="message"/,
  class: /class="class-relationship"/,
  er: /class="er-relationship"/,
};

/**
 * The lines that a drawing says nothing of: with a word that is neither in it nor in the grammar, or an arrow that
 * was not drawn. The library draws what it understands and leaves out the rest without a word.
 * @param head the line that names the kind
 * @param draw draws a part of the source alone
 */
export function unaccounted(
  statements: readonly Statement[],
  kind: string,
  head: number,
  svg: string,
  draw: (source: string) => string,
): DiagramProblem[] {
  const labels = Array.from(svg.matchAll(/ data-[\w-]+="([^"]*)"/g), ([, value = ""]) =>
    decoded(value),
  );
  const known = new Set(
    [
      ...wordsIn(svg),
      ...labels,
      keywords[kind] ?? "",
      ...statements.flatMap(({ source, names = [] }) => [...namesIn(source), ...names]),
    ].flatMap(wordsOf),
  );
  const opening = statements.find(({ at }) => at === head)?.text ?? "";
  return statements
    .toSorted((one, other) => one.at - other.at)
    .flatMap((statement) => problemOf(statement, statement.at === head) ?? []);

  function problemOf(statement: Statement, isHead: boolean): DiagramProblem | undefined {
    const { at, text } = statement;
    const source = statement.source.trim();
    if (statement.isDrawnElsewhere || source === "" || /^%%(?!\{)/.test(source)) return undefined;
    if (source.startsWith("%%{"))
      return told(
        at,
        "settings of Mermaid are not read",
        "Take them out: a diagram has the colours of the theme.",
      );
    if (styling.test(source) && kind !== "class")
      return /^(?:style|linkStyle|classDef|class)\s+\S+\s+\S/.test(source)
        ? undefined
        : leftOut(at, source);
    const never = neverDrawn(source, kind);
    if (never) return told(at, never.message, never.hint);
    if (statement.unread !== undefined) return leftOut(at, source, statement.unread, kind);
    const isArrow = kind !== "xychart" && (arrows[kind]?.test(withoutLabels(text)) ?? false);
    if (isArrow && !isHead && !isDrawn(opening, text, kind, draw))
      return told(
        at,
        `\`${oneLine(source)}\` has an arrow that was not drawn`,
        hintFor(source, kind) ?? arrowHint(kind),
      );
    const missing = wordsOf(withoutMarkup(source)).find(
      (word) =>
        !known.has(word) &&
        !(kind === "xychart" && /^\d+$/.test(word)) &&
        // What joins names, read as a letter: `--x`, `o|`.
        !/^[xo]$/.test(word),
    );
    return missing === undefined ? undefined : leftOut(at, source, missing, kind);
  }
}

/** Names of looks, and of parts that are drawn by their label. */
function namesIn(source: string): string[] {
  return [
    ...(/^\s*classDef\s+([\w,-]+)/.exec(source)?.[1] ?? "").split(","),
    ...(/^\s*(?:subgraph|state|participant|actor)\s+(?:"[^"]*"\s+as\s+)?([^\s"[:]+)/
      .exec(source)
      ?.slice(1) ?? []),
  ];
}

function leftOut(line: number, source: string, part?: string, kind = "flowchart"): DiagramProblem {
  const whole = part === undefined || part === source;
  const message = `the drawing leaves out ${whole ? "" : `\`${oneLine(part)}\` of `}\`${oneLine(source)}\``;
  const isArrow = /^[-=<]/.test(part ?? "");
  const hint = isArrow ? arrowHint(kind) : "Write it in another way, or take it out.";
  return told(line, message, hintFor(source, kind) ?? hint);
}

function told(line: number, message: string, hint: string): DiagramProblem {
  return { line, code: "E397", message, hint };
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, " ");
}

/** Whether the arrows of a line are drawn when it stands alone. */
function isDrawn(
  head: string,
  line: string,
  kind: string,
  draw: (source: string) => string,
): boolean {
  const pattern = edgeClass[kind];
  if (!pattern) return true;
  try {
    return pattern.test(draw(`${head}\n${line}`));
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return false;
  }
}

function withoutLabels(text: string): string {
  return text.replace(/"[^"]*"|\[[^\]]*\]|\([^)]*\)|\{[^}]*\}|:.*$/gm, " ");
}

function withoutMarkup(source: string): string {
  return withCharacters(source).replace(
    /:::[\w-]+|\\n|<\/?[a-z][a-z\d]*\b[^<>]*>|--?x(?=\S)/gi,
    " ",
  );
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}

function decoded(text: string): string {
  return text.replace(/&(?:lt|gt|quot|#39|amp);/g, " ");
}
