import { createHash } from "node:crypto";
import { createReadStream, readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { pipeline } from "node:stream/promises";
import { compareText } from "../diagnostics/diagnostic.ts";
import type { Hosting } from "../hosting/hosting.ts";

export interface ManifestFile {
  readonly sha256: string;
  readonly sizeBytes: number;
}

/** What `build.json` says: where the output comes from, and what every file in it must be. */
export interface Manifest {
  readonly commit: string | null;
  readonly tools: Readonly<Record<string, string>>;
  readonly hosting: Hosting;
  readonly files: Readonly<Record<string, ManifestFile>>;
}

/** Every file below a folder, as slash-separated paths in code unit order. */
export function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort(compareText);
}

/** Hashes every file of an output folder but the manifest itself. */
export async function hashFiles(folder: string): Promise<Manifest["files"]> {
  const files: Record<string, ManifestFile> = {};
  for (const path of listFiles(folder)) {
    if (path !== "build.json") files[path] = await hashFile(join(folder, path));
  }
  return files;
}

/** The hash and size of one file. */
export async function hashFile(path: string): Promise<ManifestFile> {
  const hash = createHash("sha256");
  let sizeBytes = 0;
  await pipeline(createReadStream(path), async (chunks: AsyncIterable<Buffer>) => {
    for await (const chunk of chunks) {
      hash.update(chunk);
      sizeBytes += chunk.length;
    }
  });
  return { sha256: hash.digest("hex"), sizeBytes };
}
