import { join, resolve } from "node:path";
import { runningProgram } from "../cache/program.ts";
import { sha256 } from "../cache/sha256.ts";
import { type Content, completeContent, openContent } from "../content/content.ts";
import { typedPath } from "../content/path.ts";
import type { Diagnostic, Report } from "../diagnostics/diagnostic.ts";
import { loadFigureRenderer } from "../figures/load.ts";
import { canSetTitle } from "../output/social-image-svg.ts";
import { bundleFigures } from "../render/bundle-figures.ts";
import { withDrawings } from "../render/drawings.ts";
import { loadArticles } from "../render/load-articles.ts";
import { openThreads } from "../render/threads.ts";
import { makeSite, type Site } from "../site/site.ts";
import { publicFiles } from "./load-site.ts";
import type { Options } from "./options.ts";

/** Where articles are kept between checks. It may be deleted at any time. */
const cache = ".cache/check";

/**
 * As `loadSite`, but only articles that changed since the last time are read.
 * @returns `site` is undefined when any diagnostic is an error
 */
export async function loadCachedSite(
  { content: folder, now, url }: Pick<Options, "content" | "now" | "url">,
  report: Report,
): Promise<{ readonly site: Site | undefined; readonly content: Content | undefined }> {
  const figures = await bundleFigures(resolve("figures"));
  const found: Diagnostic[] = [...figures.diagnostics];
  const note = (diagnostic: Diagnostic) => found.push(diagnostic);
  const renderFigure = await loadFigureRenderer(figures.path);
  const opened = await withDrawings(() => {
    found.splice(figures.diagnostics.length);
    return openContent(folder, renderFigure, note);
  });
  const threads = openThreads(opened.entries.length, runningProgram().folder);
  try {
    const madeWith = [runningProgram().key, figures.key, folder, typedPath(""), opened.locale];
    const shards = join(cache, sha256(JSON.stringify(madeWith)).slice(0, 32));
    const source = { root: folder, figuresModule: figures.path, locale: opened.locale };
    const { loaded, bodyOf } = await loadArticles(
      opened.entries,
      source,
      shards,
      true,
      threads,
      renderFigure,
    );
    const content = completeContent(opened, loaded, bodyOf, note);
    const options = {
      now,
      url,
      showUnpublished: false,
      canSet: canSetTitle,
      publicFiles: publicFiles("public", note),
    };
    const site = content && makeSite(content, options, note);
    found.forEach(report);
    const failed = found.some(({ severity }) => severity === "error");
    return { site: failed ? undefined : site, content };
  } finally {
    await threads.close();
  }
}
