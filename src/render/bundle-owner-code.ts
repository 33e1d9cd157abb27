import { join } from "node:path";
import { bundleFigures, type FigureBundle } from "./bundle-figures.ts";
import { bundleSiteCode, type SiteCode } from "./bundle-site-code.ts";

/**
 * The code that a site brings, but for its layouts, which only draw pages: each kind of it bundled into one module.
 * Nothing of it has run.
 */
export interface OwnerBundles {
  readonly figures: FigureBundle;
  readonly siteCode: SiteCode;
}

/** @param root the site's folder, which need not hold any code */
export async function bundleOwnerCode(root: string): Promise<OwnerBundles> {
  const [figures, siteCode] = await Promise.all([
    bundleFigures(join(root, "figures")),
    bundleSiteCode(root),
  ]);
  return { figures, siteCode };
}
