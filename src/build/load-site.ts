import { join, resolve } from "node:path";
import { type Content, loadContent } from "../content/content.ts";
import { checkFileName } from "../content/file-names.ts";
import { shown } from "../content/path.ts";
import type { SitePath } from "../content/schemas/values.ts";
import { pathOfFile } from "../content/site-path.ts";
import {
  compareDiagnostics,
  type Diagnostic,
  diagnostic,
  type Report,
} from "../diagnostics/diagnostic.ts";
import type { RenderFigure } from "../figures/draw.tsx";
import { canSetTitle } from "../output/social-image-svg.ts";
import { bundleSiteCode } from "../render/bundle-site-code.ts";
import { withDrawings } from "../render/drawings.ts";
import { makeSite, type Site } from "../site/site.ts";
import type { Options } from "./options.ts";
import { listPublicFiles } from "./public-files.ts";
import { makeWholeSite } from "./whole-site.ts";

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
  return loaded(content && makeSite(content, options, report), content, diagnostics);
}

/** The same for a site with code of its owner's, in whose templates links may end. */
export async function loadWholeSite(
  options: Pick<Options, "content" | "now" | "url">,
  showUnpublished: boolean,
  renderFigure: RenderFigure,
  found: readonly Diagnostic[],
): Promise<Loaded> {
  const diagnostics: Diagnostic[] = [...found];
  const report = (diagnostic: Diagnostic) => diagnostics.push(diagnostic);
  const content = await withDrawings(() => {
    diagnostics.splice(0, diagnostics.length, ...found);
    return loadContent(options.content, renderFigure, report);
  });
  const { now, url } = options;
  const all = {
    now,
    url,
    showUnpublished,
    canSet: canSetTitle,
    publicFiles: publicFiles("public", report),
  };
  const { path } = await bundleSiteCode(resolve());
  const whole = content && (await makeWholeSite(content, all, path, report));
  return loaded(whole?.site, content, diagnostics);
}

function loaded(
  site: Site | undefined,
  content: Content | undefined,
  diagnostics: Diagnostic[],
): Loaded {
  diagnostics.sort(compareDiagnostics);
  const failed = diagnostics.some(({ severity }) => severity === "error");
  return { site: failed ? undefined : site, content, diagnostics };
}

/** The paths that the files in `public/` will have. What would be left out, or lead out, is reported. */
export function publicFiles(folder: string, report: Report): SitePath[] {
  return listPublicFiles(folder, (path) => {
    const location = { file: shown(path), line: 1, column: 1 };
    const hint = "Put the file itself there: a build must not depend on what lies elsewhere.";
    report(diagnostic(location, "E109", "a symbolic link in `public/`", hint));
  })
    .filter((path) => checkFileName(join(folder, path), report))
    .map(pathOfFile);
}
