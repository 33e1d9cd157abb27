import { readFile, writeFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { caches } from "../cache/caches.ts";
import { cached } from "../cache/generated-asset.ts";
import { hostFiles } from "../site/urls.ts";
import { type Encoding, encodings } from "./content-encodings.ts";
import { hashFile, type Manifest } from "./manifest.ts";
import { isCompressible } from "./media-types.ts";
import { zstdCompress, zstdLevel } from "./zstd.ts";

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

/** What a copy depends on besides the bytes that it holds. */
const compressorVersions = `${process.versions.brotli} ${process.versions.zlib} ${zstdLevel}`;

/**
 * Writes compressed copies beside the files of a finished output, where they are smaller. They aren't
 * in the manifest: what they hold is.
 */
export async function compressFolder(
  folder: string,
  files: Manifest["files"],
  cache: string = caches.compressed,
): Promise<void> {
  const manifest = { "build.json": await hashFile(join(folder, "build.json")) };
  const texts = Object.entries({ ...files, ...manifest })
    .filter(([path]) => isCompressible(path) && !hostFiles.includes(`/${path}`))
    .values();
  const worker = async () => {
    for (const [path, { sha256 }] of texts) {
      const file = join(folder, path);
      const bytes = await readFile(file);
      for (const { name, extension } of encodings) {
        const make = () => compressors[name](bytes);
        const copy = await cached(
          { cacheKey: `${name} ${compressorVersions} ${sha256}`, make },
          cache,
        );
        if (copy.length < bytes.length) await writeFile(file + extension, copy);
      }
    }
  };
  // All take from one list; brotli and gzip work in the threads that Node keeps for them.
  await Promise.all(Array.from({ length: availableParallelism() * 2 }, worker));
}
