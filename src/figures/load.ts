import { pathToFileURL } from "node:url";
import { figureRenderer, type RenderFigure } from "./draw.tsx";
import { errorPlace } from "./error-place.ts";
import type { Figure } from "./figure.ts";

/** What the module holds that a site's figures were bundled into (src/render/bundle-figures.ts). */
interface FigureModuleExports {
  readonly figures: readonly Figure[];
  /** Figures that aren't in it, and what their code threw as it was loaded; undefined for what didn't compile. */
  readonly failed: readonly { readonly name: string; readonly error: unknown }[];
}

async function loadModule(modulePath: string): Promise<FigureModuleExports> {
  return import(pathToFileURL(modulePath).href);
}

/** Loads a site's figures from the one module that they were bundled into. */
export async function loadFigures(modulePath: string): Promise<readonly Figure[]> {
  return (await loadModule(modulePath)).figures;
}

const renderers = new Map<string, Promise<RenderFigure>>();

/** The renderer of a module's figures, one in each thread. */
export function loadFigureRenderer(modulePath: string): Promise<RenderFigure> {
  const load = async () => {
    const { figures, failed } = await loadModule(modulePath);
    return figureRenderer(figures, failed, errorPlace);
  };
  const renderer = renderers.get(modulePath) ?? load();
  renderers.set(modulePath, renderer);
  return renderer;
}
