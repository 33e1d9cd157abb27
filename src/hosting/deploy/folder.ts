import { cpSync, existsSync, linkSync, lstatSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { listFiles } from "../../cache/list-files.ts";
import { leadsOut } from "../../content/path.ts";
import type { FolderTarget } from "../../content/schemas/deploy.ts";
import { whatIsNotOurs } from "../../output/output-folder.ts";
import { readPlainFile } from "../../output/read-plain-file.ts";
import { openStaging } from "../../output/staging.ts";
import {
  beginRelease,
  type DeployRecord,
  finishRelease,
  formatRecord,
  howToGoBack,
  parseRecord,
  recordName,
} from "./record.ts";
import { assetsFolder, DeployError, type Release, type Target } from "./target.ts";

/**
 * A folder on this machine, exchanged in one step. Throws a {@link DeployError} where something lies that no build
 * put there, for a damaged record, and for `rollback`, with how to go back.
 */
export function folderTarget({ path }: FolderTarget): Target {
  const out = resolve(path);
  return {
    live: async () => readIfThere(join(out, "build.json")),
    removes: async (release) => (existsSync(out) ? removedFrom(out, release) : []),
    async deploy(release, step) {
      const other = existsSync(out) ? whatIsNotOurs(out) : undefined;
      if (other !== undefined) throw new DeployError(`${out} would be replaced whole: ${other}`);
      const staging = openStaging(out);
      try {
        const { number } = await step("Copying", async () => compose(release, out, staging.folder));
        await step("Switching", () => staging.publish());
        return `release ${number} is in ${out}`;
      } finally {
        staging.discard();
      }
    },
    async rollback() {
      throw new DeployError(howToGoBack(parseRecord(readIfThere(join(out, recordName)))));
    },
  };
}

/**
 * What is in a folder and won't be once it holds a release. Throws a {@link DeployError} if the record there is
 * damaged.
 */
export function removedFrom(before: string, release: Release): string[] {
  const { files } = nextRecord(release, before);
  const kept = new Set([...listFiles(release.folder), ...Object.keys(files), recordName]);
  return listFiles(before).filter((path) => !kept.has(path));
}

/**
 * Puts a release into a folder together with the assets that the releases before it left in another, and the record
 * of both. Throws a {@link DeployError} if the record there is damaged.
 */
export function compose(release: Release, before: string, into: string): DeployRecord {
  const record = nextRecord(release, before);
  cpSync(release.folder, into, { recursive: true });
  for (const path of Object.keys(record.files)) {
    const file = join(into, path);
    if (existsSync(file) || !isOwnFile(join(before, path), before)) continue;
    mkdirSync(dirname(file), { recursive: true });
    linkSync(join(before, path), file);
  }
  writeFileSync(join(into, recordName), formatRecord(record));
  return record;
}

/** Whether a file is there, by itself: what a link in a branch or folder leads to may be anybody's. */
function isOwnFile(file: string, folder: string): boolean {
  const isThere = lstatSync(file, { throwIfNoEntry: false })?.isFile() === true;
  return isThere && !leadsOut(file, folder);
}

function nextRecord({ manifest }: Release, before: string): DeployRecord {
  const known = parseRecord(readIfThere(join(before, recordName)));
  const assets = Object.keys(manifest.files).filter((path) => path.startsWith(assetsFolder));
  return finishRelease(beginRelease(known, assets), manifest).record;
}

/**
 * A file's text; undefined if there is none, or a link or device in its place, which might be anything. Throws a
 * {@link DeployError} for one larger than any of ours, and if it can't be read.
 */
export function readIfThere(file: string): string | undefined {
  try {
    return readPlainFile(file);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new DeployError(error.message);
  }
}
