import { type Stats, statSync } from "node:fs";
import { isSystemError } from "../diagnostics/system-error.ts";
import { clockTickMs } from "./clock-tick.ts";

/**
 * How files look to the file system, without reading any: one can't be changed and keep its inode, size and time of
 * change. What can't be looked at counts as missing. Undefined if something changed only just now.
 */
export function fileStates(files: readonly string[], nowMs: number): string | undefined {
  const states: string[] = [];
  for (const file of files) {
    const stats = statsOf(file);
    if (stats && stats.ctimeMs > nowMs - clockTickMs) return undefined;
    states.push(
      stats ? `${file}\0${stats.ino}\0${stats.size}\0${stats.mtimeMs}\0${stats.ctimeMs}` : file,
    );
  }
  return states.join("\n");
}

function statsOf(file: string): Stats | undefined {
  try {
    return statSync(file, { throwIfNoEntry: false });
  } catch (error) {
    // A link to itself, or in a folder that may not be read.
    if (!isSystemError(error)) throw error;
    return undefined;
  }
}
