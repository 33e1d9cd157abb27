import { readFileSync, utimesSync } from "node:fs";
import { isSystemError } from "../diagnostics/system-error.ts";
import { replaceFile } from "./replace-file.ts";
import { sha256 } from "./sha256.ts";

/** Keeps a module, with the hash of its text in a last line: one that was cut off is never run. */
export function keepModule(path: string, text: string): void {
  replaceFile(path, text + lastLine(text));
}

/**
 * Whether a module is kept, whole. It counts as used now, so that another build that clears up doesn't take it away
 * before this one has loaded it.
 */
export function isKept(path: string): boolean {
  const now = new Date();
  try {
    const kept = readFileSync(path, "utf8");
    const text = kept.slice(0, -lastLine("").length);
    if (kept !== text + lastLine(text)) return false;
    utimesSync(path, now, now);
    return true;
  } catch (error) {
    if (!isSystemError(error)) throw error;
    // A cache that came from elsewhere may not be ours to write.
    return error.syscall === "utime";
  }
}

function lastLine(text: string): string {
  return `\n// ${sha256(text)}\n`;
}
