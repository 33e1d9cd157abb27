import { loadWholeSite } from "../build/load-site.ts";
import type { Options } from "../build/options.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { printDiagnostics } from "../diagnostics/print.ts";
import { siteFigureRenderer } from "../render/site-figures.ts";
import { checkReleasable } from "../site/release.ts";
import { recordRelease } from "./record-release.ts";

/** `npm run release`: records what the site publishes now in `urls.lock`, for those who deploy by their own means. */
export async function release(_: readonly string[], options: Options): Promise<number> {
  const figures: Diagnostic[] = [];
  const renderFigure = await siteFigureRenderer((found) => figures.push(found));
  const loaded = await loadWholeSite(options, false, renderFigure, figures);
  const { site, content } = loaded;
  const diagnostics = [...loaded.diagnostics];
  if (site && content) checkReleasable(site, content, (diagnostic) => diagnostics.push(diagnostic));
  printDiagnostics(diagnostics, options.format);
  if (!site) return 1;
  process.stdout.write(`${recordRelease(options.content, site)}\n`);
  return 0;
}
