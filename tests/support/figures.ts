import { join } from "node:path";
import { bundleFigures } from "../../src/build/bundle-figures.ts";
import { loadFigureRenderer, loadFigures } from "../../src/figures/load.ts";
import { projectFolder } from "./build.ts";

const { path } = await bundleFigures(join(projectFolder, "figures"));

/** This site's figures, and what draws them. */
export const figures = await loadFigures(path);
export const drawFigure = await loadFigureRenderer(path);
