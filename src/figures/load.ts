import { pathToFileURL } from "node:url";
import { figureRenderer, type RenderFigure } from "./draw.tsx";
import type { Figure } from "./figure.ts";

/** Loads a site's figures from the one module that they were bundled into. */
export async function loadFigures(modulePath: string): Promise<readonly Figure[]> {
  const loaded: { readonly figures: readonly Figure[] } = await import(
    pathToFileURL(modulePath).href
  );
  return loaded.figures;
}

const renderers = new Map<string, Promise<RenderFigure>>();

/** The renderer of a module's figures, one in each thread. */
export function loadFigureRenderer(modulePath: string): Promise<RenderFigure> {
  const renderer = renderers.get(modulePath) ?? loadFigures(modulePath).then(figureRenderer);
  renderers.set(modulePath, renderer);
  return renderer;
}
