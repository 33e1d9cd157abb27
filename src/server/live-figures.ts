import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { loadFigureRenderer } from "../figures/load.ts";
import type { Words } from "../i18n/words.ts";
import { bundleScripts, type Scripts } from "../output/scripts.ts";
import { bundleFigures, type FigureBundle } from "../render/bundle-figures.ts";
import { compileDiagnostics } from "../render/compile-diagnostics.ts";
import type { SiteFigures } from "./live-site.ts";

/** The figures of a site that is being written: those that compile, as they are now. */
export interface LiveFigures {
  /** Reads them anew. */
  refresh(): Promise<SiteFigures>;
  /** What browsers get, with every figure that can be played. */
  scripts(
    words: Words,
  ): Promise<{ readonly scripts: Scripts; readonly diagnostics: readonly Diagnostic[] }>;
}

export function liveFigures(folder: string): LiveFigures {
  let bundle: FigureBundle | undefined;
  return {
    async refresh() {
      bundle = await bundleFigures(folder);
      const { key, path, diagnostics } = bundle;
      return { key, render: await loadFigureRenderer(path), diagnostics };
    },
    async scripts(words) {
      const { key = "", broken = [] } = bundle ?? {};
      try {
        return { scripts: await bundleScripts(folder, words, key, broken), diagnostics: [] };
      } catch (error) {
        // What Node can load, a browser may not: the pages stand without playable figures until it can.
        const diagnostics = compileDiagnostics(error);
        return { scripts: await bundleScripts("", words, key), diagnostics };
      }
    },
  };
}
