import { lstatSync, mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { readHashedJson, writeHashedJson } from "./hashed-json.ts";

/** A file of an output: what it was made from, what it is, and how it looked on disk when it was done. */
export interface RecordedFile {
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly cacheKey: string;
  readonly mtimeMs: number;
  readonly inode: number;
}

/** The files of an output folder, by path. */
export type RecordedFiles = Readonly<Record<string, RecordedFile>>;

/** What is known of an output folder. */
export interface OutputRecord {
  /** The state of all that it was made from; undefined if that isn't known well enough to be relied on. */
  readonly inputs: string | undefined;
  /** It is right from the instant that it was made for up to another (ISO 8601), unless an input changes. */
  readonly validFrom: string;
  readonly validUntil: string;
  /** Folders that it was made from. */
  readonly roots: readonly string[];
  /** What the build had to say. */
  readonly summary: BuildSummary;
  readonly files: RecordedFiles;
}

/** What is said of a site that was built. */
export interface BuildSummary {
  readonly title: string;
  readonly articles: number;
  readonly words: number;
  /** What isn't published yet, line by line. */
  readonly waiting: readonly string[];
  /** Undefined if nothing has a date to come. */
  readonly nextDue: NextDue | undefined;
  readonly warnings: readonly Diagnostic[];
}

/** The instant at which the next article comes out, and the zone by whose clocks it is told. */
export interface NextDue {
  /** As ISO 8601, in UTC. */
  readonly at: string;
  readonly timeZone: string;
}

/**
 * The record of an output folder. It is found by the folder's inode, so that it can never be taken for
 * that of another which was put in its place. Undefined if there is none, or it is broken.
 */
export function readRecord(cache: string, folder: string): OutputRecord | undefined {
  const inode = statSync(folder, { throwIfNoEntry: false })?.ino;
  return inode === undefined ? undefined : readHashedJson(recordFile(cache, inode));
}

/** Writes the record of a folder that is complete and not yet in its place; forgets all but that and the newest other. */
export function writeRecord(cache: string, folder: string, record: OutputRecord): void {
  mkdirSync(cache, { recursive: true });
  const older = readdirSync(cache)
    .filter((name) => name !== "spare")
    .map((name) => join(cache, name))
    .sort((a, b) => modified(b) - modified(a));
  for (const file of older.slice(1)) rmSync(file, { recursive: true, force: true });
  writeHashedJson(recordFile(cache, statSync(folder).ino), record);
}

/** How a file that was just finished looks on disk. */
export function fileState(file: string): Pick<RecordedFile, "mtimeMs" | "inode"> {
  const { mtimeMs, ino } = statSync(file);
  return { mtimeMs, inode: ino };
}

/** Whether a file still looks as it did when it was recorded: nobody has touched it. */
export function isUnmodified(file: string, recorded: RecordedFile): boolean {
  const stats = lstatSync(file, { throwIfNoEntry: false });
  return (
    stats?.isFile() === true &&
    stats.ino === recorded.inode &&
    stats.size === recorded.sizeBytes &&
    stats.mtimeMs === recorded.mtimeMs
  );
}

function recordFile(cache: string, inode: number): string {
  return join(cache, `${inode}.json`);
}

function modified(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
