/** What stands before EXIF: a chunk of PNG, one of WebP, an item of AVIF. */
const markers = ["eXIf", "EXIF", "Exif\0\0"];
/** From a marker to what EXIF begins with, at most: the size of a chunk, and another marker. */
const farthest = 14;
/** A marker may be a word of something else. */
const mostPlaces = 16;
/** The number of EXIF's orientation (https://www.cipa.jp/std/documents/download_e.html?DC-008-Translation-2023-E). */
const orientationTag = 0x0112;

/**
 * How a picture that is no JPEG lies, by what is said of it in EXIF: 1 for upright, from 5 on on its side. What shows it
 * turns it, as encoders do.
 */
export function orientationOf(bytes: Uint8Array): number {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (const marker of markers) {
    let at = file.indexOf(marker, 0, "latin1");
    for (let i = 0; at !== -1 && i < mostPlaces; i++, at = file.indexOf(marker, at + 1, "latin1")) {
      for (let start = at + 4; start <= at + farthest; start++) {
        const found = orientationIn(file, start);
        if (found !== undefined) return found;
      }
    }
  }
  return 1;
}

/**
 * Whether an AVIF is shown on its side: by the property `irot` of its own (https://aomediacodec.github.io/av1-avif/), which
 * turns it whatever EXIF says. Undefined where it has none.
 */
export function isTurned(bytes: Uint8Array): boolean | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = file.indexOf("ipco", 0, "latin1");
  if (file.toString("latin1", 4, 8) !== "ftyp" || start < 4) return undefined;
  const end = Math.min(start - 4 + file.readUInt32BE(start - 4), file.length);
  // A box is its size, its type and what is in it.
  for (let at = start + 4; at + 9 <= end; ) {
    const size = file.readUInt32BE(at);
    if (file.toString("latin1", at + 4, at + 8) === "irot") return file.readUInt8(at + 8) % 2 === 1;
    if (size < 8) return undefined;
    at += size;
  }
  return undefined;
}

/** What EXIF says that begins at a place; undefined if none does. */
function orientationIn(file: Buffer, start: number): number | undefined {
  const order = file.toString("latin1", start, start + 4);
  if ((order !== "II*\0" && order !== "MM\0*") || start + 8 > file.length) return undefined;
  const isLittle = order === "II*\0";
  const read16 = (at: number) => (isLittle ? file.readUInt16LE(at) : file.readUInt16BE(at));
  const first = start + (isLittle ? file.readUInt32LE(start + 4) : file.readUInt32BE(start + 4));
  if (first + 2 > file.length) return undefined;
  const end = Math.min(first + 2 + read16(first) * 12, file.length - 12);
  for (let entry = first + 2; entry <= end; entry += 12) {
    if (read16(entry) === orientationTag) return read16(entry + 8);
  }
  return undefined;
}
