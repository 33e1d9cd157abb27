import { resolve } from "node:path";
import type { Report } from "../diagnostics/diagnostic.ts";
import type { RenderFigure } from "../figures/draw.tsx";
import { loadFigureRenderer } from "../figures/load.ts";
import { bundleFigures } from "./bundle-figures.ts";
import { bundleSiteCode } from "./bundle-site-code.ts";
import { useSiteCode } from "./site-code.ts";

/**
 * What draws the figures of the site in the working directory, whose own Markdown plugins are in use from then on.
 * What doesn't compile is reported, and left out.
 */
export async function siteFigureRenderer(report: Report): Promise<RenderFigure> {
  const { path, diagnostics } = await bundleFigures(resolve("figures"));
  diagnostics.forEach(report);
  const code = await bundleSiteCode(resolve());
  const { diagnostics: ofCode } = await useSiteCode(code.path);
  for (const one of [...code.diagnostics, ...ofCode]) report(one);
  return loadFigureRenderer(path);
}
