import { didYouMean } from "../did-you-mean.ts";
import { type DiagramProblem, type Drawing, undrawn } from "./drawing.ts";
import { finish } from "./finish.ts";
import { asMeant, inWordsOfLibrary } from "./mermaid-dialect.ts";
import { unaccounted } from "./mermaid-lines.ts";
import { statementsOf } from "./mermaid-statements.ts";

/** The part of `beautiful-mermaid` that is used. */
export interface MermaidLibrary {
  renderMermaidSVG(source: string, options?: { padding?: number }): string;
}

/** The kinds of diagram that are drawn, each with how its first line begins. */
export const mermaidKinds: Readonly<Record<string, RegExp>> = {
  flowchart: /^(?:graph|flowchart)\b/,
  state: /^stateDiagram(?:-v2)?\b/,
  sequence: /^sequenceDiagram\b/,
  class: /^classDiagram\b/,
  er: /^erDiagram\b/,
  xychart: /^xychart(?:-beta)?\b/,
};

const known = "flowchart, state, sequence, class, ER and xychart; and `dot` draws any graph";

/** How diagrams of these kinds begin. */
const heads =
  "flowchart graph stateDiagram-v2 sequenceDiagram classDiagram erDiagram xychart-beta".split(" ");

/** What the library calls its colours, as ours. */
const colours: Readonly<Record<string, string>> = {
  bg: "paper",
  fg: "ink",
  _text: "ink",
  "_text-sec": "ink-soft",
  "_text-muted": "ink-soft",
  "_text-faint": "ink-soft",
  _line: "ink-soft",
  _arrow: "ink-soft",
  "_node-fill": "paper-raised",
  "_node-stroke": "rule-strong",
  "_group-fill": "paper",
  "_group-hdr": "rule",
  "_inner-stroke": "rule",
  "_key-badge": "rule",
};
const series = ["accent", "good", "warn", "other", "bad"];

/** Draws Mermaid. Every line that the drawing leaves out is a problem. */
export function drawMermaid(source: string, { renderMermaidSVG }: MermaidLibrary): Drawing {
  const frontMatter = /^\s*---[ \t]*\n(.*?)\n---[ \t]*\n/s.exec(source)?.[1];
  if (frontMatter !== undefined) return undrawn([frontMatterProblem(frontMatter)]);
  // Mermaid ends a statement with a semicolon or without; the library knows those without, and those of a kind and a way.
  const written = source.split("\n").map((line) =>
    line
      .replace(/(?<![#&]#?\w{2,10});[ \t]*$/, "")
      .replace(/^(\s*flowchart)-elk\b/, "$1")
      .replace(/^(\s*(?:graph|flowchart))[ \t]*$/, "$1 TD"),
  );
  const start = written.findIndex((line) => line.trim() !== "" && !/^\s*%%/.test(line));
  const head = written[start]?.trim() ?? "";
  const kind = Object.entries(mermaidKinds).find(([, pattern]) => pattern.test(head))?.[0];
  if (kind === undefined) {
    const [name = ""] = head.split(/[\s:;]/);
    const message =
      head === "" ? "a diagram of nothing" : `\`${name}\` begins no diagram that can be drawn here`;
    const hint = didYouMean(name, heads) || `Mermaid is drawn for ${known}.`;
    return undrawn([{ line: Math.max(0, start), code: "E396", message, hint }]);
  }
  const statements = inWordsOfLibrary(statementsOf(written, kind), kind);
  let svg: string;
  try {
    svg = renderMermaidSVG(statements.map(({ text }) => text).join("\n"), { padding: 8 });
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return undrawn([
      problem(start, `this diagram can't be drawn: ${error.message.split("\n")[0]}`),
    ]);
  }
  const problems = unaccounted(statements, kind, start, svg, (part) => renderMermaidSVG(part));
  if (problems.length > 0) return undrawn(problems);
  const [, width = "1", height = "1"] =
    /<svg[^>]* width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
  return finish(asMeant(inTheme(svg), kind), Number(width), Number(height));
}

/** Settings, which are the theme's here, and a title, which stands elsewhere. */
function frontMatterProblem(text: string): DiagramProblem {
  const [, title] = /^\s*title:[ \t]*["']?(.*?)["']?[ \t]*$/m.exec(text) ?? [];
  const hint =
    title === undefined
      ? "Take it out: a diagram has the colours of the theme."
      : `Take it out, and write the title behind the language: \`mermaid title="${title}"\`.`;
  return { line: 0, code: "E397", message: "front matter of Mermaid is not read", hint };
}

function problem(line: number, message: string): DiagramProblem {
  return {
    line,
    code: "E397",
    message,
    hint: "See https://mermaid.js.org for what each kind of diagram is written like.",
  };
}

/** Without the library's web font and its grid of a thousand dots, and in our colours. */
function inTheme(svg: string): string {
  return (
    svg
      .replace(/@import[^;]*;/g, "")
      .replace(/text \{[^}]*\}/g, "")
      .replace(/svg \{[^}]*\}/g, "")
      // The library's diamonds lie within the box that they belong to, which hides them.
      .replace(/(<marker id="cls-(?:composition|aggregation)"[^>]*) refX="0"/g, '$1 refX="12"')
      .replace(/<circle[^>]*class="xychart-grid"[^>]*\/>\s*/g, "")
      .replace(
        /var\(--xychart-(?:color|bar-fill)-(\d+)\)/g,
        (_, index: string) => `var(--${series[Number(index) % series.length]})`,
      )
      .replace(/var\(--([\w-]+)(?:,[^()]*(?:\([^()]*\)[^()]*)*)?\)/g, (whole, name: string) => {
        const own = colours[name];
        return own === undefined ? whole : `var(--${own})`;
      })
      .replace(/ style="--bg[^"]*"/, "")
  );
}
