import { join, resolve } from "node:path";
import { caches } from "../cache/caches.ts";
import { type BuildSummary, readRecord } from "../cache/output-record.ts";
import { runningProgram } from "../cache/program.ts";
import { pruneCaches } from "../cache/prune.ts";
import { sha256 } from "../cache/sha256.ts";
import { completeContent, openContent } from "../content/content.ts";
import { shown, typedPath } from "../content/path.ts";
import { compareDiagnostics, type Diagnostic } from "../diagnostics/diagnostic.ts";
import { loadFigureRenderer } from "../figures/load.ts";
import { currentCommit } from "../output/commit.ts";
import type { Manifest } from "../output/manifest.ts";
import { checkOutputFolder, reportUnwritable } from "../output/output-folder.ts";
import { BrokenPicture } from "../output/picture-files.ts";
import { canSetTitle } from "../output/social-image-svg.ts";
import { bundleFigures } from "../render/bundle-figures.ts";
import { bundleLayouts } from "../render/bundle-layouts.ts";
import { bundleSiteCode } from "../render/bundle-site-code.ts";
import { withDrawings } from "../render/drawings.ts";
import { loadArticles, type SlowArticle } from "../render/load-articles.ts";
import { readOverrides } from "../render/overrides.ts";
import { useSiteCode } from "../render/site-code.ts";
import { openThreads } from "../render/threads.ts";
import { grantLines } from "../site/grants.ts";
import { publicFiles } from "./load-site.ts";
import type { Options } from "./options.ts";
import type { Progress } from "./progress.ts";
import { publishSite } from "./publish-site.ts";
import { inputsKey, isUnchangedOutput } from "./unchanged.ts";
import { waitingLines } from "./waiting.ts";
import { makeWholeSite } from "./whole-site.ts";

/** What came of a build. Without `told`, the output is as it was before. */
export interface BuildResult {
  readonly summary: BuildSummary | undefined;
  readonly diagnostics: readonly Diagnostic[];
  readonly files: Manifest["files"];
  /** The articles that took longest, when anything was done. */
  readonly slowest: readonly SlowArticle[];
}

/** Builds the whole site into `options.out`, or leaves that folder untouched and says why. */
export async function buildSite(options: Options, progress: Progress): Promise<BuildResult> {
  const figures = await bundleFigures(resolve("figures"));
  const code = await bundleSiteCode(resolve());
  const layouts = await bundleLayouts(resolve("layouts"));
  const overrides = await readOverrides(layouts);
  const records = join(caches.outputs, sha256(options.out).slice(0, 32));
  const startedMs = Date.now();
  const about = [
    runningProgram().key,
    figures.key,
    code.key,
    layouts.key,
    options,
    typedPath(""),
    currentCommit(),
  ];
  const previous = options.cache ? readRecord(records, options.out) : undefined;
  const upToDate =
    previous?.inputs !== undefined &&
    previous.inputs === inputsKey(previous.roots, about, startedMs) &&
    isUnchangedOutput(options.out, previous);
  if (upToDate) {
    const { "build.json": _, ...recorded } = previous.files;
    const files = Object.fromEntries(
      Object.entries(recorded).map(([path, { sha256, sizeBytes }]) => [
        path,
        { sha256, sizeBytes },
      ]),
    );
    return {
      summary: previous.summary,
      diagnostics: previous.summary.warnings,
      files,
      slowest: [],
    };
  }

  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic) => diagnostics.push(diagnostic);
  const nothing: BuildResult = { summary: undefined, diagnostics, files: {}, slowest: [] };
  const renderFigure = await loadFigureRenderer(figures.path);
  const setup = await useSiteCode(code.path);
  const opened = await withDrawings(() => {
    const ofCode = [
      ...figures.diagnostics,
      ...layouts.diagnostics,
      ...overrides.diagnostics,
      ...code.diagnostics,
      ...setup.diagnostics,
    ];
    diagnostics.splice(0, diagnostics.length, ...ofCode);
    return openContent(options.content, renderFigure, report);
  });
  const { examples } = opened.site?.data ?? {};
  const roots = [
    options.content,
    ...(examples === undefined ? [] : [resolve(options.content, examples)]),
  ];
  // What is copied from elsewhere is looked at each time.
  const inputs =
    setup.copies.length > 0 ? undefined : inputsKey([...roots, "public"], about, startedMs);
  const threads = openThreads(opened.entries.length, runningProgram().folder);
  try {
    // What one program made of a folder says nothing to another, nor of another folder; places are shown from
    // where it was started.
    const madeWith = [
      runningProgram().key,
      figures.key,
      code.key,
      options.content,
      typedPath(""),
      opened.locale,
    ];
    const own = sha256(JSON.stringify(madeWith)).slice(0, 32);
    const shards = join(caches.articles, own);
    const { locale } = opened;
    const source = {
      root: options.content,
      figuresModule: figures.path,
      siteCode: code.path,
      locale,
    };
    const articles = await progress.run("Reading", () =>
      loadArticles(opened.entries, source, shards, options.cache, threads, renderFigure),
    );
    if (!previous) threads.warmUp();
    const whole = await progress.run("Relating", async () => {
      const content = completeContent(opened, articles.loaded, articles.bodyOf, report);
      const { now, url } = options;
      const all = {
        now,
        url,
        showUnpublished: false,
        canSet: canSetTitle,
        publicFiles: publicFiles("public", report),
      };
      return content && makeWholeSite(content, all, code.path, report);
    });
    const location = { file: shown(options.out), line: 1, column: 1 };
    const hint =
      "A build replaces the whole folder: give `--out` one that is new, empty, or built.";
    checkOutputFolder(options.out, roots, { location, hint }, report);
    diagnostics.sort(compareDiagnostics);
    const site = whole?.site;
    if (!whole || !site || diagnostics.some(({ severity }) => severity === "error")) return nothing;
    const summary: BuildSummary = {
      title: site.info.title,
      articles: site.pages.article.length,
      words: site.words,
      waiting: [...grantLines(site), ...waitingLines(site, options.now)],
      warnings: diagnostics,
    };
    const record = { inputs, roots: [...roots, "public"], summary };
    const work = {
      site,
      ownerFiles: whole.ownerFiles,
      code,
      layouts,
      articles,
      records,
      previous,
      record,
      threads,
    };
    const files = await publishSite(work, options, progress, report);
    pruneCaches(startedMs);
    return files ? { summary, diagnostics, files, slowest: articles.slowest(10) } : nothing;
  } catch (error) {
    if (error instanceof BrokenPicture) report(error.diagnostic);
    else if (!reportUnwritable(error, options.out, report)) throw error;
    return nothing;
  } finally {
    await threads.close();
  }
}
