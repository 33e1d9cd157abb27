import { chart, withoutKey } from "./mermaid-chart.ts";
import { classes, withoutHeads } from "./mermaid-class.ts";
import { entities, withoutEmptyRows } from "./mermaid-er.ts";
import { flowchart, leaning } from "./mermaid-flowchart.ts";
import { sequence } from "./mermaid-sequence.ts";
import { withoutSigns } from "./mermaid-signs.ts";
import { states } from "./mermaid-state.ts";
import type { Statement } from "./mermaid-statements.ts";
import { messages } from "./sequence-drawing.ts";

/** How Mermaid writes each kind of diagram is put into the words of the library, and its drawing mended. */
const dialects: Readonly<
  Record<
    string,
    {
      readonly read: (statements: readonly Statement[]) => Statement[];
      readonly mend?: (svg: string) => string;
    }
  >
> = {
  flowchart: { read: flowchart, mend: leaning },
  state: { read: states },
  sequence: { read: sequence, mend: messages },
  class: { read: classes, mend: withoutHeads },
  er: { read: entities, mend: withoutEmptyRows },
  xychart: { read: chart, mend: withoutKey },
};

/** The statements of a diagram of a kind as the drawing library reads them. */
export function inWordsOfLibrary(statements: readonly Statement[], kind: string): Statement[] {
  return dialects[kind]?.read(statements) ?? [...statements];
}

/** The library's drawing as Mermaid means it. */
export function asMeant(svg: string, kind: string): string {
  return withoutSigns(dialects[kind]?.mend?.(svg) ?? svg);
}
