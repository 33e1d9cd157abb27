import { randomUUID } from "node:crypto";
import { lstatSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/**
 * Writes a file of a cache, and the folders above it: whoever reads it gets the old one or the new one, whole. A folder
 * in its place goes.
 */
export function replaceFile(file: string, contents: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  const unfinished = `${file}.${randomUUID()}`;
  writeFileSync(unfinished, contents);
  if (lstatSync(file, { throwIfNoEntry: false })?.isDirectory()) {
    rmSync(file, { recursive: true, force: true });
  }
  renameSync(unfinished, file);
}
