import { readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { feedOutput } from "../publish/feed-files.ts";
import { robots, sitemap, speculationRules } from "../publish/machine-files.ts";
import { listFiles } from "../publish/manifest.ts";
import type { OutputFile } from "../publish/output-file.ts";
import type { Scripts } from "../publish/scripts.ts";
import { searchIndex } from "../publish/search-index.ts";
import { securityTxt } from "../publish/security-txt.ts";
import { madeOnce, type SlowFile } from "../publish/slow-files.ts";
import type { Site } from "../site/site.ts";
import { sha256 } from "./sha256.ts";

/** A file that stands beside the pages, and is made only if it has changed. */
export interface PlannedFile {
  /** Below the output folder. */
  readonly path: string;
  /** Equal when the file would be. */
  readonly fingerprint: string;
  make(): Uint8Array | Promise<Uint8Array>;
  /** What it says, if links are to be looked for in it. */
  readonly text?: string;
}

/** Everything in the output that no layout draws. */
export function plannedFiles(
  site: Site,
  scripts: Scripts,
  slowFiles: Iterable<SlowFile>,
  publicFolder: string,
): PlannedFile[] {
  const { feeds, info, pages, redirects, security, bodyOf } = site;
  const planned = [
    ...feeds.flatMap((feed) => feedOutput(feed, info, bodyOf)),
    sitemap(pages, info),
    robots(info),
    ...securityTxt({ info, security }),
    speculationRules(),
    ...searchIndex(pages, bodyOf),
  ].map(plannedText);
  for (const { path, contents } of scripts.files)
    planned.push(plannedBytes(path.slice(1), contents));
  for (const path of listFiles(publicFolder)) {
    planned.push(plannedBytes(path, readFileSync(join(publicFolder, path))));
  }
  for (const file of slowFiles) planned.push(plannedSlow(file));
  // For hosts that can't answer 301: a feed or picture that moved is also where it was.
  const byPath = new Map(planned.map((file) => [file.path, file]));
  for (const { from, to } of redirects) {
    const moved = byPath.get(decodeURI(to).slice(1));
    const isFile = extname(to) !== "" && extname(from) === extname(to);
    if (moved && isFile) planned.push({ ...moved, path: decodeURI(from).slice(1) });
  }
  return planned;
}

export function plannedText({ path, text }: OutputFile): PlannedFile {
  const file = plannedBytes(path.slice(1), Buffer.from(text));
  return extname(path) === ".xml" ? { ...file, text } : file;
}

function plannedBytes(path: string, bytes: Uint8Array): PlannedFile {
  return { path, fingerprint: sha256(bytes), make: () => bytes };
}

function plannedSlow(file: SlowFile): PlannedFile {
  return {
    path: decodeURI(file.path).slice(1),
    fingerprint: sha256(file.recipe),
    make: () => madeOnce(file),
  };
}
