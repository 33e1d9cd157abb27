import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { listFiles } from "../cache/list-files.ts";
import type { SitePath } from "../content/schemas/values.ts";
import type { Redirect } from "../site/url-model.ts";

/**
 * Headers for the paths that a pattern matches. In a pattern, `:name` stands for one part of a path
 * and one `*` for anything: as much as all hosts understand.
 */
export interface HeaderRule {
  readonly pattern: SitePath;
  readonly headers: Readonly<Record<string, string>>;
}

/** All that a host has to know beyond the files, as it is served: paths have the base path. It stands in `build.json`, so that every host and check reads the same. */
export interface Hosting {
  /** Where the output folder is served, with a slash at both ends. */
  readonly basePath: SitePath;
  readonly headers: readonly HeaderRule[];
  /** Answered with 301. */
  readonly redirects: readonly Redirect[];
  /** Addresses taken down on purpose, answered with 410. */
  readonly gone: readonly SitePath[];
}

/** A file of an output: SHA-256 of its bytes in hexadecimal, and how many there are. */
export interface ManifestFile {
  readonly sha256: string;
  readonly sizeBytes: number;
}

/**
 * What `build.json` says: where the output comes from, and what every file in it must be. `commit` is null where
 * the sources are in no repository.
 */
export interface Manifest {
  readonly commit: string | null;
  readonly tools: Readonly<Record<string, string>>;
  readonly hosting: Hosting;
  readonly files: Readonly<Record<string, ManifestFile>>;
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
