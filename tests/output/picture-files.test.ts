import assert from "node:assert/strict";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import readExif from "exif-reader";
import sharp from "sharp";
import { everyVariant, variantsOf } from "../../src/content/picture-variants.ts";
import { readPicture } from "../../src/content/read-picture.ts";
import { BrokenPicture, pictureFiles } from "../../src/output/picture-files.ts";
import { diagnosticLog } from "../support/diagnostic-log.ts";
import { drawAnimation, drawPicture } from "../support/draw-picture.ts";
import { folderOf } from "../support/site-folder.ts";

/** What is published of a picture: its files by the end of their names. */
async function publish(
  t: TestContext,
  name: string,
  bytes: Uint8Array,
  isWanted: (path: string) => boolean = () => true,
) {
  const folder = folderOf(t, { [name]: bytes });
  const log = diagnosticLog();
  const picture = readPicture(join(folder, name), folder, log.report);
  assert.deepEqual(log.diagnostics, []);
  const { hash, path: file } = picture;
  const variants = variantsOf(`/articles/a/${name}`, picture);
  const wanted = everyVariant(variants).filter(({ path }) => isWanted(path));
  const files = pictureFiles(wanted.map((one) => ({ ...one, file, hash })));
  const made = new Map<string, Buffer>();
  for (const one of files)
    made.set(one.path.replace(/^.*-[0-9a-f]{8}-/, ""), Buffer.from(await one.make()));
  return { made, picture, variants };
}

test("a photograph becomes AVIF, WebP and JPEG, each of the width that its name says", async (t) => {
  const bytes = await drawPicture(800, 500).jpeg({ quality: 95 }).toBuffer();
  const { made } = await publish(t, "a.jpg", bytes);
  const seen: Record<string, string> = {};
  for (const [name, one] of made) {
    const { format, width, height } = await sharp(one).metadata();
    seen[name] = `${format} ${width} ${height}`;
    assert.ok(one.length < bytes.length, name);
  }
  assert.deepEqual(seen, {
    "/articles/a/a.jpg": "jpeg 800 500",
    "360.avif": "heif 360 225",
    "560.avif": "heif 560 350",
    "720.avif": "heif 720 450",
    "800.avif": "heif 800 500",
    "360.webp": "webp 360 225",
    "560.webp": "webp 560 350",
    "720.webp": "webp 720 450",
    "800.webp": "webp 800 500",
  });
});

test("the place and the device are gone; whose it is and its wide colours stay, and it stands upright", async (t) => {
  const lying = await drawPicture(120, 80)
    .withMetadata({ orientation: 6 })
    .withIccProfile("p3")
    .withExifMerge({
      IFD0: { Copyright: "Ann Author", Artist: "Ann", Make: "Canikon", Model: "X-1000" },
      IFD3: { GPSLatitude: "47/1 22/1 0/1", GPSLatitudeRef: "N" },
    })
    .jpeg()
    .toBuffer();
  assert.ok(lying.includes("Canikon"));
  const { made, picture } = await publish(t, "a.jpg", lying);
  assert.deepEqual([picture.width, picture.height], [80, 120]);
  const before = await sharp(lying).metadata();
  for (const [name, one] of made) {
    const { width, height, exif, icc, xmp, orientation = 1 } = await sharp(one).metadata();
    assert.deepEqual([width, height, orientation, xmp], [80, 120, 1, undefined], name);
    assert.deepEqual(icc, before.icc, name);
    assert.ok(exif?.includes("Ann Author"), name);
    assert.ok(!one.includes("Canikon") && !one.includes("X-1000"), name);
    assert.equal(readExif(exif ?? Buffer.alloc(0)).GPSInfo, undefined, name);
  }
});

test("colours no wider than sRGB are converted, and what says nothing of its owner says nothing", async (t) => {
  const plain = await drawPicture(120, 80).withIccProfile("srgb").jpeg().toBuffer();
  const { made } = await publish(t, "a.jpg", plain);
  for (const [name, one] of made) {
    const { icc, exif, space } = await sharp(one).metadata();
    assert.deepEqual([icc, exif, space], [undefined, undefined, "srgb"], name);
  }
});

for (const format of ["gif", "webp"] as const) {
  test(`a ${format} that moves goes on moving, smaller, with a still beside it`, async (t) => {
    const bytes = await drawAnimation(200, 120, format);
    const { made } = await publish(t, `a.${format}`, bytes);
    const still = await sharp(made.get("200.webp")).metadata();
    assert.equal(still.pages ?? 1, 1);
    const moving = made.get("moving-200.webp") ?? made.get(`/articles/a/a.${format}`);
    assert.equal((await sharp(moving).metadata()).pages, 4);
    if (format === "gif") assert.ok((moving?.length ?? 0) < bytes.length);
  });
}

test("transparency stays", async (t) => {
  const glass = sharp({ create: { width: 40, height: 30, channels: 4, background: "#ff000080" } });
  const { made } = await publish(t, "a.png", await glass.png().toBuffer());
  for (const one of made.values()) assert.equal((await sharp(one).metadata()).hasAlpha, true);
});

test("the same picture gives the same bytes", async (t) => {
  const bytes = await drawPicture(300, 200).jpeg().toBuffer();
  const [one, two] = [await publish(t, "a.jpg", bytes), await publish(t, "a.jpg", bytes)];
  assert.deepEqual(one.made, two.made);
});

test("a file's bytes don't follow from which others are made, as `npm start` makes those that are asked for", async (t) => {
  const bytes = await drawPicture(2800, 500).jpeg().toBuffer();
  const { made } = await publish(t, "a.jpg", bytes);
  const other = await drawPicture(90, 60).jpeg().toBuffer();
  for (const name of ["360.webp", "/articles/a/a.jpg"]) {
    await publish(t, "b.jpg", other);
    const { made: alone } = await publish(t, "a.jpg", bytes, (path) => path.endsWith(name));
    assert.deepEqual([...alone], [[name, made.get(name)]]);
  }
});

test("a drawing is published as it was cleaned", async (t) => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><!-- x --><path d="M0 0"/></svg>';
  const { made } = await publish(t, "a.svg", Buffer.from(svg));
  const written = String(made.get("/articles/a/a.svg"));
  assert.doesNotMatch(written, /<!--/);
  assert.match(written, /<path d="M0 0">/);
});

test("a picture that is cut off is a diagnostic that names the file", async (t) => {
  const bytes = await drawPicture(300, 200).jpeg().toBuffer();
  await assert.rejects(publish(t, "a.jpg", bytes.subarray(0, bytes.length / 2)), (error) => {
    assert.ok(error instanceof BrokenPicture);
    assert.equal(error.diagnostic.code, "E103");
    return true;
  });
});

test("pictures are encoded on one thread each, for AVIF's bytes follow from the number of threads", () => {
  assert.equal(sharp.concurrency(), 1);
});
