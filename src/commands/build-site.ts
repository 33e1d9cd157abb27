import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { type Assembled, assemble } from "../build/assemble.ts";
import { type LoadedArticles, loadArticles } from "../build/load-articles.ts";
import { readRecord, writeRecord } from "../build/output-record.ts";
import type { Desk } from "../build/page-work.ts";
import { plannedFiles, plannedText } from "../build/planned-files.ts";
import { plannedPages } from "../build/planned-pages.ts";
import { runningProgram } from "../build/program.ts";
import { sha256 } from "../build/sha256.ts";
import { openThreads, type Threads } from "../build/threads.ts";
import { completeContent, openContent } from "../content/content.ts";
import { compareFaults, type Fault, type Report } from "../content/fault.ts";
import { drawFigure } from "../figures/draw.tsx";
import { checkOutput, readFinished } from "../publish/check-output.ts";
import { compressFolder } from "../publish/compress.ts";
import { type Hosting, hostingOf } from "../publish/hosting.ts";
import { headersFile, redirectsFile } from "../publish/hosts/netlify.ts";
import type { Manifest } from "../publish/manifest.ts";
import { checkOutputFolder, reportUnwritable } from "../publish/output-folder.ts";
import { BrokenPicture } from "../publish/picture-files.ts";
import { policyHeader } from "../publish/policy.ts";
import { bundleScripts, type Scripts } from "../publish/scripts.ts";
import { openStaging } from "../publish/staging.ts";
import { makeSite, type Site } from "../site/site.ts";
import { inlineCode, shellOf } from "./draw-pages.ts";
import { slowFilesOf } from "./late-files.ts";
import { publicFiles } from "./load-site.ts";
import { currentCommit, type Options } from "./options.ts";
import type { Progress } from "./progress.ts";
import { toolVersions } from "./tool-versions.ts";

/** What came of a build. Without `site`, the output is as it was before. */
export interface Built {
  readonly site: Site | undefined;
  readonly faults: readonly Fault[];
  readonly files: Manifest["files"];
  /** How many files were taken over from the last build as they were. */
  readonly kept: number;
}

/** Where builds keep what they made. It may be deleted at any time. */
const cache = ".cache/build";

/** Builds the whole site into `options.out`, or leaves that folder untouched and says why. */
export async function buildSite(options: Options, progress: Progress): Promise<Built> {
  const faults: Fault[] = [];
  const report = (fault: Fault) => faults.push(fault);
  const nothing: Built = { site: undefined, faults, files: {}, kept: 0 };
  const opened = openContent(options.content, drawFigure, report);
  const program = runningProgram();
  const threads = openThreads(opened.entries.length, program.folder);
  try {
    // What one program made of a folder says nothing to another, nor of another folder.
    const own = join(cache, sha256(`${program.key}\0${options.content}`).slice(0, 32));
    const articles = await progress.run("Reading", () =>
      loadArticles(opened.entries, options.content, join(own, "articles"), options.cache, threads),
    );
    const site = await progress.run("Relating", () => {
      const content = completeContent(opened, articles.tried, articles.bodyOf, report);
      const { now, url } = options;
      const all = { now, url, showUnpublished: false, publicFiles: publicFiles("public") };
      return content && makeSite(content, all, report);
    });
    checkOutputFolder(options.out, report);
    faults.sort(compareFaults);
    if (!site || faults.some(({ severity }) => severity === "error")) return nothing;
    const published = await publishSite(site, articles, options, progress, report, threads);
    return published ? { site, faults, ...published } : nothing;
  } catch (error) {
    if (error instanceof BrokenPicture) report(error.fault);
    else if (!reportUnwritable(error, options.out, report)) throw error;
    return nothing;
  } finally {
    await threads.close();
  }
}

/** Writes the site and puts it in its place. Undefined, and all as it was, if a link in it is dead. */
async function publishSite(
  site: Site,
  articles: LoadedArticles,
  options: Options,
  progress: Progress,
  report: Report,
  threads: Threads,
): Promise<Pick<Built, "files" | "kept"> | undefined> {
  const records = join(cache, "outputs", sha256(options.out).slice(0, 32));
  const staging = openStaging(options.out);
  try {
    const scripts = await progress.run("Bundling scripts", bundleScripts);
    const desk = deskOf(site, scripts);
    const hosting = hostingOf(site, policyHeader(inlineCode()));
    const plan = await progress.run("Planning", () => ({
      site,
      articles,
      desk,
      pages: plannedPages(site, articles, desk),
      files: [
        ...plannedFiles(site, scripts, slowFilesOf(site), resolve("public")),
        ...[headersFile(hosting), redirectsFile(hosting)].map(plannedText),
      ],
    }));
    const record = options.cache ? readRecord(records, options.out) : {};
    const former = { folder: options.out, record };
    const assembled = await progress.run("Drawing pages", () =>
      assemble(plan, staging.folder, former, threads),
    );
    const dead = await progress.run("Checking links", () =>
      deadLinks(assembled, staging.folder, site, report),
    );
    if (dead) return undefined;
    const files = writeManifest(staging.folder, hosting, assembled);
    if (options.compress) {
      await progress.run("Compressing", () =>
        compressFolder(staging.folder, files, ".cache/compressed"),
      );
    }
    await progress.run("Publishing", () => {
      writeRecord(records, staging.folder, assembled.record);
      return staging.publish();
    });
    return { files, kept: assembled.kept };
  } finally {
    staging.discard();
  }
}

/** What all pages share, under a name that says when any of it, or what draws them, is different. */
function deskOf({ info }: Site, scripts: Scripts): Desk {
  const shell = shellOf(scripts.entries);
  return { id: sha256(JSON.stringify([runningProgram().key, info, shell])), info, shell };
}

/** Whether a link in the output leads nowhere. */
function deadLinks(
  { record, references, lost }: Assembled,
  folder: string,
  { info }: Site,
  report: Report,
): boolean {
  const finished = lost
    ? readFinished(folder, info.origin)
    : { folder, files: new Set(Object.keys(record)), references };
  let dead = 0;
  checkOutput(finished, (fault) => {
    dead += 1;
    report(fault);
  });
  return dead > 0;
}

function writeManifest(folder: string, hosting: Hosting, { record }: Assembled): Manifest["files"] {
  const files = Object.fromEntries(
    Object.keys(record)
      .sort()
      .flatMap((path) => {
        const file = record[path];
        return file ? [[path, { sha256: file.sha256, sizeBytes: file.sizeBytes }]] : [];
      }),
  );
  const manifest: Manifest = {
    commit: currentCommit() ?? null,
    tools: toolVersions(),
    hosting,
    files,
  };
  writeFileSync(join(folder, "build.json"), `${JSON.stringify(manifest, undefined, 1)}\n`);
  return files;
}
