import { randomUUID } from "node:crypto";

/** What `src/launch.mjs` says of the program that it started. */
export interface Program {
  /** Differs when any source or dependency does: what one program made says nothing to another. */
  readonly key: string;
  /** Where its bundle is, with that of the worker threads; empty if it has none. */
  readonly folder: string;
}

/** Started in another way, as by tests, it is one of a kind: nothing that another kept is used. */
const unlaunched: Program = { key: randomUUID(), folder: "" };

/**
 * The program that this process runs, by the environment that `src/launch.mjs` gave it; without that, one whose key
 * nobody has had before.
 */
export function runningProgram(): Program {
  const { PROGRAM_KEY: key, PROGRAM_FOLDER: folder } = process.env;
  return key && folder !== undefined ? { key, folder } : unlaunched;
}
