import { compress, decompress, init } from "@bokuweb/zstd-wasm";

/** zstd's highest level whose window every browser takes (RFC 9659: 8 MB). */
const level = 19;

let loading: Promise<void> | undefined;

/** Once for the process: starting it again breaks what has been started. */
function loaded(): Promise<void> {
  loading ??= init();
  return loading;
}

/** Compresses with zstd (RFC 8878), which Node 20 can't. */
export async function zstdCompress(bytes: Uint8Array): Promise<Uint8Array> {
  await loaded();
  return compress(bytes, level);
}

/** Undoes it. Throws when the bytes aren't zstd's. */
export async function zstdDecompress(bytes: Uint8Array): Promise<Uint8Array> {
  await loaded();
  return decompress(bytes);
}
