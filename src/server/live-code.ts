import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { drawnOnce } from "../figures/drawn-once.ts";
import type { Words } from "../i18n/words.ts";
import type { HeadingFace } from "../output/heading-face.ts";
import { bundleScripts, type Scripts } from "../output/scripts.ts";
import { bundleFigures } from "../render/bundle-figures.ts";
import type { SiteCode } from "../render/bundle-site-code.ts";
import { compileDiagnostics } from "../render/compile-diagnostics.ts";
import { loadOwnerCode, type OwnerCode, useOwnerCode } from "../render/owner-code.ts";

/**
 * The owner's code in a site that is being written, but for its layouts (live-layouts.ts). What Eleventy runs is loaded
 * once in a process; figures are loaded again when they change.
 */
export interface LiveCode {
  /** As it was last loaded. */
  readonly current: OwnerCode;
  /** The files that Eleventy's part of it is made of, besides templates. */
  readonly inputs: readonly string[];
  /** Whether a bundle is what Eleventy's part was loaded from, whatever became of its templates. */
  isMadeOf(bundle: SiteCode): boolean;
  /** Loads the figures anew, and says what is in use then. */
  refreshFigures(): Promise<OwnerCode>;
  /** What browsers get, with every figure that can be played. */
  scripts(
    words: Words,
    face: HeadingFace | undefined,
  ): Promise<{ readonly scripts: Scripts; readonly diagnostics: readonly Diagnostic[] }>;
}

/** @param root the site's folder */
export async function liveCode(root: string): Promise<LiveCode> {
  const folder = join(root, "figures");
  let code = withFiguresOnce(await useOwnerCode(root));
  const text = textOf(code.siteCode.path);
  return {
    get current() {
      return code;
    },
    inputs: code.siteCode.inputs.map((file) => resolve(file)),
    isMadeOf: ({ path }) => textOf(path) === text,
    async refreshFigures() {
      const figures = await bundleFigures(folder);
      code = withFiguresOnce(await loadOwnerCode({ ...code, figures }));
      return code;
    },
    async scripts(words, face) {
      const { key, broken } = code.figures;
      try {
        return { scripts: await bundleScripts(folder, words, face, key, broken), diagnostics: [] };
      } catch (error) {
        // What Node can load, a browser may not: the pages stand without playable figures until it can.
        const diagnostics = compileDiagnostics(error);
        return { scripts: await bundleScripts("", words, face, key), diagnostics };
      }
    },
  };
}

function withFiguresOnce(code: OwnerCode): OwnerCode {
  return { ...code, renderFigure: drawnOnce(code.renderFigure) };
}

function textOf(path: string | undefined): string | undefined {
  return path === undefined ? undefined : readFileSync(path, "utf8");
}
