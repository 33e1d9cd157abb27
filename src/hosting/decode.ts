import { brotliDecompressSync, gunzipSync } from "node:zlib";
import type { Encoding } from "../output/content-encodings.ts";
import { zstdDecompress } from "../output/zstd.ts";

/** The most that is unpacked, whatever a manifest says: no text is as long, and the manifest may be a stranger's. */
export const mostDecodedBytes = 128_000_000;

/**
 * Undoes an encoding. Throws when the bytes aren't that, or would become more than a limit or than
 * {@link mostDecodedBytes}: two kilobytes can hold gigabytes.
 */
export async function decode(
  name: Encoding["name"],
  bytes: Uint8Array,
  limitBytes: number,
): Promise<Uint8Array> {
  const mostBytes = Math.min(limitBytes, mostDecodedBytes);
  // zlib takes no limit of zero.
  const limit = { maxOutputLength: Math.max(1, mostBytes) };
  if (name === "br") return brotliDecompressSync(bytes, limit);
  if (name === "gzip") return gunzipSync(bytes, limit);
  return zstdDecompress(bytes, mostBytes);
}
