import { readKept } from "./read-kept.ts";
import { replaceFile } from "./replace-file.ts";
import { sha256 } from "./sha256.ts";

/** Writes a value that JSON can hold, in one step, with the hash of its text in a line above. */
export function writeHashedJson(file: string, value: unknown): void {
  const text = JSON.stringify(value);
  replaceFile(file, `${sha256(text)}\n${text}`);
}

/**
 * Reads what `writeHashedJson` wrote: `T` is the type that it had there, for a file whose hash is right was written by
 * this program and is taken as it is. Undefined for one that isn't there, can't be read, or has another hash.
 */
export function readHashedJson<T>(file: string): T | undefined {
  const [hash, text = ""] = readKept(file)?.toString("utf8").split("\n", 2) ?? [];
  return sha256(text) === hash ? JSON.parse(text) : undefined;
}
