import { existsSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { caches, pruneMark } from "./caches.ts";
import { listFiles } from "./list-files.ts";
import { replaceFile } from "./replace-file.ts";

/** Ten thousand articles of eight kilobytes take a third of it. */
const articleBytes = 1e9;
/** Ten thousand cards, or a thousand photographs in every size. */
const assetBytes = 1e9;
/** Of ten thousand texts, a kilobyte each, and the dictionaries of two languages. */
const spellingBytes = 2e7;
/** Of five versions of the program, or of Node. */
const compiledBytes = 5e7;
const mostOutputRecords = 8;
/** More than builds that run at once load, each of which has its own. */
const mostBundles = 32;
/** A module and the list of what it is made from, each. */
const mostSiteCodeFiles = 2 * mostBundles;
const dayMs = 24 * 60 * 60 * 1000;

/**
 * Keeps every cache within its bounds, the least used going first. What a build adds in a day is little beside them, so
 * the caches with many files are looked through once a day.
 */
export function pruneCaches(nowMs: number): void {
  pruneBySize(caches.articles, articleBytes);
  pruneByCount(caches.outputs, mostOutputRecords);
  pruneByCount(caches.related, mostOutputRecords);
  pruneByCount(caches.figures, mostBundles);
  pruneByCount(caches.layouts, mostBundles);
  pruneByCount(caches.scripts, mostBundles);
  pruneByCount(caches.siteCode, mostSiteCodeFiles);
  if (modified(pruneMark) > nowMs - dayMs) return;
  pruneFiles(caches.assets, assetBytes);
  pruneFiles(caches.compressed, assetBytes);
  pruneFiles(caches.spelling, spellingBytes);
  pruneFiles(caches.compiled, compiledBytes);
  replaceFile(pruneMark, "");
}

/** Forgets the oldest folders of kept articles until the rest fits. The newest stays, whatever its size. */
export function pruneBySize(folder: string, limitBytes: number): void {
  let sumBytes = 0;
  for (const [i, cached] of newestFirst(folder).entries()) {
    for (const file of isFolder(cached) ? listFiles(cached) : []) {
      // Another build may just be replacing it.
      sumBytes += statSync(join(cached, file), { throwIfNoEntry: false })?.size ?? 0;
    }
    if (i > 0 && sumBytes > limitBytes) rmSync(cached, { recursive: true, force: true });
  }
}

/** Forgets what is known of the outputs that were built longest ago, and the trees laid aside for them. */
export function pruneByCount(folder: string, most: number): void {
  for (const old of newestFirst(folder).slice(most)) rmSync(old, { recursive: true, force: true });
}

/** Forgets the files that were used longest ago, in whatever folders, until the rest fits. */
export function pruneFiles(folder: string, limitBytes: number): void {
  if (!existsSync(folder)) return;
  const files = listFiles(folder).flatMap((name) => {
    const path = join(folder, name);
    const stats = statSync(path, { throwIfNoEntry: false });
    return stats ? [{ path, sizeBytes: stats.size, usedMs: stats.mtimeMs }] : [];
  });
  let sumBytes = 0;
  for (const { path, sizeBytes } of files.sort((a, b) => b.usedMs - a.usedMs)) {
    sumBytes += sizeBytes;
    if (sumBytes > limitBytes) rmSync(path, { force: true });
  }
}

function newestFirst(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .sort((a, b) => modified(b) - modified(a));
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function modified(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
