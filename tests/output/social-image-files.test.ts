import assert from "node:assert/strict";
import { test } from "node:test";
import sharp from "sharp";
import { lookNames } from "../../src/content/schemas/look-names.ts";
import { ThemeSchema } from "../../src/content/schemas/theme.ts";
import { beginsRight, directionRuns } from "../../src/output/direction-runs.ts";
import { loadNotoFaces } from "../../src/output/noto-faces.ts";
import { canSetTitle } from "../../src/output/printable-text.ts";
import { socialImagePng } from "../../src/output/social-image-png.ts";
import { socialImageStyle } from "../../src/output/social-image-style.ts";
import { socialImageSvg } from "../../src/output/social-image-svg.ts";
import type { SocialImage } from "../../src/site/model.ts";
import { themeOf } from "../../src/theme/theme.ts";

await loadNotoFaces();

const socialImage: SocialImage = {
  path: "/articles/here/card.png",
  title: "The timeout that outlived its parent",
  kicker: "Timeouts, Capacity",
  span: "June to July 2010",
  byline: "Ann Author, 9 October 2015",
  siteTitle: "Small site",
};

const style = socialImageStyle(themeOf(ThemeSchema.parse({})), undefined);

const titles: Readonly<Record<string, string>> = {
  "one letter": "A",
  "120 characters": "Everything that we knew about the load balancer "
    .repeat(3)
    .slice(0, 120)
    .trim(),
  "far too many characters": "Everything that we knew ".repeat(40),
  "a word without an end":
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
  "letters of Europe": "Žluťoučký kůň, Łódź, Ærø, Ångström – „Größe“ – ¿Qué?",
  emoji: "On fire 🔥👩🏽‍🚒 again",
  markup: '<script>alert("&")</script> ]]> &lt;',
};

async function png(one: SocialImage): Promise<Buffer> {
  return Buffer.from(await socialImagePng(one, style).make());
}

test("a card is a PNG of 1200 by 630 under 60 KB, and the same every time", async () => {
  const [one, two] = [await png(socialImage), await png(socialImage)];
  const { format, width, height } = await sharp(one).metadata();
  assert.deepEqual({ format, width, height }, { format: "png", width: 1200, height: 630 });
  assert.ok(one.length < 60_000, `${one.length} bytes`);
  assert.deepEqual(one, two);
});

for (const [kind, title] of Object.entries(titles)) {
  test(`a title of ${kind} stays within the card and off the beam`, async () => {
    const bytes = await png({
      ...socialImage,
      title,
      kicker: "",
      span: "",
      byline: "",
      siteTitle: "Site",
    });
    assert.ok(bytes.length < 60_000);
    // Above the beam there is something to read, and the margins around it are clear.
    const isClear = async (left: number, top: number, width: number, height: number) => {
      const part = await sharp(bytes)
        .extract({ left, top, width, height })
        .greyscale()
        .raw()
        .toBuffer();
      return part.every((brightness) => brightness < 120);
    };
    assert.equal(await isClear(72, 122, 1056, 300), false);
    assert.ok(await isClear(0, 0, 1200, 100), "top");
    assert.ok(await isClear(0, 0, 60, 430), "left");
    assert.ok(await isClear(1140, 0, 60, 430), "right");
  });
}

test("a title in letters that the typeface lacks can't be set, one that loses only emoji can", () => {
  for (const title of ["დასაწყისი", "Սկիզբ", "🔥🔥🔥"]) {
    assert.equal(canSetTitle(title), false, title);
  }
  for (const title of Object.values(titles)) assert.ok(canSetTitle(title), title);
  assert.equal(
    socialImageSvg({ ...socialImage, title: "On 🔥 fire" }, style),
    socialImageSvg({ ...socialImage, title: "On fire" }, style),
  );
});

