import type MarkdownIt from "markdown-it";
import type Token from "markdown-it/lib/token.mjs";
import { diagnostic } from "../../diagnostics/diagnostic.ts";
import { fill } from "../../i18n/format.ts";
import { type Drawing, diagramLanguages } from "../diagrams/drawing.ts";
import { drawingOf } from "../diagrams/drawn.ts";
import { inlineSvg } from "../svg/inline-svg.ts";
import { blockOf } from "./code-block.ts";
import type { CodeBlock } from "./code-html.ts";
import { escapeHtml } from "./escape-html.ts";
import type { RenderEnv } from "./render-env.ts";

/** A diagram in a text: its drawing, its source, and which of the text's it is, counted from 1. */
export interface Diagram extends Pick<Drawing, "width" | "height"> {
  readonly markup: string;
  /** As a file of its own. */
  readonly file: string;
  readonly block: CodeBlock;
  readonly number: number;
  /** Its title, or what is written in it. */
  readonly label: string;
}

/** The diagram that a token shows; undefined for a token that shows none. */
export function diagramOf(token: Token | undefined): Diagram | undefined {
  return token?.meta?.diagram;
}

/** Fences of the languages `mermaid` and `dot`: drawn at build, with their source below. */
export function diagrams(md: MarkdownIt): void {
  md.core.ruler.after("code_blocks", "diagrams", (core) => {
    const state: RenderEnv = core.env;
    for (const token of core.tokens) {
      const block = token.type === "fence" ? blockOf(token) : undefined;
      if (!block || !Object.hasOwn(diagramLanguages, block.language.toLowerCase())) continue;
      const drawing = drawingOf(block.language.toLowerCase(), block.code);
      if (!drawing) continue;
      for (const { line, code, message, hint } of drawing.problems)
        state.report(diagnostic(locationOf(state, token, line), code, message, hint));
      if (drawing.markup === undefined || drawing.file === undefined) continue;
      const { markup, file, width, height, words } = drawing;
      const label = block.title ?? words.join(", ");
      const number = state.diagrams.push({ file, width, height, label });
      const diagram: Diagram = { markup, file, width, height, block, number, label };
      token.type = "diagram";
      token.meta = { diagram, spoken: ` ${block.title ?? ""} ${words.join(" ")} ` };
    }
  });

  md.renderer.rules.diagram = (tokens, index, options, env: RenderEnv, self) => {
    const token = tokens[index];
    const diagram = diagramOf(token);
    if (!token || !diagram) return "";
    const { block, label, number } = diagram;
    const drawn = inlineSvg(diagram.markup, `diagram-${number}-`, shortened(label));
    const caption =
      block.title === undefined ? "" : `<figcaption>${escapeHtml(block.title)}</figcaption>`;
    const fence = Object.assign(Object.create(Object.getPrototypeOf(token)), token, {
      type: "fence",
      meta: { block: { ...block, title: undefined } },
    });
    const source = md.renderer.rules.fence?.([fence], 0, options, env, self) ?? "";
    const summary = fill(env.locale.words.text.codeIn, { language: block.language });
    return `<figure class="diagram">${caption}<div class="scroll" tabindex="0" role="group" aria-label="${escapeHtml(shortened(label))}">${drawn}</div><details><summary>${escapeHtml(summary)}</summary>${source}</details></figure>\n`;
  };
}

/** What a screen reader says at once; all of it stands in the source. */
export function shortened(label: string): string {
  const limit = 200;
  return label.length <= limit ? label : `${label.slice(0, label.lastIndexOf(" ", limit))} …`;
}

/** Where a line of a diagram stands; the fence itself for one that stands in a file of its own. */
function locationOf(state: RenderEnv, token: Token, line: number) {
  const [first, end] = token.map ?? [0, 1];
  const row = first + 1 + line;
  if (line < 0 || row >= end) return state.find(token.map, token.markup);
  const text = state.lineText(row);
  const column = text.search(/[^\s>]/);
  return state.locate(row, Math.max(0, column), Math.max(1, text.trimEnd().length - column));
}
