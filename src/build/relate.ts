import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type { Content } from "../content/content.ts";
import type { Diagnostic, Report } from "../diagnostics/diagnostic.ts";
import { type OwnerFile, renderOwnerFiles } from "../render/render-templates.ts";
import type { SiteOptions } from "../site/model.ts";
import { planSite } from "../site/plan-site.ts";
import { completeSite, type Site } from "../site/site.ts";

/** A site, and the files that its owner's code makes of it. */
export interface RelatedSite {
  readonly site: Site;
  readonly ownerFiles: readonly OwnerFile[];
}

/**
 * Makes a site of its content. Templates are rendered from all but its addresses, and texts may link to what they make.
 * @param siteCode the module of the site's own code; undefined for a site without any
 * @param before what the templates made before. What can't be rendered now stays as it was, while its template is there
 */
export async function relate(
  content: Content,
  options: SiteOptions,
  siteCode: string | undefined,
  before: readonly OwnerFile[],
  report: Report,
): Promise<RelatedSite> {
  const root = resolve();
  const plan = planSite(content, options, report);
  const ofTemplates: Diagnostic[] = [];
  const rendered = await renderOwnerFiles(root, plan, siteCode, (one) => ofTemplates.push(one));
  ofTemplates.forEach(report);
  const made = new Set(rendered.map(({ template }) => template));
  const isKept = ({ template }: OwnerFile) =>
    template !== undefined && !made.has(template) && isThere(root, template);
  const ownerFiles = ofTemplates.length > 0 ? [...rendered, ...before.filter(isKept)] : rendered;
  const ownerPaths = ownerFiles.map(({ path }) => path);
  return { site: completeSite(plan, ownerPaths, report), ownerFiles };
}

/** @param template as Eleventy names it, which has those in TypeScript as JavaScript */
function isThere(root: string, template: string): boolean {
  const file = resolve(root, template);
  return [file, file.replace(/js$/, "ts"), file.replace(/js$/, "tsx")].some((one) =>
    existsSync(one),
  );
}
