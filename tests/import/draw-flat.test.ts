import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import sharp from "sharp";
import { drawFlat } from "../../src/import/draw-flat.ts";
import { folderOf, onePixel } from "../support/site-folder.ts";

const svg = (size: number, inside: string) =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}">${inside}</svg>`,
  );

test("a drawing becomes a picture, no larger than is asked, without what a build refuses", async () => {
  const shadow = '<filter id="f"><feGaussianBlur stdDeviation="2"/></filter>';
  const rect = '<rect width="300" height="300" fill="red" filter="url(#f)"/>';
  const png = await drawFlat(svg(300, `<script>1</script>${shadow}${rect}`), 100);
  const { width, height, format } = await sharp(png).metadata();
  assert.deepEqual({ width, height, format }, { width: 100, height: 100, format: "png" });
  const small = await drawFlat(svg(20, rect), 100);
  assert.equal((await sharp(small).metadata()).width, 20);
  assert.equal(await drawFlat(Buffer.from("no drawing"), 100), undefined);
});

test("a drawing whose filters would take hours is left when its time is over", async () => {
  const part = '<feTurbulence baseFrequency="0.9" numOctaves="20"/>'.repeat(5000);
  const rect = '<rect width="16000" height="16000" filter="url(#f)"/>';
  const bomb = svg(16_000, `<filter id="f">${part}</filter>${rect}`);
  assert.equal(await drawFlat(bomb, 2400, 2000), undefined);
});

test("a drawing shows nothing of this machine's files", async (t) => {
  const folder = folderOf(t, {
    "secret.png": onePixel,
    "secret.svg": svg(9, "<rect width='9' height='9'/>"),
  });
  const images = ["secret.png", "secret.svg"].flatMap((name) =>
    [join(folder, name), pathToFileURL(join(folder, name)).href].map(
      (href) => `<image href="${href}" width="9" height="9"/>`,
    ),
  );
  const png = await drawFlat(svg(10, images.join("")), 100);
  const { data } = await sharp(png).raw().toBuffer({ resolveWithObject: true });
  assert.ok(data.every((byte) => byte === 0));
});
