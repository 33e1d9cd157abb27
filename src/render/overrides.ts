import { pathToFileURL } from "node:url";
import { type Overrides, useOverrides } from "../../layouts/parts/overrides.ts";

/**
 * Draws with a site's own layouts from now on.
 * @param path the module of them (src/render/bundle-layouts.ts); undefined for a site that has none
 */
export async function loadOverrides(path: string | undefined): Promise<void> {
  if (path === undefined) return useOverrides({});
  const { overrides }: { readonly overrides: Overrides } = await import(pathToFileURL(path).href);
  useOverrides(overrides);
}
