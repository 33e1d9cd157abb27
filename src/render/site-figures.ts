import { resolve } from "node:path";
import type { Report } from "../diagnostics/diagnostic.ts";
import type { RenderFigure } from "../figures/draw.tsx";
import { loadFigureRenderer } from "../figures/load.ts";
import { bundleFigures } from "./bundle-figures.ts";

/** What draws the figures of the site in the working directory. What doesn't compile is reported, and left out. */
export async function siteFigureRenderer(report: Report): Promise<RenderFigure> {
  const { path, diagnostics } = await bundleFigures(resolve("figures"));
  diagnostics.forEach(report);
  return loadFigureRenderer(path);
}
