import { closeSync, constants, fstatSync, openSync, readFileSync } from "node:fs";
import { isSystemError } from "../diagnostics/system-error.ts";

/**
 * Opens a file of a cache, and closes it again once it was looked at. A cache may come from elsewhere: a folder, a pipe
 * or a device that stands where a file should, or a link to one, counts as none, and nothing is waited for.
 * @returns undefined if there is no such file, or it can't be read
 */
export function withKept<T>(file: string, look: (descriptor: number) => T): T | undefined {
  try {
    // A pipe would be waited for until somebody writes into it.
    const descriptor = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      return fstatSync(descriptor).isFile() ? look(descriptor) : undefined;
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return undefined;
  }
}

/** All of a file of a cache; undefined if there is no such file, or it can't be read ({@link withKept}). */
export function readKept(file: string): Buffer | undefined {
  return withKept(file, (descriptor) => readFileSync(descriptor));
}
