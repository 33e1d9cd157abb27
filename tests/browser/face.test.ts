import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser, BrowserContext } from "playwright-core";
import { openChromium } from "../support/chromium.ts";
import { type ServedSite, serveRealSite } from "../support/served-site.ts";
import { sampleOf } from "../support/tier.ts";

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

/** Opens a page, and has the font come when all else is there. */
async function open(context: BrowserContext, path: string) {
  const page = await context.newPage();
  let send = () => {};
  const sent = new Promise<void>((resolve) => {
    send = resolve;
  });
  await page.route("**/*.woff2", async (route) => {
    await sent;
    await route.continue();
  });
  await page.addInitScript(() => {
    const moved: unknown[] = [];
    Reflect.set(globalThis, "moved", moved);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) moved.push(entry.toJSON());
    }).observe({ type: "layout-shift", buffered: true });
  });
  // The font that is kept back holds up `load`.
  await page.goto(site.origin + path, { waitUntil: "domcontentloaded" });
  /** What moved after a moment of the page's own clock: while it arrives, that is another test's (arrival.slow). */
  const movedSince = (ms: number) =>
    page.evaluate((ms): unknown[] => {
      const all: PerformanceEntry[] = Reflect.get(globalThis, "moved");
      return all.filter(({ startTime }) => startTime >= ms);
    }, ms);
  return { page, send, movedSince, family: () => page.evaluate(familyOfTitle) };
}

function familyOfTitle(): string {
  const title = document.querySelector("h1");
  return title ? getComputedStyle(title).fontFamily : "";
}

const arrived = () => localStorage.getItem("face") !== null;

test("headings get the site's typeface when it arrives, however late, and nothing moves for it", async () => {
  const paths = ["/", "/articles/tower-of-hanoi-timeouts/", "/figures/", "/tags/"];
  for (const path of sampleOf(paths, { quick: 2, all: 1 })) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const { page, send, movedSince, family } = await open(context, path);
    await page.locator(".footer button").waitFor();
    assert.doesNotMatch(await family(), /Barlow/, path);
    const sentMs = await page.evaluate(() => performance.now());
    send();
    await page.waitForFunction(arrived);
    // Two frames later it is drawn, and what moved is told.
    await page.evaluate(() => new Promise((r) => requestAnimationFrame(() => setTimeout(r))));
    assert.match(await family(), /^"Barlow Condensed"/, path);
    assert.deepEqual(await movedSince(sentMs), [], path);
    await context.close();
  }
});

test("a page on which a line would break elsewhere keeps the system's, and the next has the site's", async () => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const { page, send, family } = await open(context, "/tags/");
  await page.locator(".footer button").waitFor();
  await page.evaluate(() => {
    // In a wider typeface the first of two breaks, in a narrower one the second no longer does.
    for (const spare of [0, -1]) {
      const heading = document.createElement("h2");
      heading.textContent = "What a heading says";
      document.querySelector("main")?.append(heading, document.createElement("p"));
      heading.style.inlineSize = "fit-content";
      heading.style.inlineSize = `${heading.getBoundingClientRect().width + spare}px`;
    }
  });
  send();
  await page.waitForFunction(arrived);
  assert.doesNotMatch(await family(), /Barlow/);
  const next = await context.newPage();
  await next.goto(`${site.origin}/articles/`);
  assert.match(await next.evaluate(familyOfTitle), /^"Barlow Condensed"/);
  await context.close();
});

test("the pages that follow begin with it", async () => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const first = await open(context, "/");
  first.send();
  await first.page.waitForFunction(arrived);
  const next = await context.newPage();
  await next.goto(`${site.origin}/tags/`);
  assert.match(await next.evaluate(familyOfTitle), /^"Barlow Condensed"/);
  await context.close();
});
