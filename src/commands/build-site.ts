import { join, resolve } from "node:path";
import { bundleFigures } from "../build/bundle-figures.ts";
import { loadArticles, type SlowArticle } from "../build/load-articles.ts";
import { readRecord, type Told } from "../build/output-record.ts";
import { runningProgram } from "../build/program.ts";
import { pruneByCount, pruneBySize } from "../build/prune.ts";
import { sha256 } from "../build/sha256.ts";
import { openThreads } from "../build/threads.ts";
import { isAsBuilt, stateOf } from "../build/unchanged.ts";
import { completeContent, openContent } from "../content/content.ts";
import { compareFaults, type Fault } from "../content/fault.ts";
import { loadFigureRenderer } from "../figures/load.ts";
import type { Manifest } from "../publish/manifest.ts";
import { checkOutputFolder, reportUnwritable } from "../publish/output-folder.ts";
import { BrokenPicture } from "../publish/picture-files.ts";
import { makeSite } from "../site/site.ts";
import { publicFiles } from "./load-site.ts";
import { currentCommit, type Options } from "./options.ts";
import type { Progress } from "./progress.ts";
import { publishSite } from "./publish-site.ts";
import { waitingLines } from "./waiting.ts";

/** What came of a build. Without `told`, the output is as it was before. */
export interface Built {
  readonly told: Told | undefined;
  readonly faults: readonly Fault[];
  readonly files: Manifest["files"];
  /** The articles that took longest, when anything was done. */
  readonly slowest: readonly SlowArticle[];
}

/** Where builds keep what they made. It may be deleted at any time. */
const cache = ".cache/build";
/** Ten thousand articles of eight kilobytes take a third of it. */
const keptBytes = 1e9;
const keptOutputs = 8;

/** Builds the whole site into `options.out`, or leaves that folder untouched and says why. */
export async function buildSite(options: Options, progress: Progress): Promise<Built> {
  const figures = await bundleFigures(resolve("figures"));
  const records = join(cache, "outputs", sha256(options.out).slice(0, 32));
  const startedMs = Date.now();
  const about = [runningProgram().key, figures.key, options, currentCommit()];
  const former = options.cache ? readRecord(records, options.out) : undefined;
  const upToDate =
    former?.inputs !== undefined &&
    former.inputs === stateOf(former.roots, about, startedMs) &&
    isAsBuilt(options.out, former);
  if (upToDate) {
    const { "build.json": _, ...files } = former.files;
    return { told: former.told, faults: former.told.warnings, files, slowest: [] };
  }

  const faults: Fault[] = [];
  const report = (fault: Fault) => faults.push(fault);
  const nothing: Built = { told: undefined, faults, files: {}, slowest: [] };
  const drawFigure = await loadFigureRenderer(figures.path);
  const opened = openContent(options.content, drawFigure, report);
  const { examples } = opened.site?.data ?? {};
  const roots = [
    options.content,
    ...(examples === undefined ? [] : [resolve(options.content, examples)]),
  ];
  const inputs = stateOf([...roots, "public"], about, startedMs);
  const threads = openThreads(opened.entries.length, runningProgram().folder);
  try {
    // What one program made of a folder says nothing to another, nor of another folder.
    const own = sha256(`${runningProgram().key}\0${figures.key}\0${options.content}`).slice(0, 32);
    const shelves = join(cache, "articles", own);
    const source = { root: options.content, figuresModule: figures.path };
    const articles = await progress.run("Reading", () =>
      loadArticles(opened.entries, source, shelves, options.cache, threads, drawFigure),
    );
    if (!former) threads.getReadyToDraw();
    const site = await progress.run("Relating", () => {
      const content = completeContent(opened, articles.tried, articles.bodyOf, report);
      const { now, url } = options;
      const all = { now, url, showUnpublished: false, publicFiles: publicFiles("public") };
      return content && makeSite(content, all, report);
    });
    checkOutputFolder(options.out, report);
    faults.sort(compareFaults);
    if (!site || faults.some(({ severity }) => severity === "error")) return nothing;
    const told: Told = {
      title: site.info.title,
      articles: site.pages.article.length,
      words: site.words,
      waiting: waitingLines(site, options.now),
      warnings: faults,
    };
    const record = { inputs, roots: [...roots, "public"], told };
    pruneBySize(join(cache, "articles"), keptBytes);
    const work = { site, articles, records, former, record, threads };
    const files = await publishSite(work, options, progress, report);
    pruneByCount(join(cache, "outputs"), keptOutputs);
    return files ? { told, faults, files, slowest: articles.slowest(10) } : nothing;
  } catch (error) {
    if (error instanceof BrokenPicture) report(error.fault);
    else if (!reportUnwritable(error, options.out, report)) throw error;
    return nothing;
  } finally {
    await threads.close();
  }
}
