import { statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { type Assembled, assemble } from "../build/assemble.ts";
import type { LoadedArticles } from "../build/load-articles.ts";
import { looksNow, type OutputRecord, readRecord, writeRecord } from "../build/output-record.ts";
import type { Desk } from "../build/page-work.ts";
import { plannedFiles, plannedText } from "../build/planned-files.ts";
import { plannedPages } from "../build/planned-pages.ts";
import { runningProgram } from "../build/program.ts";
import { sha256 } from "../build/sha256.ts";
import { slowFilesOf } from "../build/slow-files-of.ts";
import type { Threads } from "../build/threads.ts";
import type { Report } from "../content/fault.ts";
import { checkOutput, readFinished } from "../publish/check-output.ts";
import { compressFolder } from "../publish/compress.ts";
import { type Hosting, hostingOf } from "../publish/hosting.ts";
import { headersFile, redirectsFile } from "../publish/hosts/netlify.ts";
import type { Manifest } from "../publish/manifest.ts";
import { policyHeader } from "../publish/policy.ts";
import { bundleScripts, type Scripts } from "../publish/scripts.ts";
import { openStaging } from "../publish/staging.ts";
import type { Site } from "../site/site.ts";
import { inlineCode, shellOf } from "./draw-pages.ts";
import { currentCommit, type Options } from "./options.ts";
import type { Progress } from "./progress.ts";
import { toolVersions } from "./tool-versions.ts";

/** A site that is to be published. */
interface Work {
  readonly site: Site;
  readonly articles: LoadedArticles;
  /** Where it is kept what is known of outputs at this place. */
  readonly records: string;
  /** What is known of the output that is there now. */
  readonly former: OutputRecord | undefined;
  readonly record: Omit<OutputRecord, "files">;
  readonly threads: Threads;
}

/** Writes the site and puts it in its place. Undefined, and all as it was, if a link in it is dead. */
export async function publishSite(
  { site, articles, records, former, record, threads }: Work,
  options: Options,
  progress: Progress,
  report: Report,
): Promise<Manifest["files"] | undefined> {
  const staging = openStaging(options.out, join(records, "spare"));
  const { folder } = staging;
  try {
    const scripts = await progress.run("Bundling scripts", () => bundleScripts(resolve("figures")));
    const desk = deskOf(site, scripts);
    const hosting = hostingOf(site, policyHeader(inlineCode(desk.shell)));
    const plan = await progress.run("Planning", () => ({
      site,
      articles,
      desk,
      pages: plannedPages(site, articles, desk),
      files: [
        ...plannedFiles(site, scripts, slowFilesOf(site), resolve("public"), {
          id: desk.id,
          keyOf: articles.keyOf,
        }),
        ...[headersFile(hosting), redirectsFile(hosting)].map(plannedText),
      ],
    }));
    const base = options.cache ? readRecord(records, folder) : undefined;
    const assembled = await progress.run("Drawing pages", () =>
      assemble(
        plan,
        { folder, record: base?.files ?? {} },
        { folder: options.out, record: former?.files ?? {} },
        threads,
      ),
    );
    const dead = await progress.run("Checking links", () =>
      deadLinks(assembled, folder, site, report),
    );
    if (dead) return undefined;
    const files = writeManifest(folder, hosting, assembled);
    if (options.compress) {
      await progress.run("Compressing", () => compressFolder(folder, files, ".cache/compressed"));
    }
    await progress.run("Publishing", () => {
      const manifest = join(folder, "build.json");
      const recorded = { fingerprint: "", sha256: "", sizeBytes: statSync(manifest).size };
      const all = { ...assembled.record, "build.json": { ...recorded, ...looksNow(manifest) } };
      writeRecord(records, folder, { ...record, files: all });
      return staging.publish();
    });
    return files;
  } finally {
    staging.discard();
  }
}

/** What all pages share, under a name that says when any of it, or what draws them, is different. */
function deskOf({ info }: Site, scripts: Scripts): Desk {
  const shell = shellOf(scripts);
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
