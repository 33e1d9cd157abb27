import { existsSync, readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { type Content, loadContent } from "../content/content.ts";
import { checkFileName } from "../content/file-names.ts";
import type { SitePath } from "../content/schemas/values.ts";
import { pathOfFile } from "../content/site-path.ts";
import { compareDiagnostics, type Diagnostic, type Report } from "../diagnostics/diagnostic.ts";
import type { RenderFigure } from "../figures/draw.tsx";
import { canSetTitle } from "../output/social-image-svg.ts";
import { makeSite, type Site } from "../site/site.ts";
import type { Options } from "./options.ts";

/** The site, if there is one to be had, and everything that is wrong with it, in order. */
export interface Loaded {
  readonly site: Site | undefined;
  /** What the site is made of; there even when something is wrong with it. */
  readonly content: Content | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads the content folder and makes the site of it. `site` is undefined when any diagnostic is an error.
 * @param found what is known to be wrong before, as with the figures
 */
export function loadSite(
  { content: folder, now, url }: Pick<Options, "content" | "now" | "url">,
  showUnpublished: boolean,
  renderFigure: RenderFigure,
  found: readonly Diagnostic[] = [],
): Loaded {
  const diagnostics: Diagnostic[] = [...found];
  const report = (diagnostic: Diagnostic) => diagnostics.push(diagnostic);
  const content = loadContent(folder, renderFigure, report);
  const options = {
    now,
    url,
    showUnpublished,
    canSet: canSetTitle,
    publicFiles: publicFiles("public", report),
  };
  const site = content && makeSite(content, options, report);
  diagnostics.sort(compareDiagnostics);
  const failed = diagnostics.some(({ severity }) => severity === "error");
  return { site: failed ? undefined : site, content, diagnostics };
}

/** The paths that the files in `public/` will have. */
export function publicFiles(folder: string, report: Report): SitePath[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .filter((path) => checkFileName(join(folder, path), report))
    .map((path) => pathOfFile(path.split(sep).join("/")));
}
