import { join, resolve } from "node:path";
import { caches } from "../cache/caches.ts";
import { type BuildSummary, type OutputRecord, readRecord } from "../cache/output-record.ts";
import { runningProgram } from "../cache/program.ts";
import { pruneCaches } from "../cache/prune.ts";
import { sha256 } from "../cache/sha256.ts";
import type { OpenContent } from "../content/content.ts";
import { shown, typedPath } from "../content/path.ts";
import { compareDiagnostics, type Diagnostic } from "../diagnostics/diagnostic.ts";
import { currentCommit } from "../output/commit.ts";
import type { Manifest } from "../output/manifest.ts";
import { checkOutputFolder, reportUnwritable } from "../output/output-folder.ts";
import { BrokenPicture } from "../output/picture-files.ts";
import { bundleLayouts } from "../render/bundle-layouts.ts";
import type { SlowArticle } from "../render/load-articles.ts";
import { readOverrides } from "../render/overrides.ts";
import { bundleOwnerCode, loadOwnerCode } from "../render/owner-code.ts";
import { openThreads } from "../render/threads.ts";
import { grantLines } from "../site/grants.ts";
import type { Site } from "../site/site.ts";
import { cachedArticles } from "./cached-articles.ts";
import { loadSite, type Reading } from "./load-site.ts";
import type { Options } from "./options.ts";
import type { Progress } from "./progress.ts";
import { publishSite } from "./publish-site.ts";
import { inputsKey, isUnchangedOutput, isValidAt, outputExpiry } from "./unchanged.ts";
import { nextDue, waitingLines } from "./waiting.ts";

/** What came of a build. */
export interface BuildResult {
  /** Undefined when an error kept the site from being built: then the output is as it was before. */
  readonly summary: BuildSummary | undefined;
  /** What was built; undefined also when the output was up to date, and so nothing was loaded. */
  readonly site: Site | undefined;
  readonly diagnostics: readonly Diagnostic[];
  readonly files: Manifest["files"];
  /** The articles that took longest, when anything was done. */
  readonly slowest: readonly SlowArticle[];
}

/** Builds the whole site into `options.out`, or leaves that folder untouched and says why. */
export async function buildSite(options: Options, progress: Progress): Promise<BuildResult> {
  const bundles = await bundleOwnerCode(resolve());
  const { figures, siteCode } = bundles;
  const layouts = await bundleLayouts(resolve("layouts"));
  const overrides = await readOverrides(layouts);
  const records = join(caches.outputs, sha256(options.out).slice(0, 32));
  const startedMs = Date.now();
  const { now, ...lasting } = options;
  const about = [
    runningProgram().key,
    figures.key,
    siteCode.key,
    layouts.key,
    lasting,
    typedPath(""),
    currentCommit(),
  ];
  const previous = options.cache ? readRecord(records, options.out) : undefined;
  const upToDate =
    previous?.inputs !== undefined &&
    isValidAt(now, previous) &&
    previous.inputs === inputsKey(previous.roots, about, startedMs) &&
    isUnchangedOutput(options.out, previous);
  if (upToDate) return unchangedResult(previous);

  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic) => diagnostics.push(diagnostic);
  const nothing: BuildResult = {
    summary: undefined,
    site: undefined,
    diagnostics,
    files: {},
    slowest: [],
  };
  const threads = openThreads(runningProgram().folder);
  const readCached = cachedArticles(threads, options.cache);
  const readArticles = async (opened: OpenContent, reading: Reading) => {
    const { examples } = opened.site?.data ?? {};
    const sources = [
      options.content,
      ...(examples === undefined ? [] : [resolve(options.content, examples)]),
    ];
    // What is copied from elsewhere is looked at each time.
    const inputs =
      reading.code.setup.copies.length > 0
        ? undefined
        : inputsKey([...sources, "public"], about, startedMs);
    const articles = await readCached(opened, reading);
    if (!previous) threads.warmUp();
    return { ...articles, sources, inputs };
  };
  try {
    const { content, url } = options;
    const code = await loadOwnerCode(bundles);
    const source = { content, code, now, url, view: "published", progress } as const;
    const { site, ownerFiles, articles, ...loaded } = await loadSite(source, readArticles);
    diagnostics.push(...layouts.diagnostics, ...overrides.diagnostics, ...loaded.diagnostics);
    const { sources, inputs } = articles;
    const location = { file: shown(options.out), line: 1, column: 1 };
    const hint =
      "A build replaces the whole folder: give `--out` one that is new, empty, or built.";
    checkOutputFolder(options.out, sources, { location, hint }, report);
    diagnostics.sort(compareDiagnostics);
    if (!site || diagnostics.some(({ severity }) => severity === "error")) return nothing;
    const summary: BuildSummary = {
      title: site.info.title,
      articles: site.pages.article.length,
      words: site.words,
      waiting: [...grantLines(site), ...waitingLines(site.waiting)],
      nextDue: nextDue(site),
      warnings: diagnostics,
    };
    const validity = {
      validFrom: now.toISOString(),
      validUntil: outputExpiry(summary.nextDue, site.timeZone, now).toISOString(),
    };
    const record = { inputs, ...validity, roots: [...sources, "public"], summary };
    const work = { site, ownerFiles, code, layouts, articles, records, previous, record, threads };
    const files = await publishSite(work, options, progress, report);
    pruneCaches(startedMs);
    return files ? { summary, site, diagnostics, files, slowest: articles.slowest(10) } : nothing;
  } catch (error) {
    if (error instanceof BrokenPicture) report(error.diagnostic);
    else if (!reportUnwritable(error, options.out, report)) throw error;
    return nothing;
  } finally {
    await threads.close();
  }
}

/** What an earlier build had to say, of an output for which there is nothing to do. */
function unchangedResult({ summary, files: recorded }: OutputRecord): BuildResult {
  const { "build.json": _, ...rest } = recorded;
  const files = Object.fromEntries(
    Object.entries(rest).map(([path, { sha256, sizeBytes }]) => [path, { sha256, sizeBytes }]),
  );
  return { summary, site: undefined, diagnostics: summary.warnings, files, slowest: [] };
}
