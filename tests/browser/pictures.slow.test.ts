import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { scratchFolder } from "../support/build.ts";
import { openChromium } from "../support/chromium.ts";
import { drawAnimation, drawPicture } from "../support/draw-picture.ts";
import { type ServedSite, serveBuilt } from "../support/served-site.ts";
import { articleText, siteYaml, writeFiles } from "../support/site-folder.ts";

const path = "/articles/story/";
const words = "Words that stand between the pictures. ".repeat(40);
const body = [
  '![A rack](rack.jpg "A rack"){credit="Ann Author"}',
  words,
  "![A loop](loop.gif)",
  words,
  "![A plan](plan.svg){inline}",
  words,
  "![A row](row.png)",
].join("\n\n");

const gallery = `::gallery\n\n${"![A rack](rack.jpg)\n\n".repeat(4)}::`;

let browser: Browser;
let site: ServedSite;

before(async () => {
  const content = join(scratchFolder(), "content");
  mkdirSync(content);
  writeFiles(content, {
    "site.yaml": siteYaml,
    "articles/story/index.md": articleText("Story", "date: 2024-03-11", `${body}\n`),
    "articles/covered/index.md": articleText(
      "Covered",
      "date: 2024-03-12\ncover: { picture: rack.jpg, alt: A rack }",
      `${gallery}\n\n## One\n\n${words}\n\n## Two\n\n${words}\n\n## Three\n\n${words}\n`,
    ),
    "articles/covered/rack.jpg": await drawPicture(2400, 1600).jpeg().toBuffer(),
    "articles/story/rack.jpg": await drawPicture(2400, 1600).jpeg().toBuffer(),
    "articles/story/loop.gif": await drawAnimation(240, 160, "gif"),
    "articles/story/row.png": await drawPicture(1300, 500).png().toBuffer(),
    "articles/story/plan.svg":
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 60"><path d="M9 9h50" stroke="red"/></svg>',
  });
  site = await serveBuilt(["--content", content]);
  browser = await openChromium();
});
after(async () => {
  await browser.close();
  site.close();
});

async function open(options: BrowserContextOptions): Promise<Page> {
  const page = await (await browser.newContext(options)).newPage();
  await page.goto(site.origin + path);
  return page;
}

/** The picture that the browser chose, once it is there. */
async function chosen(page: Page, alt: string): Promise<string> {
  const img = page.getByRole("img", { name: alt });
  await img.scrollIntoViewIfNeeded();
  const handle = await img.elementHandle();
  await page.waitForFunction(
    (one) => one instanceof HTMLImageElement && one.complete && one.naturalWidth > 0,
    handle,
  );
  const address = await img.evaluate((one) =>
    one instanceof HTMLImageElement ? one.currentSrc : "",
  );
  return address.replace(/^.*-[0-9a-f]{8}-/, "");
}

for (const look of ["drafting", "folio", "poster"]) {
  test(`beside an outline, title and cover stand above the text: ${look}`, async () => {
    const content = join(scratchFolder(), "content");
    const article = `## One\n\n${words}\n\n## Two\n\n${words}\n\n## Three\n\n${words}\n`;
    writeFiles(content, {
      "site.yaml": `${siteYaml}theme: { look: ${look} }\nsections: [{ slug: notes, title: Notes, description: Short. }]\n`,
      "notes/short/index.md": articleText(
        "Short",
        "date: 2024-03-12\ncover: { picture: rack.jpg, alt: A rack }",
        article,
      ),
      "notes/short/rack.jpg": await drawPicture(800, 500).jpeg().toBuffer(),
      "notes/bare.md": articleText("Bare", "date: 2024-03-12", article),
    });
    const served = await serveBuilt(["--content", content]);
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    for (const path of ["/notes/short/", "/notes/bare/"]) {
      await page.goto(served.origin + path);
      const tops = await page.evaluate(() =>
        ["header", ".cover", ".prose"].flatMap((one) =>
          [...document.querySelectorAll(`.article > ${one}`)].map(
            (part) => part.getBoundingClientRect().top,
          ),
        ),
      );
      assert.ok(tops.length >= 2);
      assert.deepEqual(
        tops,
        tops.toSorted((a, b) => a - b),
        path,
      );
    }
    await page.close();
    served.close();
  });
}

test("on a telephone the pictures of a gallery are large enough to be seen", async () => {
  const page = await browser.newPage({ viewport: { width: 360, height: 800 } });
  await page.goto(`${site.origin}/articles/covered/`);
  const heights = await page
    .locator(".gallery img")
    .evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().height)));
  assert.equal(heights.length, 4);
  assert.equal(new Set(heights).size, 1);
  assert.ok(Math.min(...heights) >= 120, `${heights}`);
  await page.close();
});

test("a telephone and a desk get AVIF of a fitting width", async () => {
  const phone = await open({ viewport: { width: 360, height: 800 }, deviceScaleFactor: 2 });
  assert.equal(await chosen(phone, "A rack"), "720.avif");
  const context = await open({ viewport: { width: 1440, height: 900 } });
  assert.equal(await chosen(context, "A rack"), "560.avif");
  assert.equal(await chosen(context, "A row"), "560.avif");
  for (const page of [phone, context]) await page.context().close();
});

test("the policy lets every picture through, and the inline drawing is seen", async () => {
  const page = await (await browser.newContext()).newPage();
  const messages: string[] = [];
  page.on("console", (message) => messages.push(message.text()));
  await page.goto(site.origin + path);
  for (const alt of ["A rack", "A loop", "A row"]) await chosen(page, alt);
  const plan = await page.getByRole("img", { name: "A plan" }).boundingBox();
  assert.ok(plan && plan.width > 100 && plan.height > 60);
  assert.deepEqual(messages, []);
  await page.context().close();
});

test("nothing moves when slow pictures arrive", async () => {
  const page = await (
    await browser.newContext({ viewport: { width: 800, height: 600 } })
  ).newPage();
  const held: (() => void)[] = [];
  await page.route(/\.(?:avif|webp|gif|jpg|png)$/, (route) => {
    held.push(() => void route.continue());
  });
  await page.addInitScript(() => {
    Reflect.set(globalThis, "shifts", 0);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        Reflect.set(
          globalThis,
          "shifts",
          Reflect.get(globalThis, "shifts") + Reflect.get(entry, "value"),
        );
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
  await page.goto(site.origin + path, { waitUntil: "domcontentloaded" });
  const rack = page.getByRole("img", { name: "A rack" });
  await rack.scrollIntoViewIfNeeded();
  const before = await rack.boundingBox();
  assert.ok(before && before.height > 300);
  while (held.length === 0) await page.evaluate(() => new Promise(requestAnimationFrame));
  for (const release of held.splice(0)) release();
  await page.unroute(/\.(?:avif|webp|gif|jpg|png)$/);
  for (const alt of ["A rack", "A loop", "A row"]) await chosen(page, alt);
  assert.equal(await page.evaluate(() => Reflect.get(globalThis, "shifts")), 0);
  await page.context().close();
});

test("who asked for less motion sees the still, everybody else the animation", async () => {
  const [calm, lively] = [await open({ reducedMotion: "reduce" }), await open({})];
  assert.equal(await chosen(calm, "A loop"), "240.webp");
  assert.equal(await chosen(lively, "A loop"), "moving-240.webp");
  for (const page of [calm, lively]) await page.context().close();
});
