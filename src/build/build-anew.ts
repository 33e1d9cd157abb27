import { resolve } from "node:path";
import { caches } from "../cache/caches.ts";
import type { BuildSummary, OutputRecord } from "../cache/output-record.ts";
import { runningProgram } from "../cache/program.ts";
import { pruneCaches } from "../cache/prune.ts";
import type { OpenContent } from "../content/content.ts";
import { shown } from "../content/path.ts";
import { compareDiagnostics, type Diagnostic } from "../diagnostics/diagnostic.ts";
import { checkOutputFolder, reportUnwritable } from "../output/output-folder.ts";
import { BrokenPicture } from "../output/picture-files.ts";
import { bundleLayouts } from "../render/bundle-layouts.ts";
import type { OwnerBundles } from "../render/bundle-owner-code.ts";
import { readOverrides } from "../render/overrides.ts";
import { loadOwnerCode } from "../render/owner-code.ts";
import { openThreads, worthThreads } from "../render/threads.ts";
import { ruleOnlyLines } from "../site/capitals.ts";
import { grantLines } from "../site/grants.ts";
import type { BuildResult } from "./build-site.ts";
import { cachedArticles } from "./cached-articles.ts";
import { cachedRelated } from "./cached-related.ts";
import { loadSite, type Reading } from "./load-site.ts";
import type { Options } from "./options.ts";
import type { Progress } from "./progress.ts";
import { publishSite } from "./publish-site.ts";
import { inputsKey, outputExpiry } from "./unchanged.ts";
import { nextDue, waitingLines } from "./waiting.ts";

/** What is known once an output has been found not to be up to date. */
export interface FoundOutput {
  readonly bundles: OwnerBundles;
  /** Where it is kept what is known of outputs at this place. */
  readonly records: string;
  /** What is known of the output that is there now. */
  readonly previous: OutputRecord | undefined;
  /** What an output depends on beside its folders. */
  readonly about: unknown;
  readonly startedMs: number;
}

/**
 * Builds a site of which something may have changed: what hasn't is taken over. Damaged pictures, and an output
 * folder that can't be written, are reported; any other error of the file system is thrown.
 */
export async function buildAnew(
  { bundles, records, previous, about, startedMs }: FoundOutput,
  options: Options,
  progress: Progress,
): Promise<BuildResult> {
  const layouts = await bundleLayouts(resolve("layouts"));
  const overrides = await readOverrides(layouts);
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
    // Then every card is to be drawn, by those that a large site has anyway, or by one.
    if (!previous && opened.entries.length < worthThreads) threads.startDrawing();
    const articles = await readCached(opened, reading);
    if (!previous) threads.warmUp();
    return { ...articles, sources, inputs };
  };
  try {
    const { content, now, url } = options;
    const code = await loadOwnerCode(bundles);
    const findRelated = options.cache ? cachedRelated(caches.related) : undefined;
    const source = {
      content,
      code,
      now,
      url,
      view: "published",
      progress,
      ...(findRelated && { findRelated }),
    } as const;
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
      waiting: [
        ...grantLines(site),
        ...ruleOnlyLines(site.redirects, "a host without redirect rules"),
        ...waitingLines(site.waiting),
      ],
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
