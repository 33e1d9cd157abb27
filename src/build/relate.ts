import { resolve } from "node:path";
import type { Content } from "../content/content.ts";
import type { Diagnostic, Report } from "../diagnostics/diagnostic.ts";
import { type OwnerFile, renderOwnerFiles } from "../render/render-templates.ts";
import type { SiteOptions } from "../site/model.ts";
import { makeSite, type Site } from "../site/site.ts";

/** A site, and the files that its owner's code makes of it. */
export interface RelatedSite {
  readonly site: Site;
  readonly ownerFiles: readonly OwnerFile[];
}

/**
 * Makes a site of its content. Templates are rendered from the site, and texts may link to what they make: where
 * their addresses aren't those in `options.ownerPaths`, the site is made again with those that they have.
 * @param siteCode the module of the site's own code; undefined for a site without any
 */
export async function relate(
  content: Content,
  options: SiteOptions,
  siteCode: string | undefined,
  report: Report,
): Promise<RelatedSite> {
  const found: Diagnostic[] = [];
  const site = makeSite(content, options, (diagnostic) => found.push(diagnostic));
  const ownerFiles = await renderOwnerFiles(resolve(), site, siteCode, report);
  const ownerPaths = ownerFiles.map(({ path }) => path);
  if (ownerPaths.join("\n") !== options.ownerPaths.join("\n")) {
    return { site: makeSite(content, { ...options, ownerPaths }, report), ownerFiles };
  }
  found.forEach(report);
  return { site, ownerFiles };
}
