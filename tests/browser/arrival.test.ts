import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { setTimeout } from "node:timers/promises";
import type { Browser } from "playwright-core";
import { contentTypeOf } from "../../src/output/media-types.ts";
import { runBuild, scratchFolder } from "../support/build.ts";
import { launchChromium } from "../support/chromium.ts";

/** One page of every kind. */
const kinds = [
  "/",
  "/articles/",
  "/articles/single-page-apps/",
  "/about/",
  "/tags/",
  "/tags/timeouts/",
  "/archive/2024/",
  "/series/twitter-tales/",
  "/timeline/",
  "/figures/",
  "/search/",
  "/subscribe/",
  "/404.html",
];
const pieces = 12;

const out = join(scratchFolder(), "site");
let browser: Browser;
let server: Server;
let origin = "";

before(async () => {
  assert.equal(runBuild(["--out", out]).status, 0);
  server = createServer(async (request, response) => {
    const path = (request.url ?? "/").replace(/\/$/, "/index.html");
    const bytes = readFileSync(join(out, path));
    response.writeHead(200, { "Content-Type": contentTypeOf(path) });
    const size = path.endsWith(".html") ? bytes.length / pieces : bytes.length;
    for (let at = 0; at < bytes.length; at += size) {
      response.write(bytes.subarray(Math.floor(at), Math.floor(at + size)));
      if (size < bytes.length) await setTimeout(25);
    }
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  assert.ok(address !== null && typeof address === "object");
  origin = `http://127.0.0.1:${address.port}`;
  browser = await launchChromium();
});
after(async () => {
  await browser.close();
  server.close();
});

for (const viewport of [
  { width: 412, height: 823 },
  { width: 1350, height: 940 },
]) {
  test(`nothing moves while a page arrives in ${pieces} pieces, ${viewport.width} px wide`, async () => {
    for (const path of kinds) {
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
  const page = await browser.newPage();
  for (const path of kinds) {
    await page.goto(origin + path, { waitUntil: "networkidle" });
    const early = await page.evaluate(() => {
      const drawnMs = performance.getEntriesByName("first-contentful-paint")[0]?.startTime;
      // Browsers fetch it when they like, and let nothing wait for it.
      const icon = document.querySelector<HTMLLinkElement>("link[rel=icon]")?.href;
      return performance
        .getEntriesByType("resource")
        .filter(({ name, startTime }) => name !== icon && !(startTime >= Number(drawnMs)))
        .map(({ name }) => name);
    });
    assert.deepEqual(early, [], path);
  }
  await page.close();
});
