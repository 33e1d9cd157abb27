type Way = readonly [pattern: RegExp, hint: string, message?: string];

const remark =
  "Notes are drawn in sequence diagrams alone: write this into the text below the diagram.";

/** What to write for a statement that is never drawn as it stands, in any kind. */
const everywhere: readonly Way[] = [
  [/^acc(?:Title|Descr)\b/, 'Write it behind the language: `mermaid title="…"`.'],
  [/^title\s/, 'Write it behind the language: `mermaid title="…"`.'],
  [/^(?:click|links?|callback)\b/, "Take it out, and link in the text below the diagram."],
  [/\S[ \t]*%%/, "Put the comment on a line of its own."],
];

const ofKind: Readonly<Record<string, readonly Way[]>> = {
  flowchart: [
    [/^[\w.]+\s*->\s*[\w.]+/, "An arrow of a flowchart has two hyphens: `a --> b`."],
    [
      /\bfa[bsrdl]?:fa-[\w-]+/,
      "Take it out, or write the character itself.",
      "the drawing has no icon of Font Awesome",
    ],
    [/@\{/, "Write the shape by its brackets: `A[box]`, `A(round)`, `A{choice}`, `A[(store)]`."],
    [/\s\w+@[-=<]/, "Take out what stands before `@`: an arrow has no name here."],
    [/^[^|]*\|[^|]*$/, "Close the label with another `|`."],
    [/~~~/, "Take it out: the drawing arranges its parts itself."],
    [
      /(?:--|==|-)[xo](?=\s|$)|(?:^|\s)[xo] ?(?:--|==)/,
      "Lines end with `-->` or with nothing, `---`: say in a label what the cross or circle means.",
    ],
    [/[[({][^\])}"]*[[({]/, 'Put the label between quotes: `A["f(x)"]`.'],
  ],
  sequence: [
    [/<<--?>>/, "Write two messages, one each way.", "the drawing has no arrow of two heads"],
    [
      /^box\b/,
      "Take the line out, with its `end`.",
      "the drawing has no boxes around participants",
    ],
    [
      /^create\b/,
      "Take `create` out: who takes part is shown from the beginning.",
      "the drawing shows nobody come later",
    ],
    [
      /@\{/,
      "Write `participant A as Words`, or `actor` for a person.",
      "the drawing has participants of two shapes alone",
    ],
    [/^destroy\b/, "Take the line out.", "the drawing shows nobody go"],
    [
      /^(?:de)?activate\b/,
      "Put it right below a message: `activate` names who got it, `deactivate` who sent it.",
      "nothing begins or ends here",
    ],
    [/^autonumber\b/, "Write `autonumber`, with where to begin and by how much, or without."],
    [/^[^:]*(?:->|-[x)])[^:]*$/, "Write what is said behind a colon: `A->>B: Ask`."],
  ],
  state: [
    [/^note\b/i, remark, "the drawing has no notes at states"],
    [
      /<<(?:fork|join|choice)>>/,
      "Take the line out: it is drawn like the other states.",
      "the drawing has no states of other shapes",
    ],
    [
      /^--$/,
      "Write a state for each part: `state One {` … `}`.",
      "the drawing doesn't part what goes on at once",
    ],
  ],
  class: [
    [/^note\b/, remark, "the drawing has no notes at classes"],
    [
      /^namespace\b/,
      "Take the line out, with its `}`: the classes stand without a frame.",
      "the drawing has no namespaces",
    ],
    [/\(\)/, "Write `..|>` between the two classes."],
    [/<\|(?:--|\.\.)\|>/, "Write two lines, one each way."],
  ],
  er: [
    [
      /\b(?:one|zero|many|optionally|to)\b/,
      "Write it in signs: `A ||--o{ B : has` is one to zero or more, `}|..|{` one or more on both sides.",
    ],
  ],
  xychart: [
    [
      /^(?:bar|line)\s+"/,
      "Take the name out: say in the text below the diagram which line is which.",
      "the drawing names no lines or bars",
    ],
  ],
};

/** Why a statement of a kind is never drawn, and what to write; undefined for one that may be. */
export function neverDrawn(
  source: string,
  kind: string,
): { readonly message: string; readonly hint: string } | undefined {
  const [, hint, message] =
    ofKind[kind]?.find(([pattern, , why]) => why !== undefined && pattern.test(source)) ?? [];
  return hint === undefined || message === undefined ? undefined : { message, hint };
}

/** What to write for a statement that was not drawn; undefined if nothing is known. */
export function hintFor(source: string, kind: string): string | undefined {
  return [...everywhere, ...(ofKind[kind] ?? [])].find(([pattern]) => pattern.test(source))?.[1];
}

/** What an arrow of a kind needs. */
export function arrowHint(kind: string): string {
  if (kind === "class")
    return "Lines between two classes are `<|--`, `*--`, `o--`, `-->`, `--`, `..>`, `..|>` and `..`, or turned round.";
  if (kind === "er") return "Write `A ||--o{ B : has`, with `||`, `|o`, `}|` or `}o` at each end.";
  return "An arrow stands between two names, and a label in `|…|` or behind a colon is closed.";
}
