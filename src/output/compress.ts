import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { hostFiles } from "../site/urls.ts";
import { type Encoding, encodings } from "./content-encodings.ts";
import { hashFile, type Manifest } from "./manifest.ts";
import { isCompressible } from "./media-types.ts";
import { zstdCompress } from "./zstd.ts";

const compressors: Readonly<Record<Encoding["name"], (bytes: Buffer) => Promise<Uint8Array>>> = {
  br: (bytes) =>
    promisify(brotliCompress)(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  zstd: zstdCompress,
  gzip: (bytes) => promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION }),
};

/**
 * Writes compressed copies beside the files of a finished output, where they are smaller. They aren't
 * in the manifest: what they hold is.
 * @param cache a folder that keeps copies by the hash of what they hold, from one build to the next
 */
export async function compressFolder(
  folder: string,
  files: Manifest["files"],
  cache: string,
): Promise<void> {
  await mkdir(cache, { recursive: true });
  const manifest = { "build.json": await hashFile(join(folder, "build.json")) };
  const texts = Object.entries({ ...files, ...manifest })
    .filter(([path]) => isCompressible(path) && !hostFiles.includes(`/${path}`))
    .values();
  const worker = async (_: unknown, number: number) => {
    for (const [path, { sha256 }] of texts) {
      const file = join(folder, path);
      const bytes = await readFile(file);
      for (const { name, extension } of encodings) {
        const kept = join(cache, `${sha256}${extension}`);
        const copy =
          (await readIfThere(kept)) ?? (await keep(kept, await compressors[name](bytes), number));
        if (copy.length < bytes.length) await writeFile(file + extension, copy);
      }
    }
  };
  // All take from one list; brotli and gzip work in the threads that Node keeps for them.
  await Promise.all(Array.from({ length: availableParallelism() * 2 }, worker));
}

async function readIfThere(file: string): Promise<Uint8Array | undefined> {
  return readFile(file).catch(() => undefined);
}

/** Keeps a copy in the cache, whole or not at all, whoever else is writing there. */
async function keep(file: string, bytes: Uint8Array, worker: number): Promise<Uint8Array> {
  const draft = `${file}-${process.pid}-${worker}`;
  await writeFile(draft, bytes);
  await rename(draft, file);
  return bytes;
}
