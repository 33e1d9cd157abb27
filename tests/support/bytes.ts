import { brotliDecompressSync, gunzipSync, inflateSync } from "node:zlib";

/** Everything that a file says, once what is packed in it is unpacked: gzip, brotli and a PNG's text chunks. */
export function everythingIn(path: string, bytes: Buffer): string {
  const parts = [bytes];
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) parts.push(gunzipSync(bytes));
  if (path.endsWith(".br")) parts.push(brotliDecompressSync(bytes));
  if (bytes.subarray(1, 4).toString("latin1") === "PNG") parts.push(...pngTexts(bytes));
  return parts.map((part) => part.toString("utf8")).join("\n");
}

/** A PNG's compressed text chunks (https://www.w3.org/TR/png/#11textinfo); the plain ones are seen as they are. */
function pngTexts(png: Buffer): Buffer[] {
  const texts: Buffer[] = [];
  for (let at = 8; at + 8 <= png.length; ) {
    const length = png.readUInt32BE(at);
    const type = png.toString("latin1", at + 4, at + 8);
    const data = png.subarray(at + 8, at + 8 + length);
    const key = data.indexOf(0);
    if (type === "zTXt") texts.push(inflateSync(data.subarray(key + 2)));
    if (type === "iTXt" && data[key + 1] === 1) {
      const language = data.indexOf(0, key + 3);
      texts.push(inflateSync(data.subarray(data.indexOf(0, language + 1) + 1)));
    }
    at += length + 12;
  }
  return texts;
}

/** A PNG with a compressed text chunk put in before its end. */
export function pngWithText(png: Uint8Array, compressed: Buffer): Buffer {
  const data = Buffer.concat([Buffer.from("Comment\0\0", "latin1"), compressed]);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(data.length, 0);
  head.write("zTXt", 4, "latin1");
  const end = png.length - 12;
  return Buffer.concat([png.slice(0, end), head, data, Buffer.alloc(4), png.slice(end)]);
}
