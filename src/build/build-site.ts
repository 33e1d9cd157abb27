import { join, resolve } from "node:path";
import { caches } from "../cache/caches.ts";
import { type BuildSummary, type OutputRecord, readRecord } from "../cache/output-record.ts";
import { runningProgram } from "../cache/program.ts";
import { sha256 } from "../cache/sha256.ts";
import { typedPath } from "../content/path.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { currentCommit } from "../output/commit.ts";
import type { Manifest } from "../output/manifest.ts";
import { folderKey } from "../render/bundle-figures.ts";
import { bundleOwnerCode } from "../render/bundle-owner-code.ts";
import type { SlowArticle } from "../render/load-articles.ts";
import type { Site } from "../site/site.ts";
import type { Options } from "./options.ts";
import type { Progress } from "./progress.ts";
import { inputsKey, isUnchangedOutput, isValidAt } from "./unchanged.ts";

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
  const records = join(caches.outputs, sha256(options.out).slice(0, 32));
  const previous = options.cache ? readRecord(records, options.out) : undefined;
  // Loaded while a process of its own bundles; what goes wrong is told where it is asked for.
  if (!previous) loadBuilder().catch(() => {});
  const bundles = await bundleOwnerCode(resolve());
  const startedMs = Date.now();
  const { now, ...lasting } = options;
  const about = [
    runningProgram().key,
    bundles.figures.key,
    bundles.siteCode.key,
    folderKey(resolve("layouts")),
    lasting,
    typedPath(""),
    currentCommit(),
  ];
  const upToDate =
    previous?.inputs !== undefined &&
    isValidAt(now, previous) &&
    previous.inputs === inputsKey(previous.roots, about, startedMs) &&
    isUnchangedOutput(options.out, previous);
  if (upToDate) return unchangedResult(previous);
  const { buildAnew } = await loadBuilder();
  return buildAnew({ bundles, records, previous, about, startedMs }, options, progress);
}

/** Most of the program, which takes longer to load than to see that nothing has changed. */
const loadBuilder = () => import("./build-anew.ts");

/** What an earlier build had to say, of an output for which there is nothing to do. */
function unchangedResult({ summary, files: recorded }: OutputRecord): BuildResult {
  const { "build.json": _, ...rest } = recorded;
  const files = Object.fromEntries(
    Object.entries(rest).map(([path, { sha256, sizeBytes }]) => [path, { sha256, sizeBytes }]),
  );
  return { summary, site: undefined, diagnostics: summary.warnings, files, slowest: [] };
}
