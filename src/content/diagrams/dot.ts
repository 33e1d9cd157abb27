import { type Drawing, undrawn } from "./drawing.ts";
import { finish } from "./finish.ts";

/** The part of `@hpcc-js/wasm-graphviz` that is used. */
export interface DotLibrary {
  layout(source: string, format: "svg", engine: "dot"): string;
}

/** How everything looks that doesn't say it itself. On one line, so that errors keep their lines. */
const looks = [
  "graph [bgcolor=transparent fontname=Helvetica fontsize=13]",
  "node [fontname=Helvetica fontsize=13]",
  "edge [fontname=Helvetica fontsize=11]",
].join("; ");

/** Up to where the graph begins: names and comments. */
const opening =
  /^(?:\s|\/\/[^\n]*|\/\*[\s\S]*?\*\/|#[^\n]*|"(?:[^"\\]|\\.)*"|[\w\u0080-\uffff.-])*\{/;

/** What fetches or leads somewhere, which no drawing does. */
const refused =
  /\b(image|imagepath|shapefile|stylesheet|URL|href|(?:edge|head|tail|label)(?:URL|href))\s*=|<\s*img\b/i;

/** Draws a graph in the language of Graphviz (https://graphviz.org/doc/info/lang.html). */
export function drawDot(source: string, library: DotLibrary): Drawing {
  const problems = source.split("\n").flatMap((line, at) => {
    const [found, name] = refused.exec(line.replace(/"(?:[^"\\]|\\.)*"/g, '""')) ?? [];
    if (found === undefined) return [];
    const hint =
      "Take it out: a drawing leads nowhere and fetches nothing. Links can stand in the text.";
    return [
      {
        line: at,
        code: "E397" as const,
        message: `the drawing leaves out \`${name ?? "img"}\``,
        hint,
      },
    ];
  });
  if (problems.length > 0) return undrawn(problems);
  try {
    const svg = library.layout(
      source.replace(opening, (head) => `${head} ${looks};`),
      "svg",
      "dot",
    );
    const [, width = "1", height = "1"] =
      /<svg width="([\d.]+)pt" height="([\d.]+)pt"/.exec(svg) ?? [];
    return finish(inTheme(svg), Number(width), Number(height));
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const [, number = "1", near] = /line (\d+)(?: near '(.*)')?/.exec(error.message) ?? [];
    const line = Math.min(Number(number), source.split("\n").length) - 1;
    const message = near
      ? `this graph can't be read from \`${near}\` on`
      : "this graph can't be read";
    const hint =
      "See https://graphviz.org/doc/info/lang.html: `digraph { a -> b }`, or `graph { a -- b }`.";
    return undrawn([{ line, code: "E397", message, hint }]);
  }
}

/** Black is what has no colour of its own. */
function inTheme(svg: string): string {
  return svg
    .replace(/<title>[^<]*<\/title>\s*/g, "")
    .replace(/<text /g, '<text fill="black" ')
    .replace(/(<text )fill="black" ([^>]* fill=")/g, "$1$2")
    .replace(/ font-family="Helvetica[^"]*"/g, "")
    .replace(/<text[^>]*>/g, (tag) => tag.replace('fill="black"', 'fill="var(--ink)"'))
    .replace(/ (fill|stroke)="black"/g, ' $1="var(--ink-soft)"');
}
