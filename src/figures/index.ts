/** What a site's figures import, as `load-bearing/figures`. */
export { type Control, choice, range, text, toggle } from "./controls.ts";
export {
  defineFigure,
  type Figure,
  type FigureDefinition,
  type Handle,
  type Table,
} from "./figure.ts";
export { Plot, type PlotBox } from "./parts/plot.tsx";
export { areaPath, linear, linePath, tenth } from "./parts/scale.ts";
