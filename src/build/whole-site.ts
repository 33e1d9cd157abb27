import { resolve } from "node:path";
import type { Content } from "../content/content.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import { type OwnerFile, renderOwnerFiles } from "../render/render-templates.ts";
import type { SiteOptions } from "../site/model.ts";
import { makeSite, type Site } from "../site/site.ts";

/** A site, and the files that its owner's code makes of it. */
export interface WholeSite {
  readonly site: Site;
  readonly ownerFiles: readonly OwnerFile[];
}

/**
 * Makes a site of its content. Templates are rendered from the site as it is without them; then their addresses are
 * known, for texts link to them.
 * @param siteCode the module of the site's own code; undefined for a site without any
 */
export async function makeWholeSite(
  content: Content,
  options: SiteOptions,
  siteCode: string | undefined,
  report: Report,
): Promise<WholeSite> {
  if (siteCode === undefined) return { site: makeSite(content, options, report), ownerFiles: [] };
  const plain = makeSite(content, options, () => {});
  const ownerFiles = await renderOwnerFiles(resolve(), plain, siteCode, report);
  const ownerPaths = ownerFiles.map(({ path }) => path);
  return { site: makeSite(content, { ...options, ownerPaths }, report), ownerFiles };
}
