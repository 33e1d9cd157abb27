import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { RenderFigure } from "../figures/draw.tsx";
import { loadFigureRenderer } from "../figures/load.ts";
import { bundleOwnerCode, type OwnerBundles } from "./bundle-owner-code.ts";
import { type SiteSetup, useSiteCode } from "./site-code.ts";

/** That code as it is in use in this thread. */
export interface OwnerCode extends OwnerBundles {
  readonly renderFigure: RenderFigure;
  readonly setup: SiteSetup;
  /** What doesn't compile, or throws as it is set up. The code in use is the rest. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Loads a site's figures and sets up its Markdown plugins. */
export async function loadOwnerCode(bundles: OwnerBundles): Promise<OwnerCode> {
  const { figures, siteCode } = bundles;
  const setup = await useSiteCode(siteCode.path);
  const diagnostics = [figures, siteCode, setup].flatMap((one) => one.diagnostics);
  return {
    figures,
    siteCode,
    setup,
    renderFigure: await loadFigureRenderer(figures.path),
    diagnostics,
  };
}

/** Bundles and loads all of it. */
export async function useOwnerCode(root: string): Promise<OwnerCode> {
  return loadOwnerCode(await bundleOwnerCode(root));
}
