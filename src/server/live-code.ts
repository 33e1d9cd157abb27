import { join, resolve } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Words } from "../i18n/words.ts";
import { bundleScripts, type Scripts } from "../output/scripts.ts";
import { bundleFigures } from "../render/bundle-figures.ts";
import { bundleLayouts } from "../render/bundle-layouts.ts";
import { compileDiagnostics } from "../render/compile-diagnostics.ts";
import { loadOverrides } from "../render/overrides.ts";
import { loadOwnerCode, type OwnerCode, useOwnerCode } from "../render/owner-code.ts";

/**
 * The owner's code in a site that is being written. What Eleventy runs is loaded once in a process; figures and layouts
 * are loaded again when they change.
 */
export interface LiveCode {
  /** As it was last loaded. */
  readonly current: OwnerCode;
  /** The files that Eleventy's part of it is made of, besides templates. */
  readonly inputs: readonly string[];
  /** Loads the layouts anew, and the figures, if they are said to have changed. */
  refresh(figuresChanged: boolean): Promise<OwnerCode>;
  /** What browsers get, with every figure that can be played. */
  scripts(
    words: Words,
  ): Promise<{ readonly scripts: Scripts; readonly diagnostics: readonly Diagnostic[] }>;
}

/** @param root the site's folder */
export async function liveCode(root: string): Promise<LiveCode> {
  const folder = join(root, "figures");
  let code = await useOwnerCode(root);
  return {
    get current() {
      return code;
    },
    inputs: code.siteCode.inputs.map((file) => resolve(file)),
    async refresh(figuresChanged) {
      const layouts = await bundleLayouts(join(root, "layouts"));
      await loadOverrides(layouts.path);
      const figures = figuresChanged ? await bundleFigures(folder) : code.figures;
      code = await loadOwnerCode({ ...code, layouts, figures });
      return code;
    },
    async scripts(words) {
      const { key, broken } = code.figures;
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
