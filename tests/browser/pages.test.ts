import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { violations } from "../support/axe.ts";
import { launchChromium } from "../support/chromium.ts";
import { type ServedSite, serveRealSite } from "../support/served-site.ts";

/** One page of every kind. */
const kinds = [
  "/",
  "/articles/",
  "/articles/tower-of-hanoi-timeouts/",
  "/articles/load-bearing-mac-mini/",
  "/about/",
  "/tags/",
  "/tags/timeouts/",
  "/tags/timeouts/2015/",
  "/archive/2024/",
  "/archive/2024/03/",
  "/archive/2024/03/11/",
  "/series/twitter-tales/",
  "/timeline/",
  "/figures/",
  "/search/",
  "/search/?q=memcached+restart",
  "/subscribe/",
  "/404.html",
];

let browser: Browser;
let site: ServedSite;

before(async () => {
  site = await serveRealSite();
  browser = await launchChromium();
});
after(async () => {
  await browser.close();
  site.close();
});

for (const colorScheme of ["light", "dark"] as const) {
  for (const width of [360, 1280]) {
    test(`every kind of page at ${width} px in ${colorScheme} is quiet, fits and passes axe`, async () => {
      // Only the checker's own script needs to get past the policy; the page is loaded with it.
      const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 } });
      const page = await context.newPage();
      const messages: string[] = [];
      page.on("console", (message) => messages.push(message.text()));
      page.on("pageerror", (error) => messages.push(String(error)));
      for (const path of kinds) {
        await page.goto(site.origin + path);
        await playEveryFigure(page);
        const sideways = await page.evaluate(
          () => document.documentElement.scrollWidth - innerWidth,
        );
        assert.equal(sideways, 0, `${path} scrolls sideways`);
        assert.deepEqual(messages, [], path);
        assert.deepEqual(await violations(page), [], path);
        assert.deepEqual(messages.splice(0), [], path);
      }
      await context.close();
    });
  }
}

test("every page of the site loads without a message and without a request that fails", async () => {
  const page = await browser.newPage();
  const messages: string[] = [];
  page.on("console", (message) => messages.push(`${page.url()} ${message.text()}`));
  page.on("response", (response) => {
    if (response.status() >= 400) messages.push(`${response.status()} ${response.url()}`);
  });
  for (const path of site.pages) {
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
    const counts = Array.from(document.querySelectorAll(".prose > p"), (paragraph) => {
      const lineHeight = Number.parseFloat(getComputedStyle(paragraph).lineHeight);
      const lines = Math.round(paragraph.getBoundingClientRect().height / lineHeight);
      // The last line is half full on average.
      return lines > 3 ? [(paragraph.textContent ?? "").length / (lines - 0.5)] : [];
    }).flat();
    return counts.reduce((sum, count) => sum + count, 0) / counts.length;
  });
  assert.ok(perLine >= 60 && perLine <= 75, `${perLine.toFixed(1)} characters`);
  await page.close();
});

test("everything can be read without JavaScript", async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${site.origin}/articles/tower-of-hanoi-timeouts/`);
  assert.ok(await page.locator(".explorable svg").isVisible());
  assert.ok(await page.locator(".explorable .takeaway").isVisible());
  assert.equal(await page.locator(".explorable :is(input, select, button)").count(), 0);
  await context.close();
});

async function playEveryFigure(page: Page): Promise<void> {
  for (const figure of await page.locator(".explorable").all()) {
    await figure.scrollIntoViewIfNeeded();
    await figure.and(page.locator("[data-ready]")).waitFor();
  }
}
