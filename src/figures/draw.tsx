import { renderToString } from "preact-render-to-string";
import type { Words } from "../i18n/words.ts";
import { feedFrame } from "./feed-frame.tsx";
import type { Figure } from "./figure.ts";
import { Frame, figureId, titleId } from "./frame.tsx";
import { presentMarks, withRewrite } from "./presentation.ts";
import { type Opened, openFigure, type Settings } from "./settings.ts";
import { thumbnail } from "./thumbnail.ts";

/** What came of drawing a figure: HTML and what the figure is, or what is wrong and the words that would have been right. */
export type RenderedFigure =
  | {
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
  | { readonly problem: string; readonly known: readonly string[]; readonly written: string };

/** Draws the static frame of a figure. */
export type RenderFigure = (
  name: string,
  settings: Settings,
  words: Words["figure"],
) => RenderedFigure;

/** Draws a site's figures as HTML, by name. */
export function figureRenderer(figures: readonly Figure[]): RenderFigure {
  // A model may take a tenth of a second, and most figures are wanted in their default preset more than once.
  const defaults = new Map<string, Opened>();
  function openDefault(figure: Figure): Opened {
    const opened = defaults.get(figure.name) ?? openFigure(figure, {});
    defaults.set(figure.name, opened);
    return opened;
  }

  return (name, settings, words) => {
    const figure = figures.find((candidate) => candidate.name === name);
    if (!figure) {
      const known = figures.map((candidate) => candidate.name);
      return { problem: `there is no figure \`${name}\``, known, written: name };
    }
    const byDefault = openDefault(figure);
    if ("problem" in byDefault) return byDefault;
    const opened = Object.keys(settings).length > 0 ? openFigure(figure, settings) : byDefault;
    if ("problem" in opened) return opened;
    const query = new URLSearchParams(settings).toString();
    return {
      name,
      html: withRewrite(presentMarks, () =>
        renderToString(
          <Frame figure={figure} state={opened.state} settings={query} words={words} />,
        ),
      ),
      feedHtml: feedFrame(figure, opened.state),
      text: `${figure.title} ${figure.caption} ${opened.state.takeaway}`,
      ids: [figureId(figure), titleId(figure)],
      title: figure.title,
      takeaway: byDefault.state.takeaway,
      thumbnail: thumbnail(figure, byDefault.state),
    };
  };
}
