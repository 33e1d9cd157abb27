import assert from "node:assert/strict";
import { test } from "node:test";
import { nearestIn, paletteOf } from "../../src/output/palette.ts";

const blue = 0x803000;
const white = 0xffffff;
/** From blue to white, as the edge of a letter has them. */
const edges = Array.from({ length: 200 }, (_, i) => {
  const mixed = [0, 8, 16].map((shift) => {
    const [from, to] = [(blue >> shift) & 255, (white >> shift) & 255];
    return Math.round(from + ((to - from) * i) / 199) << shift;
  });
  return mixed.reduce((a, b) => a | b);
});
const counts = edges.map((colour) => (colour === blue ? 500_000 : colour === white ? 90_000 : 20));

test("a ground and a text on it keep their own colours, and their edge is near to what it was", () => {
  const palette = paletteOf({ colours: edges, counts }, 16);
  assert.equal(palette.length, 16);
  assert.equal(new Set(palette).size, 16);
  assert.ok(palette.includes(blue));
  assert.ok(palette.includes(white));
  const places = nearestIn(palette, edges);
  for (const [i, colour] of edges.entries()) {
    const near = palette[places[i] ?? 0] ?? 0;
    const off = [0, 8, 16].map((shift) =>
      Math.abs(((near >> shift) & 255) - ((colour >> shift) & 255)),
    );
    assert.ok(Math.max(...off) <= 24, `${colour.toString(16)} became ${near.toString(16)}`);
  }
});

test("a picture of fewer colours keeps them all, in whatever order they come", () => {
  const few = { colours: [1, 2, 3, 0xffffff], counts: [5, 1, 1, 1] };
  assert.deepEqual(paletteOf(few, 16).sort(), few.colours.toSorted());
  assert.deepEqual(paletteOf({ colours: [7], counts: [1] }, 16), [7]);
});
