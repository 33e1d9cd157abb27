/**
 * Whether a picture moves, told from its bytes; undefined where it moves in a way that can't be converted: APNG,
 * and sequences in AVIF.
 */
export function isAnimated(bytes: Uint8Array): boolean | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const ascii = (from: number, to: number) => file.toString("latin1", from, to);
  if (ascii(0, 4) === "GIF8") return gifFrames(file) > 1;
  // https://developers.google.com/speed/webp/docs/riff_container#extended_file_format: the flag's bit.
  if (ascii(8, 16) === "WEBPVP8X") return ((file[20] ?? 0) & 0b10) !== 0;
  // APNG has its `acTL` before the first `IDAT` (https://www.w3.org/TR/png-3/#acTL-chunk).
  if (ascii(1, 4) === "PNG") return hasPngAnimation(file) ? undefined : false;
  if (ascii(4, 8) === "ftyp") return ascii(8, 12) === "avis" ? undefined : false;
  return false;
}

/** Counts images up to the second (https://www.w3.org/Graphics/GIF/spec-gif89a.txt). */
function gifFrames(file: Buffer): number {
  const colours = (flags: number) => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);
  let at = 13 + colours(file[10] ?? 0);
  let frames = 0;
  const skipBlocks = () => {
    while (at < file.length && file[at] !== 0) at += (file[at] ?? 0) + 1;
    at += 1;
  };
  while (at < file.length && frames < 2) {
    const kind = file[at];
    if (kind === 0x21) at += 2;
    else if (kind === 0x2c) {
      frames += 1;
      at += 11 + colours(file[at + 9] ?? 0);
    } else break;
    skipBlocks();
  }
  return frames;
}

function hasPngAnimation(file: Buffer): boolean {
  for (let at = 8; at + 8 <= file.length; at += 12 + file.readUInt32BE(at)) {
    const type = file.toString("latin1", at + 4, at + 8);
    if (type === "acTL") return true;
    if (type === "IDAT") return false;
  }
  return false;
}
