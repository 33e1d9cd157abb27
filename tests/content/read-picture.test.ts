import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import sharp from "sharp";
import { readPicture } from "../../src/content/read-picture.ts";
import { scratchFolder } from "../support/build.ts";
import { diagnosticLog } from "../support/diagnostic-log.ts";
import { drawPicture } from "../support/draw-picture.ts";

for (const box of ["0,0,100,50", "0, 0, 100, 50", " 0 0\n100  50 ", "-15.6,130.7 100,50"]) {
  test(`a drawing with the viewBox ${JSON.stringify(box)} is 100 × 50`, () => {
    const folder = scratchFolder();
    const path = join(folder, "a.svg");
    writeFileSync(
      path,
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}"><path d="M0 0h9"/></svg>`,
    );
    const log = diagnosticLog();
    const { width, height } = readPicture(path, folder, log.report);
    assert.deepEqual(log.lines(), []);
    assert.deepEqual([width, height], [100, 50]);
  });
}

function read(name: string, bytes: Uint8Array | string) {
  const folder = scratchFolder();
  writeFileSync(join(folder, name), bytes);
  const log = diagnosticLog();
  const { width, height, kind } = readPicture(join(folder, name), folder, log.report);
  return { size: `${width} × ${height}`, kind, ...log };
}

for (const format of ["jpeg", "png", "webp", "avif"] as const) {
  for (const [orientation, size] of [
    [1, "120 × 80"],
    [3, "120 × 80"],
    [6, "80 × 120"],
    [8, "80 × 120"],
  ] as const) {
    test(`a ${format} that EXIF turns by ${orientation} is ${size}, as it is encoded`, async () => {
      const lying = drawPicture(120, 80).withMetadata({ orientation })[format]();
      const bytes = await lying.toBuffer();
      const found = read(`a.${format}`, bytes);
      assert.deepEqual([found.lines(), found.size], [[], size]);
      const upright = await sharp(bytes).autoOrient().toBuffer({ resolveWithObject: true });
      assert.equal(`${upright.info.width} × ${upright.info.height}`, size);
    });
  }
}

/** An AVIF with a property `irot` of its own, and no EXIF. */
async function turnedAvif(quarters: number): Promise<Buffer> {
  const bytes = await drawPicture(120, 80).withMetadata({ orientation: 6 }).avif().toBuffer();
  bytes.writeUInt8(quarters, bytes.indexOf("irot", 0, "latin1") + 4);
  // Programs that know no EXIF write none.
  return Buffer.from(bytes.toString("latin1").replace("Exif\0\0", "none\0\0"), "latin1");
}

for (const [quarters, size] of [
  [1, "80 × 120"],
  [2, "120 × 80"],
  [3, "80 × 120"],
] as const) {
  test(`an AVIF that is turned by ${quarters} quarters without EXIF is ${size}, as it is encoded`, async () => {
    const bytes = await turnedAvif(quarters);
    assert.deepEqual([read("a.avif", bytes).lines(), read("a.avif", bytes).size], [[], size]);
    const upright = await sharp(bytes).autoOrient().toBuffer({ resolveWithObject: true });
    assert.equal(`${upright.info.width} × ${upright.info.height}`, size);
  });
}

const box = (type: string, ...inside: readonly Buffer[]) => {
  const content = Buffer.concat([Buffer.from(type, "latin1"), ...inside]);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(content.length + 4);
  return Buffer.concat([size, content]);
};
const number = (value: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};

/** The boxes of a HEIC file that say what it is and how large. */
const heic = (brands: string) =>
  Buffer.concat([
    box("ftyp", Buffer.from(brands, "latin1")),
    box(
      "meta",
      number(0),
      box("iprp", box("ipco", box("ispe", number(0), number(4032), number(3024)))),
    ),
  ]);

for (const [name, bytes, hint] of [
  ["a.jpg", heic("heic\0\0\0\0mif1heic"), /Safari shows HEIC: save it as JPEG/],
  ["b.jpg", heic("mif1\0\0\0\0mif1heic"), /Safari shows HEIC/],
  [
    "c.png",
    Buffer.concat([
      Buffer.from("BM"),
      number(0),
      number(0),
      number(0),
      number(0),
      number(0x02000000),
      number(0x02000000),
    ]),
    /save it as JPEG or PNG/,
  ],
] as const) {
  test(`${name} that is of a kind no page shows, by its content, is told as that`, () => {
    const { diagnostics } = read(name, bytes);
    assert.deepEqual(
      diagnostics.map(({ code }) => code),
      ["E103"],
    );
    assert.match(diagnostics[0]?.message ?? "", /by its content$/);
    assert.match(diagnostics[0]?.hint ?? "", hint);
  });
}

const svg = (attributes: string, before = "") =>
  `${before}<svg xmlns="http://www.w3.org/2000/svg" ${attributes}><path d="M0 0h9"/></svg>`;

test("an SVG is measured however long what stands before its first element, or in it, is", () => {
  const long = "x &gt; y ".repeat(500);
  for (const text of [
    svg('viewBox="0 0 90 60"', `<!-- <svg> ${long} -->\n`),
    svg(`content="${long}>" width="90" height="60"`),
    svg('width="100%" height="100%" viewBox="0 0 90 60"'),
  ]) {
    const { size, lines } = read("a.svg", text);
    assert.deepEqual([lines(), size], [[], "90 × 60"]);
  }
});

test("a drawing that can't be shown is one still, so that `{inline}` is not told as well", () => {
  assert.equal(read("a.svg", svg('viewBox="0 0 9 9" onload="alert(1)"')).kind, "drawing");
});

test("an SVG as large as what it stands in doesn't say how large it is", () => {
  const { diagnostics } = read("a.svg", svg('width="100%" height="100%"'));
  assert.deepEqual(
    diagnostics.map(({ message }) => message),
    ["`a.svg` doesn't say how large it is"],
  );
});
