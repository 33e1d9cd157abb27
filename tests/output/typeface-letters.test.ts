import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import opentype from "opentype.js";
import { letterSize } from "../../src/output/font-metrics.ts";
import { averageWidth, lettersInFiles } from "../../src/output/typeface-letters.ts";
import { typefaceFiles } from "../../src/package/package-files.ts";

const fonts = typefaceFiles().map((file) =>
  opentype.parse(new Uint8Array(readFileSync(file)).buffer),
);

test("the letters that are written down for each file of the typeface are those that it has", () => {
  assert.equal(lettersInFiles.length, fonts.length);
  for (const [i, font] of fonts.entries()) {
    // The files hold nothing beyond the Basic Multilingual Plane, and no surrogates.
    for (let point = 0; point < 0x11000; point++) {
      if (point >= 0xd800 && point < 0xe000) continue;
      const letter = String.fromCodePoint(point);
      const isThere = font.charToGlyph(letter).index !== 0;
      assert.equal(lettersInFiles[i]?.test(letter), isThere, `${i}: U+${point.toString(16)}`);
    }
  }
});

test("the width that is written down is that of the file with the letters of English", () => {
  assert.equal(fonts[0] && letterSize(fonts[0])?.width, averageWidth);
});
