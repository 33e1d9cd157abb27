import { compress, decompress, init } from "@bokuweb/zstd-wasm";

/** zstd's highest level whose window every browser takes (RFC 9659: 8 MB). */
export const zstdLevel = 19;

let loading: Promise<void> | undefined;

/** Once for the process: starting it again breaks what has been started. */
function loaded(): Promise<void> {
  loading ??= init();
  return loading;
}

/** Compresses with zstd (RFC 8878), which Node 20 can't. */
export async function zstdCompress(bytes: Uint8Array): Promise<Uint8Array> {
  await loaded();
  return compress(bytes, zstdLevel);
}

/** Undoes it. Throws when the bytes aren't zstd's, or would become more than a limit. */
export async function zstdDecompress(bytes: Uint8Array, limitBytes: number): Promise<Uint8Array> {
  const size = contentSize(bytes);
  if (size !== undefined && size > limitBytes) throw new Error(`more than ${limitBytes} bytes`);
  await loaded();
  // The library takes as much memory as the frame says, or this where it says nothing.
  return decompress(bytes, { defaultHeapSize: limitBytes });
}

/** What a frame says of the size of its content (RFC 8878, 3.1.1.1); undefined if nothing. */
function contentSize(bytes: Uint8Array): number | undefined {
  const [descriptor = 0] = bytes.subarray(4);
  const isSingle = (descriptor & 0b100000) !== 0;
  const sizeBytes = [isSingle ? 1 : 0, 2, 4, 8][descriptor >> 6] ?? 0;
  const dictionaryBytes = [0, 1, 2, 4][descriptor & 0b11] ?? 0;
  const start = 5 + (isSingle ? 0 : 1) + dictionaryBytes;
  const field = Buffer.from(bytes.subarray(start, start + sizeBytes));
  if (sizeBytes === 0 || field.length < sizeBytes) return undefined;
  if (sizeBytes === 8) return Number(field.readBigUInt64LE());
  return field.readUIntLE(0, sizeBytes) + (sizeBytes === 2 ? 256 : 0);
}
