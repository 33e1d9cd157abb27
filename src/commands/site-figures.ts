import { resolve } from "node:path";
import { bundleFigures } from "../build/bundle-figures.ts";
import type { DrawFigure } from "../figures/draw.tsx";
import { loadFigureRenderer } from "../figures/load.ts";

/** What draws the figures of the site in the working directory. */
export async function siteFigureRenderer(): Promise<DrawFigure> {
  const { path } = await bundleFigures(resolve("figures"));
  return loadFigureRenderer(path);
}
