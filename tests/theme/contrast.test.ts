import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { weakPairs } from "../../src/theme/check-theme.ts";
import { contrast, nearestPassing, shownRatio } from "../../src/theme/contrast.ts";
import { looks } from "../../src/theme/looks.ts";
import { paletteOf } from "../../src/theme/palette.ts";

const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, "0")}`);

test("contrast is WCAG's: 21 for black on white, 1 for a colour on itself, the same both ways", () => {
  assert.equal(contrast("#000", "#fff"), 21);
  assert.equal(contrast("#174e8c", "#174e8c"), 1);
  fc.assert(fc.property(colour, colour, (a, b) => contrast(a, b) === contrast(b, a)));
});

test("a ratio is never shown as one that would pass when it doesn't", () => {
  assert.equal(shownRatio(4.4999), "4.49");
  assert.equal(shownRatio(4.5), "4.50");
});

test("a colour that passes is its own nearest, and whatever is suggested passes", () => {
  fc.assert(
    fc.property(colour, colour, (a, ground) => {
      const nearest = nearestPassing(a, [ground], 4.5);
      // On any one ground black or white passes (https://www.w3.org/TR/WCAG22/#dfn-relative-luminance).
      assert.ok(nearest !== undefined);
      assert.ok(contrast(nearest, ground) >= 4.5, `${nearest} on ${ground}`);
      if (contrast(a, ground) >= 4.5) assert.equal(nearest, a);
    }),
  );
});

test("every pair of every look can be read, in both schemes", () => {
  for (const [name, { light, dark }] of Object.entries(looks)) {
    assert.deepEqual(weakPairs(light), [], name);
    assert.deepEqual(weakPairs(dark), [], name);
  }
});

test("whatever paper and ink a site has, if they can be read on each other, all that is mixed from them can", () => {
  fc.assert(
    fc.property(colour, colour, fc.constantFrom(...Object.values(looks)), (paper, ink, look) => {
      const palette = paletteOf(look.light, { paper, ink });
      if (contrast(ink, paper) < 4.5 || contrast(ink, palette.paperRaised) < 4.5) return;
      assert.deepEqual(weakPairs(palette), [], `${ink} on ${paper}`);
    }),
  );
});
