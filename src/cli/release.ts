import { loadSite } from "../build/load-site.ts";
import type { Options } from "../build/options.ts";
import { printDiagnostics } from "../diagnostics/print.ts";
import { withDrawings } from "../render/drawings.ts";
import { siteFigureRenderer } from "../render/site-figures.ts";
import { checkReleasable } from "../site/release.ts";
import { recordRelease } from "./record-release.ts";

/** `npm run release`: records what the site publishes now in `urls.lock`, for those who deploy by their own means. */
export async function release(_: readonly string[], options: Options): Promise<number> {
  const renderFigure = await siteFigureRenderer();
  const {
    site,
    content,
    diagnostics: found,
  } = await withDrawings(() => loadSite(options, false, renderFigure));
  const diagnostics = [...found];
  if (site && content) checkReleasable(site, content, (diagnostic) => diagnostics.push(diagnostic));
  printDiagnostics(diagnostics, options.format);
  if (!site) return 1;
  process.stdout.write(`${recordRelease(options.content, site)}\n`);
  return 0;
}
