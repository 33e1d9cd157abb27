import { resolve } from "node:path";
import type { RenderFigure } from "../figures/draw.tsx";
import { loadFigureRenderer } from "../figures/load.ts";
import { bundleFigures } from "./bundle-figures.ts";

/** What draws the figures of the site in the working directory. */
export async function siteFigureRenderer(): Promise<RenderFigure> {
  const { path } = await bundleFigures(resolve("figures"));
  return loadFigureRenderer(path);
}