/** Each with a title whose letters no part of the plain typeface has. */
const scripts: Readonly<Record<string, string>> = {
  ar: "مهلة أطول من والدتها (2024) في خادم nginx",
  he: "הלילה שבו נפל השרת (2024)",
  hi: "जिस रात डेटाबेस रुक गया: क्षमता और विश्वसनीयता",
  th: "คืนที่ฐานข้อมูลหยุดทำงานและเราเรียนรู้อะไร",
  ja: "データベースが止まった夜と、そこから学んだこと",
  ko: "데이터베이스가 멈춘 밤에 우리가 배운 것",
  zh: "负载均衡器的超时与一次漫长的夜晚",
  ru: "Ночь, когда остановилась база данных",
};
for (const [language, title] of Object.entries(scripts)) {
  test(`a card in ${language} has its whole title, from the side where it begins`, async () => {
    assert.ok(canSetTitle(title));
    const bytes = await png({ ...socialImage, title, kicker: "", span: "", byline: title });
    const brightIn = async (left: number, width: number) => {
      const part = sharp(bytes).extract({ left, top: 110, width, height: 320 }).greyscale().raw();
      return (await part.toBuffer()).filter((brightness) => brightness > 200).length;
    };
    assert.ok((await brightIn(72, 1056)) > 15_000);
    const isRtl = ["ar", "he"].includes(language);
    const [first, last] = [await brightIn(72, 60), await brightIn(1068, 60)];
    if (isRtl) assert.ok(last > first);
    else assert.ok(first > 300);
    assert.equal(await brightIn(0, 60), 0);
    assert.equal(await brightIn(1140, 60), 0);
  });
}

test("letters that join are shaped, marks stand on their letters, and digits run on from the left", () => {
  const outlines = (title: string) => socialImageSvg({ ...socialImage, title }, style);
  assert.notEqual(outlines("بب"), outlines("ب ب"));
  // The conjunct is one glyph where its letters apart are two.
  const count = (title: string) => outlines(title).match(/<path transform/g)?.length ?? 0;
  assert.ok(count("क्षक्ष") < count("कषकष"));
  assert.deepEqual(
    directionRuns("عام 2024 في nginx").map(({ text }) => text.trim()),
    ["nginx", "في", "2024", "عام"],
  );
  assert.equal(beginsRight("(2024) שלום"), true);
});

test("nothing of the text stands in the drawing but outlines", () => {
  const svg = socialImageSvg({ ...socialImage, title: '<script>alert("&")</script>' }, style);
  assert.doesNotMatch(svg, /script|alert|<text|&/);
});

test("a card has the colours of the site's theme and its logo, in every look", async () => {
  for (const look of lookNames) {
    const theme = themeOf(
      ThemeSchema.parse({ look, accent: "#00594c", paper: { light: "#fff8e7" } }),
    );
    const file = socialImagePng(socialImage, socialImageStyle(theme, logo));
    const { data } = await sharp(await file.make())
      .raw()
      .toBuffer({ resolveWithObject: true });
    const at = (x: number, y: number) => [
      ...data.subarray((y * 1200 + x) * 3, (y * 1200 + x) * 3 + 3),
    ];
    const near = ([r = 0, g = 0, b = 0]: number[], hex: string) =>
      [r, g, b].every(
        (value, i) => Math.abs(value - Number.parseInt(hex.slice(1 + 2 * i, 3 + 2 * i), 16)) < 12,
      );
    assert.ok(near(at(8, 8), look === "folio" ? "#fff8e7" : "#00594c"), `${look} ${at(8, 8)}`);
    // The logo is one red square, on the site's paper.
    assert.ok(near(at(72 + 14 + 30, 575), "#ff0000"), `${look} ${at(116, 575)}`);
  }
});

const logo = {
  path: "/assets/logo.svg",
  file: "",
  hash: "",
  width: 10,
  height: 10,
  markup:
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path fill="red" d="M0 0h10v10H0z"/></svg>',
} as const;
