import { randomUUID } from "node:crypto";
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { leadsOut, shown } from "./path.ts";

/** A symbolic link leads out of the site where something was to be written. */
export class LinkedOutError extends Error {
  constructor(path: string) {
    super(
      `\`${shown(path)}\` is a link out of \`content/\`: nothing is written there. Put a folder in its place.`,
    );
  }
}

/**
 * Writes a file of a site, with the folders above it, in one step: a kill leaves the old file or the new one. Links
 * that came with somebody's texts lead nowhere: one in the file's place is replaced, one in the place of a folder
 * above it, out of `root`, throws a `LinkedOutError`. What can't be written throws what the system says of it.
 * Answers with the first folder that it made; undefined if all were there.
 */
export function writeOwnFile(
  file: string,
  contents: string | Uint8Array,
  root: string,
): string | undefined {
  checkInside(dirname(file), root);
  const made = mkdirSync(dirname(file), { recursive: true });
  const unfinished = `${file}.${randomUUID()}`;
  try {
    writeFileSync(unfinished, contents, { flag: "wx" });
    renameSync(unfinished, file);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
  return made;
}

/** Throws a `LinkedOutError` if a folder, as far as it is there, lies outside of another through a link. */
export function checkInside(folder: string, root: string): void {
  if (!existsSync(root)) return;
  if (!existsSync(folder)) checkInside(dirname(folder), root);
  else if (leadsOut(folder, root)) throw new LinkedOutError(folder);
}
