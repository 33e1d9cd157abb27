import { join } from "node:path";
import { loadFigureRenderer, loadFigures } from "../../src/figures/load.ts";
import { bundleFigures } from "../../src/render/bundle-figures.ts";
import { projectFolder } from "./build.ts";

const { path } = await bundleFigures(join(projectFolder, "figures"));

/** This site's figures, and what draws them. */
export const figures = await loadFigures(path);
export const renderFigure = await loadFigureRenderer(path);
