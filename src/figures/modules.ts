import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** A figure's module, `figure.ts` in a folder of its name. */
export interface FigureModule {
  readonly name: string;
  /** Relative to the site's `figures/`, with `./` before it. */
  readonly path: string;
}

/** The figures that a site's `figures/` folder holds, in the order of their names. */
export function figureModules(folder: string): FigureModule[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, "figure.ts")))
    .map(({ name }) => ({ name, path: `./${name}/figure.ts` }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
