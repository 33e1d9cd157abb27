import assert from "node:assert/strict";
import { test } from "node:test";
import sharp from "sharp";
import { indexedPng } from "../../src/output/indexed-png.ts";

const drawing = (width: number, inside: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="40"><path fill="#184f90" d="M0 0h${width}v40H0z"/>${inside}</svg>`;

/** What is seen of a picture. */
const pixels = (png: Uint8Array) => sharp(png).removeAlpha().raw().toBuffer();
const seen = (svg: string) => pixels(Buffer.from(svg));

for (const width of [60, 61]) {
  test(`a drawing of few colours, ${width} pixels wide, comes out pixel for pixel`, async () => {
    const svg = drawing(
      width,
      '<path fill="#fff" d="M3 3h20v9H3z"/><path fill="#f00" d="M30 3h7v30h-7z"/>',
    );
    const png = await indexedPng(svg, 16);
    const { format, bitsPerSample, ...size } = await sharp(png).metadata();
    assert.equal(format, "png");
    assert.deepEqual([size.width, size.height], [width, 40]);
    assert.equal(bitsPerSample, width === 60 ? 4 : 8);
    assert.deepEqual(await pixels(png), await seen(svg));
  });
}

test("of more colours than it may have, each pixel has one that is near", async () => {
  const stripes = Array.from(
    { length: 60 },
    (_, i) => `<path fill="rgb(${i * 4},200,${255 - i * 4})" d="M${i} 0h1v30h-1z"/>`,
  );
  const svg = drawing(60, stripes.join(""));
  for (const most of [16, 32]) {
    const png = await indexedPng(svg, most);
    const [now, before] = [await pixels(png), await seen(svg)];
    const shades = new Set(Array.from({ length: 2400 }, (_, i) => now.readUIntBE(3 * i, 3)));
    assert.ok(shades.size <= most, `${shades.size} shades`);
    const off = now.map((value, i) => Math.abs(value - (before[i] ?? 0)));
    assert.ok(Math.max(...off) <= 256 / most + 8, `${Math.max(...off)} off of ${most}`);
  }
});
