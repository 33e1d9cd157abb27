import { renderToString } from "preact-render-to-string";
import type { Words } from "../i18n/words.ts";
import type { FigurePlace } from "./error-place.ts";
import { feedFrame, feedStep } from "./feed-frame.tsx";
import type { Figure, State } from "./figure.ts";
import { Frame, figureId, StepFrame, titleId } from "./frame.tsx";
import { presentMarks, withRewrite } from "./presentation.ts";
import { type Opened, openFigure, type Settings } from "./settings.ts";
import { thumbnail } from "./thumbnail.ts";

/** What came of drawing a figure: HTML and what the figure is, or what is wrong. */
export type RenderedFigure = DrawnFigure | FigureProblem | FailedFigure;

/** A figure as a page shows it. */
interface DrawnFigure {
  readonly name: string;
  readonly html: string;
  /** For readers that know nothing of our stylesheet and script. */
  readonly feedHtml: string;
  /** Its words, without those in the picture. */
  readonly text: string;
  /** The ids that it has on the page. */
  readonly ids: readonly string[];
  readonly title: string;
  /** What the figure says in its default preset, whatever the settings here are. */
  readonly takeaway: string;
  /** Its drawing in its default preset, small and without words. */
  readonly thumbnail: string;
}

/** What is wrong with how a text asks for a figure, and the words that would have been right. */
interface FigureProblem {
  readonly problem: string;
  readonly known: readonly string[];
  readonly written: string;
}

/** A figure whose code doesn't compile, or threw. */
export interface FailedFigure {
  readonly failed: string;
  /** Where it threw; undefined where that can't be told, and for what didn't compile, which is reported by then. */
  readonly place: FigurePlace | undefined;
  readonly isReported: boolean;
}

/** Draws the static frame of a figure. */
export type RenderFigure = (
  name: string,
  settings: Settings,
  words: Words["figure"],
  step?: Step | undefined,
) => RenderedFigure;

/** A part of a figure: its drawing and its takeaway, with some of its controls or none. */
interface Step {
  readonly id: string;
  readonly controls: readonly string[];
}

/** Draws a site's figures as HTML, by name. */
export function figureRenderer(
  figures: readonly Figure[],
  failed: readonly { readonly name: string; readonly error: unknown }[] = [],
  placeOf: (error: unknown) => FigurePlace | undefined = () => undefined,
): RenderFigure {
  // A model may take a tenth of a second, and most figures are wanted in their default preset more than once.
  const defaults = new Map<string, Opened>();
  function openDefault(figure: Figure): Opened {
    const opened = defaults.get(figure.name) ?? openFigure(figure, {});
    defaults.set(figure.name, opened);
    return opened;
  }

  return (name, settings, words, step) => {
    const figure = figures.find((candidate) => candidate.name === name);
    const broken = failed.find((candidate) => candidate.name === name);
    if (broken) return failure(name, broken.error, placeOf);
    if (!figure) {
      const known = figures.map((candidate) => candidate.name);
      return { problem: `there is no figure \`${name}\``, known, written: name };
    }
    try {
      const byDefault = openDefault(figure);
      if ("problem" in byDefault) return byDefault;
      const hasSettings = Object.keys(settings).length > 0;
      const opened = hasSettings ? openFigure(figure, settings) : byDefault;
      if ("problem" in opened) return opened;
      const query = new URLSearchParams(settings).toString();
      const { state } = opened;
      const parts = step
        ? stepOf(figure, state, query, step)
        : wholeOf(figure, state, query, words);
      if ("problem" in parts) return parts;
      const { takeaway } = byDefault.state;
      const picture = thumbnail(figure, byDefault.state);
      return { name, title: figure.title, takeaway, thumbnail: picture, ...parts };
    } catch (error) {
      // Whatever a site's own code throws is said of that figure, and stops nothing else.
      return failure(name, error, placeOf);
    }
  };
}

type Parts = Pick<DrawnFigure, "html" | "feedHtml" | "text" | "ids">;

function wholeOf(figure: Figure, state: State, settings: string, words: Words["figure"]): Parts {
  const frame = <Frame figure={figure} state={state} settings={settings} words={words} />;
  return {
    html: withRewrite(presentMarks, () => renderToString(frame)),
    feedHtml: feedFrame(figure, state),
    text: `${figure.title} ${figure.caption} ${state.takeaway}`,
    ids: [figureId(figure), titleId(figure)],
  };
}

function stepOf(figure: Figure, state: State, settings: string, step: Step): Parts | FigureProblem {
  const known = figure.controls.map(({ key }) => key);
  const unknown = step.controls.find((key) => !known.includes(key));
  if (unknown !== undefined) {
    const problem = `\`${figure.name}\` has no control \`${unknown}\``;
    return { problem, known, written: unknown };
  }
  const frame = <StepFrame figure={figure} state={state} settings={settings} {...step} />;
  return {
    html: withRewrite(presentMarks, () => renderToString(frame)),
    feedHtml: feedStep(state),
    text: state.takeaway,
    ids: [step.id],
  };
}

/** @param error undefined for a figure that doesn't compile, which is reported by then */
function failure(
  name: string,
  error: unknown,
  placeOf: (error: unknown) => FigurePlace | undefined,
): FailedFigure {
  if (error === undefined) {
    const failed = `the figure \`${name}\` does not compile`;
    return { failed, place: undefined, isReported: true };
  }
  const said = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const failed = `the figure \`${name}\` threw ${said.split("\n", 1)[0] ?? ""}`;
  return { failed, place: placeOf(error), isReported: false };
}
