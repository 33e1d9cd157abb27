import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { test } from "node:test";
import type { OwnFont } from "../../src/content/brand.ts";
import { ThemeSchema } from "../../src/content/schemas/theme.ts";
import { fontFaces, themeWithFonts } from "../../src/output/font-faces.ts";
import { themeOf } from "../../src/theme/theme.ts";

const file = createRequire(import.meta.url).resolve(
  "@fontsource/barlow-condensed/files/barlow-condensed-latin-400-normal.woff2",
);
const own = (font: Partial<OwnFont>): OwnFont => ({
  family: "Own",
  path: "/own.woff2",
  file,
  hash: "",
  preload: false,
  weight: 400,
  style: "normal",
  ...font,
});
const theme = (type: Record<string, string>) => themeOf(ThemeSchema.parse({ type }));

test("what stands in for a font is of the kind that it is listed before, in whatever case it is written", async () => {
  const faces = await fontFaces(
    [own({}), own({ family: "Mine", path: "/mine.woff2" })],
    theme({ text: '"OWN", serif', code: "mine, monospace" }),
  );
  const fallbacks = faces.split("\n").slice(2);
  assert.match(fallbacks[0] ?? "", /"Own fallback";src:local\("Times New Roman"\);size-adjust/);
  assert.match(fallbacks[1] ?? "", /"Mine fallback";src:local\("Courier New"\);size-adjust/);
});

test("a family with several cuts has one that stands in for it, as wide as its upright of ordinary weight", async () => {
  const upright = own({});
  const others = [own({ weight: 700, file: "/none" }), own({ style: "italic", file: "/none" })];
  const alone = (await fontFaces([upright], theme({}))).split("\n");
  const all = (await fontFaces([...others, upright], theme({}))).split("\n");
  assert.equal(all.length, 4);
  assert.equal(all.at(-1), alone.at(-1));
});

test("a list of families has what stands in for one behind it, and nothing for those of the system", () => {
  const { type } = themeWithFonts(theme({ text: "own, Georgia, serif" }), [own({})]);
  assert.equal(type.text, 'own, "own fallback", Georgia, serif');
});
