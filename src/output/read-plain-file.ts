import { lstatSync, readFileSync } from "node:fs";

/** Ten times what the manifest of a hundred thousand articles takes. */
const limitBytes = 256_000_000;

/**
 * The text of a file that a stranger may have put there; undefined if there is none, or a link or a device in its place,
 * which might be anything. Throws a RangeError for one larger than any of ours, and if it can't be read.
 */
export function readPlainFile(file: string): string | undefined {
  const stats = lstatSync(file, { throwIfNoEntry: false });
  if (stats?.isFile() !== true) return undefined;
  if (stats.size > limitBytes) {
    throw new RangeError(`\`${file}\` exceeds the ${limitBytes / 1e6} MB limit`);
  }
  return readFileSync(file, "utf8");
}
