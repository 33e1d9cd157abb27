import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileStates } from "../cache/file-states.ts";
import { listFiles } from "../cache/list-files.ts";
import { isUnmodified, type NextDue, type OutputRecord } from "../cache/output-record.ts";
import { sha256 } from "../cache/sha256.ts";
import { nextDayIn } from "../content/calendar-date.ts";

/**
 * The state of everything below some folders, as the file system tells it without reading any of it. A folder that
 * isn't there is as an empty one. Undefined if something changed only just now.
 * @param about what else an output depends on
 */
export function inputsKey(
  roots: readonly string[],
  about: unknown,
  nowMs: number,
): string | undefined {
  const parts = [JSON.stringify(about)];
  for (const root of roots) {
    // A site need not have each of them: most have no `public/`.
    const files = existsSync(root) ? listFiles(root).map((path) => join(root, path)) : [];
    const states = fileStates(files, nowMs);
    if (states === undefined) return undefined;
    parts.push(states);
  }
  return sha256(parts.join("\n"));
}

/** Whether an output is right for an instant, as long as none of its inputs has changed. */
export function isValidAt(now: Date, { validFrom, validUntil }: OutputRecord): boolean {
  return new Date(validFrom) <= now && now < new Date(validUntil);
}

/** Whether an output is, file for file, as its build left it. */
export function isUnchangedOutput(folder: string, { files }: OutputRecord): boolean {
  const paths = listFiles(folder);
  return (
    paths.length === Object.keys(files).length &&
    paths.every((path) => {
      const recorded = files[path];
      return recorded !== undefined && isUnmodified(join(folder, path), recorded);
    })
  );
}

/**
 * Until when an output stays right if nothing is edited: a site knows its day, and the time at which an
 * article comes out. It is right from `now` on, and no longer at the instant returned.
 */
export function outputExpiry(due: NextDue | undefined, timeZone: string, now: Date): Date {
  const tomorrow = nextDayIn(timeZone, now);
  return due && new Date(due.at) < tomorrow ? new Date(due.at) : tomorrow;
}
