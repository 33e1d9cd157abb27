import { join, resolve } from "node:path";
import { caches } from "../cache/caches.ts";
import { runningProgram } from "../cache/program.ts";
import { sha256 } from "../cache/sha256.ts";
import { type Content, completeContent, openContent } from "../content/content.ts";
import { typedPath } from "../content/path.ts";
import type { Diagnostic, Report } from "../diagnostics/diagnostic.ts";
import { loadFigureRenderer } from "../figures/load.ts";
import { canSetTitle } from "../output/social-image-svg.ts";
import { bundleFigures } from "../render/bundle-figures.ts";
import { bundleSiteCode } from "../render/bundle-site-code.ts";
import { withDrawings } from "../render/drawings.ts";
import { loadArticles } from "../render/load-articles.ts";
import { useSiteCode } from "../render/site-code.ts";
import { openThreads } from "../render/threads.ts";
import type { Site } from "../site/site.ts";
import { publicFiles } from "./load-site.ts";
import type { Options } from "./options.ts";
import { makeWholeSite } from "./whole-site.ts";

/**
 * As `loadSite`, but only articles that changed since the last time are read.
 * @returns `site` is undefined when any diagnostic is an error
 */
export async function loadCachedSite(
  { content: folder, now, url }: Pick<Options, "content" | "now" | "url">,
  report: Report,
): Promise<{ readonly site: Site | undefined; readonly content: Content | undefined }> {
  const figures = await bundleFigures(resolve("figures"));
  const code = await bundleSiteCode(resolve());
  const setup = await useSiteCode(code.path);
  const known = [...figures.diagnostics, ...code.diagnostics, ...setup.diagnostics];
  const found: Diagnostic[] = [...known];
  const note = (diagnostic: Diagnostic) => found.push(diagnostic);
  const renderFigure = await loadFigureRenderer(figures.path);
  const opened = await withDrawings(() => {
    found.splice(known.length);
    return openContent(folder, renderFigure, note);
  });
  const threads = openThreads(opened.entries.length, runningProgram().folder);
  try {
    const madeWith = [
      runningProgram().key,
      figures.key,
      code.key,
      folder,
      typedPath(""),
      opened.locale,
    ];
    const shards = join(caches.checked, sha256(JSON.stringify(madeWith)).slice(0, 32));
    const source = {
      root: folder,
      figuresModule: figures.path,
      siteCode: code.path,
      locale: opened.locale,
    };
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
    const whole = content && (await makeWholeSite(content, options, code.path, note));
    const site = whole?.site;
    found.forEach(report);
    const failed = found.some(({ severity }) => severity === "error");
    return { site: failed ? undefined : site, content };
  } finally {
    await threads.close();
  }
}
