import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { after, before, test } from "node:test";
import { setTimeout } from "node:timers/promises";
import type { Browser } from "playwright-core";
import { contentTypeOf } from "../../src/output/media-types.ts";
import { openChromium } from "../support/chromium.ts";
import { oneOfEachKind } from "../support/page-kinds.ts";
import { type ServedSite, serveRealSite } from "../support/served-site.ts";
import { sampleOf } from "../support/tier.ts";

const pieces = 12;

let browser: Browser;
let site: ServedSite;
let server: Server;
let origin = "";

before(async () => {
  site = await serveRealSite();
  server = createServer(async (request, response) => {
    const path = site.fileOf(request.url ?? "/");
    const bytes = readFileSync(path);
    response.writeHead(200, { "Content-Type": contentTypeOf(path) });
    const size = path.endsWith(".html") ? bytes.length / pieces : bytes.length;
    for (let at = 0; at < bytes.length; at += size) {
      response.write(bytes.subarray(Math.floor(at), Math.floor(at + size)));
      // Time itself is what is tried here: what has come is drawn before more comes.
      if (size < bytes.length) await setTimeout(25);
    }
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  assert.ok(address !== null && typeof address === "object");
  origin = `http://127.0.0.1:${address.port}`;
  browser = await openChromium();
});
after(async () => {
  await browser.close();
  server.close();
  site.close();
});

for (const [turn, viewport] of [
  { width: 412, height: 823 },
  { width: 1350, height: 940 },
].entries()) {
  test(`nothing moves while a page arrives in ${pieces} pieces, ${viewport.width} px wide`, async () => {
    for (const path of sampleOf(oneOfEachKind, { quick: 2, all: 2, from: turn })) {
      const page = await browser.newPage({ viewport });
      await page.addInitScript(() => {
        const moved: string[] = [];
        Reflect.set(globalThis, "moved", moved);
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) moved.push(JSON.stringify(entry));
        }).observe({ type: "layout-shift", buffered: true });
      });
      await page.goto(origin + path, { waitUntil: "networkidle" });
      const moved = await page.evaluate(() => Reflect.get(globalThis, "moved"));
      assert.deepEqual(moved, [], path);
      await page.close();
    }
  });
}

test("a page is drawn before it asks for anything more", async () => {
  for (const path of oneOfEachKind) {
    // With nothing of an earlier page, as its typeface.
    const page = await browser.newPage();
    await page.goto(origin + path, { waitUntil: "networkidle" });
    const early = await page.evaluate(() => {
      const drawnMs = performance.getEntriesByName("first-contentful-paint")[0]?.startTime;
      // Browsers fetch these when they like, and let nothing wait for them. That for paper is asked for by the page's end.
      const unhurried = Array.from(
        document.querySelectorAll<HTMLLinkElement>("link[rel=icon], body > link[media=print]"),
        ({ href }) => href,
      );
      return performance
        .getEntriesByType("resource")
        .filter(
          ({ name, startTime }) => !unhurried.includes(name) && !(startTime >= Number(drawnMs)),
        )
        .map(({ name }) => name);
    });
    assert.deepEqual(early, [], path);
    await page.close();
  }
});
