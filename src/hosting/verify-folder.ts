import { createHash } from "node:crypto";
import { existsSync, lstatSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { listFiles } from "../cache/list-files.ts";
import { encodings } from "../output/content-encodings.ts";
import { hashFile, type Manifest } from "../output/manifest.ts";
import { decode } from "./decode.ts";
import { readIfThere } from "./deploy/folder.ts";
import { parseRecord, recordName } from "./deploy/record.ts";
import { DeployError } from "./deploy/target.ts";

/**
 * What differs between a folder and the manifest in it, a line each. Compressed copies hold what the manifest says
 * of the file that they stand beside. What a deploy keeps there of earlier releases is meant. Throws if there is no
 * `build.json` in it.
 * @param step is told of every file that has been looked at
 */
export async function verifyFolder(
  folder: string,
  { files }: Pick<Manifest, "files">,
  step: () => void,
): Promise<string[]> {
  const wrong: string[] = [];
  const there: string[] = [];
  for (const path of listFiles(folder)) {
    // What a link or a device holds is not in the folder, and may have no end.
    if (lstatSync(join(folder, path)).isFile()) there.push(path);
    else wrong.push(`${path} is no file of its own`);
  }
  const whole = { ...files, "build.json": await hashFile(join(folder, "build.json")) };
  const expected = new Map(Object.entries(whole));
  const kept = keptByDeploys(folder);
  for (const path of there) {
    step();
    const encoding = encodings.find(({ extension }) => path.endsWith(extension));
    const original = encoding && expected.get(path.slice(0, -encoding.extension.length));
    const known = expected.get(path);
    if (known) {
      const { sha256 } = await hashFile(join(folder, path));
      if (sha256 !== known.sha256) wrong.push(`${path} has other content`);
    } else if (original) {
      const copy = join(folder, path);
      // Compressing what can't be compressed adds a little.
      const isLarger = lstatSync(copy).size > Math.min(original.sizeBytes * 1.01 + 1000, 2e9);
      const text = isLarger
        ? ""
        : await decode(encoding.name, readFileSync(copy), original.sizeBytes).catch(() => "");
      const hash = createHash("sha256").update(text).digest("hex");
      if (hash !== original.sha256) wrong.push(`${path} holds other content than its file`);
    } else if (!kept.has(path)) {
      wrong.push(`${path} is not in the manifest`);
    }
  }
  const present = new Set(there);
  for (const path of expected.keys()) if (!present.has(path)) wrong.push(`${path} is missing`);
  return wrong;
}

/** The record of deploys to a folder, and every file that it names; one that is damaged names nothing. */
function keptByDeploys(folder: string): Set<string> {
  const file = join(folder, recordName);
  if (!existsSync(file)) return new Set();
  try {
    const { files } = parseRecord(readIfThere(file));
    return new Set([recordName, ...Object.keys(files)]);
  } catch (error) {
    if (!(error instanceof DeployError)) throw error;
    return new Set();
  }
}
