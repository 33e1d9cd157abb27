import type { RenderedFigure, RenderFigure } from "./draw.tsx";

/** Far more than one text has, with every setting that its author tries. */
const mostDrawn = 300;

/**
 * Draws what was drawn before only once: most saves of a text change none of its figures, and to draw those takes longer
 * than all else of it.
 */
export function drawnOnce(renderFigure: RenderFigure): RenderFigure {
  const drawn = new Map<string, RenderedFigure>();
  return (name, settings, words, step) => {
    const key = JSON.stringify([name, settings, words, step]);
    const known = drawn.get(key);
    if (known) return known;
    const fresh = renderFigure(name, settings, words, step);
    if (drawn.size >= mostDrawn) drawn.clear();
    drawn.set(key, fresh);
    return fresh;
  };
}
