import { existsSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { listFiles } from "./list-files.ts";

/** Forgets the oldest folders of kept articles until the rest fits. The newest stays, whatever its size. */
export function pruneBySize(folder: string, limitBytes: number): void {
  let sumBytes = 0;
  for (const [i, cached] of newestFirst(folder).entries()) {
    for (const file of listFiles(cached)) {
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

function newestFirst(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const modified = (path: string) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .sort((a, b) => modified(b) - modified(a));
}
