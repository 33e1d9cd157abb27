import { copyFileSync, cpSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, extname, join } from "node:path";
import { batches, openPress } from "../build/press.ts";
import type { Fault, Report } from "../content/fault.ts";
import { checkOutput } from "../publish/check-output.ts";
import { compressFolder } from "../publish/compress.ts";
import { feedOutput } from "../publish/feed-files.ts";
import { type Hosting, hostingOf } from "../publish/hosting.ts";
import { headersFile, redirectsFile } from "../publish/hosts/netlify.ts";
import { robots, sitemap, speculationRules } from "../publish/machine-files.ts";
import { hashFiles, type Manifest } from "../publish/manifest.ts";
import { checkOutputFolder, reportUnwritable } from "../publish/output-folder.ts";
import { BrokenPicture } from "../publish/picture-files.ts";
import { policyHeader } from "../publish/policy.ts";
import { bundleScripts, type Scripts } from "../publish/scripts.ts";
import { searchIndex } from "../publish/search-index.ts";
import { securityTxt } from "../publish/security-txt.ts";
import { writeSlowFiles } from "../publish/slow-files.ts";
import { openStaging } from "../publish/staging.ts";
import type { Site } from "../site/site.ts";
import { drawable, inlineCode, shellOf } from "./draw-pages.ts";
import { slowFilesOf } from "./late-files.ts";
import { loadSite } from "./load-site.ts";
import { currentCommit, type Options } from "./options.ts";
import type { Progress } from "./progress.ts";
import { toolVersions } from "./tool-versions.ts";

/** What came of a build. Without `site`, the output is as it was before. */
export interface Built {
  readonly site: Site | undefined;
  readonly faults: readonly Fault[];
  readonly files: Manifest["files"];
}

/** Builds the whole site into `options.out`, or leaves that folder untouched and says why. */
export async function buildSite(options: Options, progress: Progress): Promise<Built> {
  const loaded = await progress.run("Reading", () => loadSite(options, false));
  const faults = [...loaded.faults];
  const report = (fault: Fault) => faults.push(fault);
  checkOutputFolder(options.out, report);
  const { site } = loaded;
  const nothing: Built = { site: undefined, faults, files: {} };
  if (!site || faults.length > loaded.faults.length) return nothing;
  try {
    const files = await publishSite(site, options, progress, report);
    return files ? { site, faults, files } : nothing;
  } catch (error) {
    if (error instanceof BrokenPicture) report(error.fault);
    else if (!reportUnwritable(error, options.out, report)) throw error;
    return nothing;
  }
}

/** Writes the site and puts it in its place. Undefined, and all as it was, if a link in it is dead. */
async function publishSite(
  site: Site,
  options: Options,
  progress: Progress,
  report: Report,
): Promise<Manifest["files"] | undefined> {
  const staging = openStaging(options.out);
  // Made on other threads while this one draws the pages.
  const pictures = writeSlowFiles(slowFilesOf(site), staging.folder);
  // Awaited below: one that fails before that must not end the process.
  pictures.catch(() => undefined);
  try {
    const scripts = await progress.run("Bundling scripts", bundleScripts);
    await progress.run("Drawing pages", () => drawPages(site, scripts, staging.folder));
    await progress.run("Pictures", () => pictures);
    const hosting = hostingOf(site, policyHeader(inlineCode()));
    await progress.run("Feeds and files", () => {
      writeFiles(site, scripts, staging.folder);
      for (const { path, text } of [headersFile(hosting), redirectsFile(hosting)]) {
        writeFileSync(place(staging.folder, path), text);
      }
    });
    let broken = 0;
    await progress.run("Checking links", () =>
      checkOutput(staging.folder, site.info.origin, (fault) => {
        broken += 1;
        report(fault);
      }),
    );
    if (broken > 0) return undefined;
    const files = await progress.run("Hashing", () => writeManifest(staging.folder, hosting));
    if (options.compress) {
      await progress.run("Compressing", () =>
        compressFolder(staging.folder, files, ".cache/compressed"),
      );
    }
    await staging.publish();
    return files;
  } finally {
    await Promise.allSettled([pictures]);
    staging.discard();
  }
}

/** Draws every page, some at a time, and copies `public/` beside them. */
async function drawPages(site: Site, scripts: Scripts, folder: string): Promise<void> {
  const press = await openPress(site.info, shellOf(scripts.entries));
  for (const batch of batches(drawable(site), 200)) {
    for (const { path, html } of await press.draw(batch)) writeFileSync(place(folder, path), html);
  }
  if (existsSync("public")) cpSync("public", folder, { recursive: true });
}

/** Everything in the output that no layout draws. */
export function writeFiles(
  { feeds, info, pages, redirects, security, bodyOf }: Site,
  scripts: Scripts,
  folder: string,
): void {
  const files = [
    ...feeds.flatMap((feed) => feedOutput(feed, info, bodyOf)),
    sitemap(pages, info),
    robots(info),
    ...securityTxt({ info, security }),
    speculationRules(),
    ...searchIndex(pages, bodyOf),
  ];
  for (const { path, text } of files) writeFileSync(place(folder, path), text);
  for (const { path, contents } of scripts.files) writeFileSync(place(folder, path), contents);
  // For hosts that can't answer 301: a feed or picture that moved is also where it was.
  for (const { from, to } of redirects) {
    const isFile = extname(to) !== "" && extname(from) === extname(to);
    const file = join(folder, decodeURI(to));
    // While one writes, pictures are made when they are asked for.
    if (isFile && existsSync(file)) copyFileSync(file, place(folder, decodeURI(from)));
  }
}

async function writeManifest(folder: string, hosting: Hosting): Promise<Manifest["files"]> {
  const files = await hashFiles(folder);
  const manifest: Manifest = {
    commit: currentCommit() ?? null,
    tools: toolVersions(),
    hosting,
    files,
  };
  writeFileSync(join(folder, "build.json"), `${JSON.stringify(manifest, undefined, 1)}\n`);
  return files;
}

function place(folder: string, path: string): string {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  return file;
}
