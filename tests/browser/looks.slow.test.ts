import assert from "node:assert/strict";
import { appendFileSync, cpSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import type { Browser } from "playwright-core";
import { lookNames } from "../../src/content/schemas/look-names.ts";
import { violations } from "../support/axe.ts";
import { scratchFolder } from "../support/build.ts";
import { openChromium } from "../support/chromium.ts";
import { serveBuilt } from "../support/served-site.ts";
import { isLong } from "../support/tier.ts";

const widthsPx = [360, 768, 1280];
const schemes = ["light", "dark"] as const;
const views = widthsPx.flatMap((width) => schemes.map((colorScheme) => ({ width, colorScheme })));

const paths = [
  "/",
  "/articles/",
  "/articles/everything/",
  "/about/",
  "/404.html",
  "/search/",
  "/tags/",
  "/tags/wood/",
  "/series/pair/",
  "/archive/2024/",
  "/timeline/",
  "/subscribe/",
];

let browser: Browser;
before(async () => {
  browser = await openChromium();
});
after(() => browser.close());

for (const [turn, look] of lookNames.entries()) {
  test(`in the look ${look} every kind of page passes axe, and none is wider than the window`, async (t) => {
    const content = join(scratchFolder(), "content");
    cpSync(join(import.meta.dirname, "../fixtures/looks"), content, { recursive: true });
    appendFileSync(join(content, "site.yaml"), `theme: { look: ${look} }\n`);
    const site = await serveBuilt(["--content", content, "--now", "2024-06-01T12:00:00Z"]);
    t.after(() => site.close());
    const found: string[] = [];
    let checked = 0;
    const page = await browser.newPage();
    for (const [i, path] of paths.entries()) {
      // Each page in one view, in turns that meet all of them; in a long run in every one.
      const some = isLong ? views : views.filter((_, n) => n === (i + turn) % views.length);
      for (const { width, colorScheme } of some) {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme });
        await page.goto(site.origin + path, { waitUntil: "load" });
        const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        if (wider > 0) found.push(`${path} ${width}: ${wider} px too wide`);
        for (const line of await violations(page))
          found.push(`${path} ${width} ${colorScheme}: ${line}`);
        checked += 1;
      }
    }
    await page.close();
    t.diagnostic(`${checked} combinations of page, width and scheme`);
    assert.equal(found.join("\n"), "");
  });
}

for (const look of lookNames) {
  test(`in the look ${look} the home page shows the site's name and every place of the navigation, with a hero or without`, async (t) => {
    for (const home of ["", "home: [newest]\n"]) {
      const content = join(scratchFolder(), "content");
      cpSync(join(import.meta.dirname, "../fixtures/looks"), content, { recursive: true });
      appendFileSync(join(content, "site.yaml"), `theme: { look: ${look} }\n${home}`);
      const site = await serveBuilt(["--content", content, "--now", "2024-06-01T12:00:00Z"]);
      t.after(() => site.close());
      const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
      await page.goto(`${site.origin}/`);
      // What is covered by something else can't be clicked.
      for (const link of await page.locator(".masthead nav a").all()) {
        await link.click({ trial: true, timeout: 5_000 });
      }
      const names = page.locator(".wordmark, h1:not(.off)");
      const isShown = await Promise.all((await names.all()).map((name) => name.isVisible()));
      assert.ok(isShown.includes(true), home);
      assert.equal(await page.locator("h1").count(), 1);
      await page.close();
    }
  });
}
