import type { DiagramProblem } from "./drawing.ts";
import { wordsIn } from "./finish.ts";

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
  sequence: /(?:<<)?--?(?:>>?|[x)])/,
  class: /(?:<\||\*|o|<|\(\))?(?:--|\.\.)(?:\|>|\*|o|>|\(\))?/,
  er: /(?:\|o|\|\||\}o|\}\||--|\.\.).*(?:--|\.\.)/,
};

/** What to write for a statement that is never drawn. */
const otherWays: readonly (readonly [RegExp, string])[] = [
  [/^[\w.]+\s*->\s*[\w.]+/, "An arrow of a flowchart has two hyphens: `a --> b`."],
  [/\S[ \t]*%%/, "Put the comment on a line of its own."],
  [/@\{/, "Write the shape by its brackets: `A[box]`, `A(round)`, `A{choice}`, `A[(store)]`."],
  [/\s\w+@[-=<]/, "Take out what stands before `@`: an arrow has no name here."],
  [/~~~/, "Take it out: the drawing arranges its parts itself."],
  [/<<--?>>/, "Write two messages, one each way."],
  [
    /(?:--|==|-)[xo](?=\s|$)|(?:^|\s)[xo] ?(?:--|==)/,
    "Lines end with `-->` or with nothing, `---`: say in a label what the cross or circle means.",
  ],
  [/^acc(?:Title|Descr)\b/, 'Write it behind the language: `mermaid title="…"`.'],
  [/^box\b/, "Take the line out, with its `end`."],
  [/^create\b/, "Take `create` out: who takes part is shown from the beginning."],
  [/^destroy\b/, "Take the line out."],
  [/<<(?:fork|join|choice)>>/, "Take the line out: it is drawn like the other states."],
  [/^"[^"]+"\s*[|}]/, "Write the name as one word, `CUSTOMER_ACCOUNT`."],
  [/^<<\w+>>/, "Write it into the class, between its braces."],
  [/^autonumber\b/, "Take it out, and write the numbers into the messages: `A->>B: 1. Ask`."],
  [/^(?:de)?activate\b/, "Take it out: the messages say the same."],
  [/^(?:click|links?)\b/, "Take it out, and link in the text below the diagram."],
  [/^\w+\s+\w+.*"[^"]*"$/, "Write the remark into the text below the diagram."],
];

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
 * @param first the line that names the kind
 * @param draw draws a part of the source alone
 */
export function unaccounted(
  lines: readonly string[],
  kind: string,
  first: number,
  svg: string,
  draw: (source: string) => string,
): DiagramProblem[] {
  const labels = Array.from(svg.matchAll(/ data-[\w-]+="([^"]*)"/g), ([, value = ""]) =>
    decoded(value),
  );
  const drawn = new Set([...wordsIn(svg), ...labels].flatMap(wordsOf));
  const grammar = new Set((keywords[kind] ?? "").split(" "));
  // Names of looks, and of parts that are drawn by their label.
  const names = new Set(
    lines
      .flatMap((line) => [
        ...(/^\s*classDef\s+([\w,-]+)/.exec(line)?.[1] ?? "").split(","),
        ...(/^\s*(?:subgraph|state|participant|actor)\s+(?:"[^"]*"\s+as\s+)?([\w-]+)/
          .exec(line)
          ?.slice(1) ?? []),
      ])
      .flatMap(wordsOf),
  );
  const head = lines.slice(0, first + 1).join("\n");
  return lines.flatMap((line, at): DiagramProblem[] => {
    const text = line.trim();
    if (text === "" || (/^%%/.test(text) && !text.startsWith("%%{"))) return [];
    if (text.startsWith("%%{"))
      return [
        told(
          at,
          "settings of Mermaid are not read",
          "Take them out: a diagram has the colours of the theme.",
        ),
      ];
    if (styling.test(text) && kind !== "class")
      return /^\s*(?:style|linkStyle|classDef|class)\s+\S+\s+\S/.test(text)
        ? []
        : [nothing(at, text)];
    if (kind === "xychart") return missingWords(text, drawn, grammar, names, at, true);
    const [icon] = /\bfa[bsrdl]?:fa-[\w-]+/.exec(text) ?? [];
    if (icon !== undefined) {
      const hint = "Take it out, or write the character itself.";
      return [told(at, `the drawing has no icon \`${icon}\``, hint)];
    }
    // The library takes the first half of such an arrow for a part of the name.
    if (kind === "sequence" && /<<--?>>/.test(text)) return [nothing(at, text)];
    const isArrow = arrows[kind]?.test(withoutLabels(text)) ?? false;
    if (isArrow && at > first && !isDrawn(head, text, kind, draw)) {
      return [
        told(
          at,
          `\`${text}\` has an arrow that was not drawn`,
          otherWays.find(([pattern]) => pattern.test(text))?.[1] ??
            "An arrow stands between two names, and a label in `|…|` or behind a colon is closed.",
        ),
      ];
    }
    return missingWords(text, drawn, grammar, names, at, false);
  });
}

function missingWords(
  text: string,
  drawn: ReadonlySet<string>,
  grammar: ReadonlySet<string>,
  names: ReadonlySet<string>,
  line: number,
  withoutNumbers: boolean,
): DiagramProblem[] {
  const missing = wordsOf(text.replace(/:::[\w-]+/g, " ").replace(/<br\s*\/?>/g, " ")).filter(
    (word) =>
      !drawn.has(word) &&
      !grammar.has(word) &&
      !names.has(word) &&
      !(withoutNumbers && /^\d+$/.test(word)) &&
      // What joins names, read as a letter: `--x`, `o|`.
      !/^[xo]$/.test(word),
  );
  return missing.length === 0 ? [] : [nothing(line, text, missing[0])];
}

function nothing(line: number, text: string, word?: string): DiagramProblem {
  const whole = word === undefined || word === text;
  const message = `the drawing leaves out ${whole ? "" : `\`${word}\` of `}\`${text}\``;
  const hint = otherWays.find(([pattern]) => pattern.test(text))?.[1];
  return told(line, message, hint ?? "Write it in another way, or take it out.");
}

function told(line: number, message: string, hint: string): DiagramProblem {
  return { line, code: "E397", message, hint };
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
    return pattern.test(draw(`${head}\n  ${line}`));
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return false;
  }
}

function withoutLabels(text: string): string {
  return text.replace(/"[^"]*"|\[[^\]]*\]|\([^)]*\)|\{[^}]*\}|:.*$/g, " ");
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}

function decoded(text: string): string {
  return text.replace(/&(?:lt|gt|quot|#39|amp);/g, " ");
}
