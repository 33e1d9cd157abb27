import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import opentype from "opentype.js";
import decompress from "wawoff2/decompress.js";
import { condensedBold, letterSize } from "../../src/output/font-metrics.ts";
import { type HeadingFace, headingFace } from "../../src/output/heading-face.ts";
import { siteYaml } from "../support/site-folder.ts";
import { smallSite } from "../support/small-site.ts";

const article = (title: string) =>
  `---\ntitle: ${title}\ndescription: What happened.\ndate: 2020-01-02\ntags: []\n---\n\n## What was done\n\nText.\n`;

async function faceOf(
  t: TestContext,
  settings: string,
  title = "A title",
): Promise<HeadingFace | undefined> {
  const files = { "site.yaml": siteYaml + settings, "articles/one.md": article(title) };
  return headingFace(await smallSite(t, files));
}

async function fontIn(face: HeadingFace | undefined, at = 0) {
  const bytes = await face?.files[at]?.make();
  assert.ok(bytes);
  return opentype.parse(new Uint8Array(await decompress(Buffer.from(bytes))).buffer);
}

test("a look with a typeface of its own sends it with the letters of the site's headings alone", async (t) => {
  const face = await faceOf(t, "", "Café");
  assert.equal(face?.files.length, 1);
  const font = await fontIn(face);
  for (const letter of "AZaz09é") assert.notEqual(font.charToGlyph(letter).index, 0, letter);
  for (const letter of "ßñÅ") assert.equal(font.charToGlyph(letter).index, 0, letter);
});

test("it is as wide and as high as the condensed fonts that stand before it", async (t) => {
  const face = await faceOf(t, "");
  const { width = 0 } = letterSize(await fontIn(face)) ?? {};
  const said = (name: string) =>
    Number(new RegExp(`${name}:([\\d.]+)%`).exec(face?.css ?? "")?.[1]) / 100;
  const near = (one: number, other: number) => assert.ok(Math.abs(one - other) < 0.001);
  near(width * said("size-adjust"), condensedBold.width);
  near(said("ascent-override") * said("size-adjust"), condensedBold.ascent);
});

test("letters of another part of Unicode are in a file of their own, fetched where they stand", async (t) => {
  const face = await faceOf(t, "", "Dvořák");
  assert.equal(face?.files.length, 2);
  const [, other = ""] = face?.css.split("}") ?? [];
  assert.match(other, /unicode-range:U\+158,U\+159$/);
  assert.notEqual((await fontIn(face, 1)).charToGlyph("ř").index, 0);
});

test("another letter in a heading gives its file another name, and the same ones the same", async (t) => {
  const path = async (title: string) => (await faceOf(t, "", title))?.files[0]?.path;
  assert.equal(await path("One"), await path("Two"));
  assert.notEqual(await path("One"), await path("É"));
});

for (const [what, settings] of Object.entries({
  "`face: system`": "theme: { face: system }\n",
  "headings in fonts of the site's choice": "theme: { type: { headings: Georgia } }\n",
  "a look without one": "theme: { look: folio }\n",
})) {
  test(`${what} does without it`, async (t) => {
    assert.equal(await faceOf(t, settings), undefined);
  });
}

test("a site whose name has other letters does without it", async (t) => {
  const settings = siteYaml.replace(/title: .*/, "title: Журнал");
  const site = await smallSite(t, { "site.yaml": settings, "articles/one.md": article("A title") });
  assert.equal(headingFace(site), undefined);
});
