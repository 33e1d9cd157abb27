import { brotliDecompressSync, gunzipSync } from "node:zlib";
import type { Encoding } from "../output/content-encodings.ts";
import { zstdDecompress } from "../output/zstd.ts";

/**
 * Undoes an encoding. Throws when the bytes aren't that, or would become more than a limit: two kilobytes can
 * hold gigabytes.
 */
export async function decode(
  name: Encoding["name"],
  bytes: Uint8Array,
  limitBytes: number,
): Promise<Uint8Array> {
  // zlib takes no limit of zero.
  const limit = { maxOutputLength: Math.max(1, limitBytes) };
  if (name === "br") return brotliDecompressSync(bytes, limit);
  if (name === "gzip") return gunzipSync(bytes, limit);
  return zstdDecompress(bytes, limitBytes);
}
