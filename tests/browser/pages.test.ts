import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import type { Browser } from "playwright-core";
import { openChromium } from "../support/chromium.ts";
import { sampled } from "../support/page-kinds.ts";
import { type ServedSite, serveRealSite } from "../support/served-site.ts";

let browser: Browser;
let site: ServedSite;

before(async () => {
  site = await serveRealSite();
  browser = await openChromium();
});
after(async () => {
  await browser.close();
  site.close();
});

test("every page of the site loads without a message and without a request that fails", async () => {
  const page = await browser.newPage();
  const messages: string[] = [];
  page.on("console", (message) => messages.push(`${page.url()} ${message.text()}`));
  page.on("response", (response) => {
    if (response.status() >= 400) messages.push(`${response.status()} ${response.url()}`);
  });
  for (const path of sampled(site.pages)) {
    await page.goto(site.origin + path, { waitUntil: "commit" });
    const isMoved = readFileSync(site.fileOf(path), "utf8").includes('http-equiv="refresh"');
    if (isMoved) await page.waitForURL("**/articles/**");
    await page.waitForLoadState("load");
  }
  assert.deepEqual(messages, []);
  await page.close();
});

test("a line of text holds 60 to 75 characters", async () => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(`${site.origin}/articles/load-bearing-mac-mini/`);
  const perLine = await page.evaluate(() => {
    let [characters, fullLines] = [0, 0];
    for (const paragraph of document.querySelectorAll(".prose > p")) {
      const lineHeight = Number.parseFloat(getComputedStyle(paragraph).lineHeight);
      const { bottom, height } = paragraph.getBoundingClientRect();
      const texts = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      for (let text = texts.nextNode(); text; text = texts.nextNode()) {
        for (let i = 0; i < (text.nodeValue ?? "").length; i++) {
          range.setStart(text, i);
          range.setEnd(text, i + 1);
          const [place] = range.getClientRects();
          // The last line is as full as its sentence leaves it.
          if (place && place.top + place.height / 2 < bottom - lineHeight) characters++;
        }
      }
      fullLines += Math.round(height / lineHeight) - 1;
    }
    return characters / fullLines;
  });
  assert.ok(perLine >= 60 && perLine <= 75, `${perLine.toFixed(1)} characters`);
  await page.close();
});

test("everything can be read without JavaScript", async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${site.origin}/articles/tower-of-hanoi-timeouts/`);
  assert.ok(await page.locator(".explorable[data-figure] svg").isVisible());
  assert.ok(await page.locator(".explorable[data-figure] .takeaway").isVisible());
  assert.equal(
    await page.locator(".explorable[data-figure] :is(input, select, button)").count(),
    0,
  );
  await context.close();
});
