import assert from "node:assert/strict";
import { test } from "node:test";
import sharp from "sharp";
import { ThemeSchema } from "../../src/content/schemas/theme.ts";
import { loadNotoFaces } from "../../src/output/noto-faces.ts";
import { drawingIn } from "../../src/output/social-image-drawing.ts";
import { socialImageStyle } from "../../src/output/social-image-style.ts";
import { socialImageSvg } from "../../src/output/social-image-svg.ts";
import { themeOf } from "../../src/theme/theme.ts";

await loadNotoFaces();

const style = socialImageStyle(themeOf(ThemeSchema.parse({})), undefined);
const card = {
  path: "/articles/here/card.png",
  kicker: "",
  span: "",
  byline: "",
  siteTitle: "Site",
} as const;
/** Half as high as it is wide, all of it one mark. */
const drawing =
  '<svg viewBox="0 0 200 100" aria-hidden="true"><rect class="mark bad" width="200" height="100"></rect><path d class="line"></path></svg>';

/** The part of a card that has a colour, in pixels. */
async function partIn(
  svg: string,
  colour: string,
): Promise<{ left: number; right: number; bottom: number }> {
  const { data, info } = await sharp(Buffer.from(svg))
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const wanted = Buffer.from(colour.slice(1), "hex");
  const found = { left: info.width, right: -1, bottom: -1 };
  for (let at = 0; at < data.length; at += 3) {
    if (wanted.compare(data, at, at + 3) !== 0) continue;
    const [x, y] = [(at / 3) % info.width, Math.floor(at / 3 / info.width)];
    found.left = Math.min(found.left, x);
    found.right = Math.max(found.right, x);
    found.bottom = Math.max(found.bottom, y);
  }
  return found;
}

test("a drawing stands at the end of its title's line, on the beam, in the card's own colours", async () => {
  const bad = style.tones.bad;
  const latin = await partIn(socialImageSvg({ ...card, title: "A title", drawing }, style), bad);
  assert.deepEqual(latin, { left: 628, right: 1127, bottom: 423 });
  const hebrew = await partIn(socialImageSvg({ ...card, title: "כותרת", drawing }, style), bad);
  assert.deepEqual(hebrew, { left: 72, right: 571, bottom: 423 });
});

test("a title beside a drawing keeps out of its way", async () => {
  const title = "Everything that we knew about the load balancer and how it fails";
  const svg = socialImageSvg({ ...card, title, drawing }, style);
  const without = svg.replace(/<style>[\s\S]*?<\/svg>\n/, "").replace(/<path d="M72 438[^>]*>/, "");
  assert.notEqual(without, svg);
  const words = await sharp(Buffer.from(without))
    .extract({ left: 600, top: 110, width: 600, height: 320 })
    .removeAlpha()
    .raw()
    .toBuffer();
  const ink = Buffer.from(style.ink.slice(1), "hex");
  for (let at = 0; at < words.length; at += 3) assert.notEqual(ink.compare(words, at, at + 3), 0);
});

test("what is no drawing draws nothing, and an attribute without a value is still XML", () => {
  const box = { x: 0, y: 0, width: 10, height: 10 };
  assert.equal(drawingIn("", box, style), "");
  assert.match(drawingIn(drawing, box, style), /<path d="" class="line">/);
});
