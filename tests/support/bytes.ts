import { brotliDecompressSync, gunzipSync } from "node:zlib";

/** Everything that a file says, once what is packed in it is unpacked: gzip and brotli. */
export function everythingIn(path: string, bytes: Buffer): string {
  const parts = [bytes];
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) parts.push(gunzipSync(bytes));
  if (path.endsWith(".br")) parts.push(brotliDecompressSync(bytes));
  return parts.map((part) => part.toString("utf8")).join("\n");
}
