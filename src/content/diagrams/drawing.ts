/** Something wrong with a diagram's source. */
export interface DiagramProblem {
  /** Counted from 0 in the diagram's source. */
  readonly line: number;
  readonly code: "E396" | "E397";
  readonly message: string;
  readonly hint: string;
}

/** A diagram, drawn. */
export interface Drawing {
  /** As it stands in a page, in the theme's colours; undefined where there is a problem. */
  readonly markup: string | undefined;
  /** As a file of its own, in the colours of the light theme. */
  readonly file: string | undefined;
  /** In CSS pixels, as the height is. */
  readonly width: number;
  readonly height: number;
  /** What is written in it, in the order of the drawing. */
  readonly words: readonly string[];
  readonly problems: readonly DiagramProblem[];
}

/** Languages of fences that are diagrams. */
export const diagramLanguages: Readonly<Record<string, "mermaid" | "dot">> = {
  mermaid: "mermaid",
  mmd: "mermaid",
  dot: "dot",
  graphviz: "dot",
  gv: "dot",
};

/** What stands for a diagram that can't be drawn: no picture, and why. */
export function undrawn(problems: readonly DiagramProblem[]): Drawing {
  return { markup: undefined, file: undefined, width: 1, height: 1, words: [], problems };
}
