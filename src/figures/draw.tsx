import { renderToString } from "preact-render-to-string";
import type { Figure } from "./figure.ts";
import { Frame } from "./frame.tsx";
import { figures } from "./registry.ts";
import { type Opened, openFigure, type Settings } from "./settings.ts";

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
  const opened = openOnce(figure, settings);
  if ("problem" in opened) return opened;
  const { state } = opened;
  const query = new URLSearchParams(settings).toString();
  return {
    html: renderToString(<Frame figure={figure} state={state} settings={query} />),
  };
}

/** What a figure shows as it first stands there; undefined if there is none of that name. */
export function takeawayOf(name: string): string | undefined {
  const figure = figures.find((candidate) => candidate.name === name);
  const opened = figure && openOnce(figure, {});
  return opened && "state" in opened ? opened.state.takeaway : undefined;
}

/** A model may take a tenth of a second, and most figures are wanted as they are more than once. */
const openedAsTheyAre = new Map<string, Opened>();

function openOnce(figure: Figure, settings: Settings): Opened {
  if (Object.keys(settings).length > 0) return openFigure(figure, settings);
  const opened = openedAsTheyAre.get(figure.name) ?? openFigure(figure, {});
  openedAsTheyAre.set(figure.name, opened);
  return opened;
}
