import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { everyVariant, variantsOf } from "../../src/content/picture-variants.ts";
import { picture } from "../support/picture.ts";

test("a photograph comes in two formats and four widths, wider ones in one, and under its own name", () => {
  const { fallback, width, height, sources, large } = variantsOf(
    "/articles/a/rack.jpg",
    picture(4000, 3000),
  );
  assert.deepEqual(
    [fallback.path, fallback.encoding, width, height],
    ["/articles/a/rack.jpg", { format: "jpeg", width: 1120, moves: false }, 1120, 840],
  );
  assert.deepEqual(
    large.map(({ path }) => path),
    [1680, 2560].map((one) => `/assets/a/rack-01234567-${one}.webp`),
  );
  assert.deepEqual(
    sources.map((variants) => variants.map(({ path }) => path)),
    ["avif", "webp"].map((format) =>
      [360, 560, 720, 1120].map((one) => `/assets/a/rack-01234567-${one}.${format}`),
    ),
  );
});

test("an animation that is called as if it couldn't move stands still under that name, and moves beside it", () => {
  const { fallback, sources, still } = variantsOf(
    "/articles/a/loop.jpg",
    picture(300, 200, "animation"),
  );
  assert.deepEqual(fallback.encoding, { format: "jpeg", width: 300, moves: false });
  assert.deepEqual(
    [...sources.flat(), still].map((one) => one?.encoding),
    [true, false].map((moves) => ({ format: "webp", width: 300, moves })),
  );
});

test("an animation has a still beside it, and a GIF keeps its bytes", () => {
  const { fallback, sources, still } = variantsOf(
    "/articles/a/loop.gif",
    picture(300, 200, "animation"),
  );
  assert.deepEqual(fallback.encoding, { format: "gif" });
  assert.deepEqual(
    sources.flat().map(({ path }) => path),
    ["/assets/a/loop-01234567-moving-300.webp"],
  );
  assert.deepEqual(still?.encoding, { format: "webp", width: 300, moves: false });
});

test("no picture is made larger, and no two of its files share a name", () => {
  const side = fc.integer({ min: 1, max: 16_000 });
  const name = fc.constantFrom("a.png", "a.jpg", "a.JPEG", "a.webp", "a.avif", "a.gif");
  const kind = fc.constantFrom("photo" as const, "animation" as const);
  fc.assert(
    fc.property(side, side, name, kind, (width, height, name, kind) => {
      const variants = variantsOf(`/articles/b/${name}`, picture(width, height, kind));
      const all = everyVariant(variants);
      for (const { encoding } of all) assert.ok(!("width" in encoding) || encoding.width <= width);
      assert.equal(new Set(all.map(({ path }) => path)).size, all.length);
      assert.ok(variants.height >= 1 && variants.width <= 1120);
    }),
  );
});
