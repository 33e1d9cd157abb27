import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { isAnimated } from "../../src/content/animation.ts";
import { drawAnimation, drawPicture } from "../support/draw-picture.ts";

for (const format of ["gif", "webp"] as const) {
  test(`a ${format} moves when it has a second frame`, async () => {
    assert.equal(isAnimated(await drawAnimation(40, 30, format)), true);
    assert.equal(isAnimated(await drawPicture(40, 30).toFormat(format).toBuffer()), false);
  });
}

test("a PNG, JPEG or AVIF stands still", async () => {
  for (const format of ["png", "jpeg", "avif"] as const) {
    assert.equal(isAnimated(await drawPicture(40, 30).toFormat(format).toBuffer()), false, format);
  }
});

test("an animated PNG or AVIF is told apart, for it can't be converted", async () => {
  const png = await drawPicture(8, 8).png().toBuffer();
  const control = Buffer.concat([Buffer.from([0, 0, 0, 8]), Buffer.from("acTL"), Buffer.alloc(12)]);
  assert.equal(
    isAnimated(Buffer.concat([png.subarray(0, 33), control, png.subarray(33)])),
    undefined,
  );
  assert.equal(isAnimated(Buffer.from("\0\0\0\x20ftypavis", "latin1")), undefined);
});

test("bytes of any kind get an answer", () => {
  const starts = ["GIF89a", "\x89PNG\r\n\x1a\n", "RIFF....WEBPVP8X", ""].map((text) =>
    Buffer.from(text, "latin1"),
  );
  fc.assert(
    fc.property(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 300 }), (start, rest) => {
      isAnimated(Buffer.concat([start, rest]));
    }),
  );
});
