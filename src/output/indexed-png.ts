import { crc32 } from "node:zlib";
import { type ColourCounts, channelsOf, nearestIn, paletteOf } from "./palette.ts";
import { encoder } from "./picture-encoder.ts";

/**
 * A drawing as a PNG of few colours. It is rendered and deflated by the encoder, whose own palette would take twice as
 * long as both: it looks at each pixel, where a drawing has some hundred shades.
 * @param mostColours at most 256
 */
export async function indexedPng(svg: string, mostColours: number): Promise<Buffer> {
  const { data, info } = await encoder(Buffer.from(svg))
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  const pixels = new Uint32Array(data.buffer, data.byteOffset, width * height);
  const shades = numberShades(pixels);
  const palette = paletteOf(shades, mostColours);
  const places = nearestIn(palette, shades.colours);
  const bits = palette.length > 16 || width % 2 === 1 ? 8 : 4;
  const rows = bits === 8 ? singly(pixels, places) : pairs(pixels, places);
  // As bytes of grey they are deflated as they are; then it is said what they stand for.
  const grey = await encoder(rows, {
    raw: { width: (width * bits) / 8, height, channels: 1 },
  })
    .toColourspace("b-w")
    .png({ compressionLevel: 6, adaptiveFiltering: false })
    .toBuffer();
  return withPalette(grey, width, bits, palette);
}

/** Puts in the place of every pixel the number of its shade. A card has 3 MB of them: they aren't copied. */
function numberShades(pixels: Uint32Array): ColourCounts {
  const known = new Map<number, number>();
  const colours: number[] = [];
  const counts: number[] = [];
  let [last, shade, from] = [-1, 0, 0];
  const count = (to: number) => {
    counts[shade] = (counts[shade] ?? 0) + to - from;
    from = to;
  };
  for (let i = 0; i < pixels.length; i++) {
    const colour = (pixels[i] ?? 0) & 0xffffff;
    // Most pixels are as the one before.
    if (colour !== last) {
      count(i);
      last = colour;
      shade = known.get(colour) ?? colours.length;
      if (shade === colours.length) {
        known.set(colour, shade);
        colours.push(colour);
      }
    }
    pixels[i] = shade;
  }
  count(pixels.length);
  return { colours, counts };
}

function singly(shades: Uint32Array, places: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(shades.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = places[shades[i] ?? 0] ?? 0;
  return bytes;
}

/** Two pixels to the byte. */
function pairs(shades: Uint32Array, places: Uint8Array): Uint8Array {
  const packed = new Uint8Array(shades.length / 2);
  for (let i = 0; i < packed.length; i++) {
    packed[i] = ((places[shades[2 * i] ?? 0] ?? 0) << 4) | (places[shades[2 * i + 1] ?? 0] ?? 0);
  }
  return packed;
}

const signatureBytes = 8;
/** Its length, its name, 13 bytes and a checksum (PNG, 11.2.2). */
const headerEnd = signatureBytes + 4 + 4 + 13 + 4;

/** A grey PNG with another header, and the palette after it. */
function withPalette(
  grey: Buffer,
  width: number,
  bits: number,
  palette: readonly number[],
): Buffer {
  const header = Buffer.from(grey.subarray(signatureBytes + 8, headerEnd - 4));
  header.writeUInt32BE(width, 0);
  const indexed = 3;
  header.set([bits, indexed], 8);
  return Buffer.concat([
    grey.subarray(0, signatureBytes),
    chunk("IHDR", header),
    chunk("PLTE", Uint8Array.from(palette.flatMap(channelsOf))),
    grey.subarray(headerEnd),
  ]);
}

function chunk(name: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name), data]);
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  checksum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, checksum]);
}
