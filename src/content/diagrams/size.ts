import type { DiagramProblem } from "./drawing.ts";

/** A page's width shows some dozens; the time to lay them out grows with more than their square. */
const mostEdges = 500;
const mostCharacters = 20_000;

/**
 * Why a diagram isn't even tried: laying it out could take hours, and nothing could stop it. Undefined for one that
 * is small enough.
 */
export function sizeProblem(source: string): DiagramProblem | undefined {
  const what =
    source.length > mostCharacters
      ? `${source.length} characters long, and ${mostCharacters} are read`
      : edgesIn(source) > mostEdges
        ? `of more than ${mostEdges} connections`
        : undefined;
  if (what === undefined) return undefined;
  const message = `this diagram is too large to be drawn: it is ${what}`;
  const hint = "Show a part of it, or draw it elsewhere and put the picture beside the text.";
  return { line: 0, code: "E397", message, hint };
}

/** At most how many lines a drawing has: a set of names on one side of an arrow is each of them. */
function edgesIn(source: string): number {
  const names = new Set(source.match(/[\w.]+|"[^"\n]*"/g)).size;
  let edges = 0;
  for (const line of source.split("\n")) {
    const together = (line.split("&").length + 1) / 2;
    for (const [, before, after] of line.matchAll(arrows)) {
      edges += (before ? names : together) * (after ? names : together);
    }
  }
  return edges;
}

const arrows = /(\}|\bsubgraph\s+\S+)?\s?(?:--|->|==|~~)[->]*\s?(\{|subgraph\b)?/g;
