import { renderToString } from "preact-render-to-string";
import { Frame } from "./frame.tsx";
import { figures } from "./registry.ts";
import { openFigure, type Settings } from "./settings.ts";

/** What came of drawing a figure: HTML, or what is wrong and the words that would have been right. */
export type Drawn =
  | { readonly html: string }
  | { readonly problem: string; readonly known: readonly string[]; readonly written: string };

/** Draws the static frame of a figure as HTML. */
export function drawFigure(name: string, settings: Settings): Drawn {
  const figure = figures.find((candidate) => candidate.name === name);
  if (!figure) {
    const known = figures.map((candidate) => candidate.name);
    return { problem: `there is no figure \`${name}\``, known, written: name };
  }
  const opened = openFigure(figure, settings);
  if ("problem" in opened) return opened;
  const { state } = opened;
  const query = new URLSearchParams(settings).toString();
  return {
    html: renderToString(<Frame figure={figure} state={state} settings={query} />),
  };
}
