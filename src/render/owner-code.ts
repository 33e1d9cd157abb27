import { join } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { RenderFigure } from "../figures/draw.tsx";
import { loadFigureRenderer } from "../figures/load.ts";
import { bundleFigures, type FigureBundle } from "./bundle-figures.ts";
import { bundleSiteCode, type SiteCode } from "./bundle-site-code.ts";
import { type SiteSetup, useSiteCode } from "./site-code.ts";

/**
 * The code that a site brings, but for its layouts, which only draw pages: each kind of it bundled into one module.
 * Nothing of it has run.
 */
export interface OwnerBundles {
  readonly figures: FigureBundle;
  readonly siteCode: SiteCode;
}

/** That code as it is in use in this thread. */
export interface OwnerCode extends OwnerBundles {
  readonly renderFigure: RenderFigure;
  readonly setup: SiteSetup;
  /** What doesn't compile, or throws as it is set up. The code in use is the rest. */
  readonly diagnostics: readonly Diagnostic[];
}

/** @param root the site's folder, which need not hold any code */
export async function bundleOwnerCode(root: string): Promise<OwnerBundles> {
  return {
    figures: await bundleFigures(join(root, "figures")),
    siteCode: await bundleSiteCode(root),
  };
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
