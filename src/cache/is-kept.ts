import { existsSync, utimesSync } from "node:fs";
import { isSystemError } from "../diagnostics/system-error.ts";

/**
 * Whether a file is in a cache. It counts as used now, so that another build that clears up doesn't take it away
 * before this one has loaded it.
 */
export function isKept(path: string): boolean {
  const now = new Date();
  try {
    utimesSync(path, now, now);
    return true;
  } catch (error) {
    if (!isSystemError(error)) throw error;
    // A cache that came from elsewhere may not be ours to write.
    return existsSync(path);
  }
}
