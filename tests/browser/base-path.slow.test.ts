import assert from "node:assert/strict";
import { cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { parseFeed } from "feedsmith";
import type { Browser } from "playwright-core";
import { listFiles } from "../../src/cache/list-files.ts";
import type { Manifest } from "../../src/output/manifest.ts";
import { readManifest } from "../../src/output/read-manifest.ts";
import { serveFolder } from "../../src/server/serve-folder.ts";
import { projectFolder, scratchFolder } from "../support/build.ts";
import { openChromium } from "../support/chromium.ts";
import { drawPicture } from "../support/draw-picture.ts";
import { rawRequest } from "../support/raw-request.ts";
import { buildSite } from "../support/served-site.ts";
import { articleText, writeFiles } from "../support/site-folder.ts";

const base = "/a/b/";
const content = join(scratchFolder(), "content");
/** Any of the figures that there are. */
const [figure = ""] = readdirSync(join(projectFolder, "figures"));

let atRoot = "";
let below = "";
let manifest: Manifest;
let browser: Browser;
let server: Server;
let origin = "";
/** What was asked for outside the base path. */
const outside: string[] = [];

before(async () => {
  cpSync(join(projectFolder, "tests/fixtures/small"), content, { recursive: true });
  const site = join(content, "site.yaml");
  const more = "redirects: { /older/: /articles/first/ }\ngone: { /away/: Nobody missed it. }\n";
  writeFileSync(site, readFileSync(site, "utf8") + more);
  writeFiles(content, {
    "articles/rack/rack.jpg": await drawPicture(1400, 700).jpeg().toBuffer(),
    "articles/rack/index.md": articleText(
      "A rack",
      "date: 2024-03-11\ntags: [one]\naliases: [/cabinet/]",
      `Quokkas live in [the first](../first/#list), in [[second]] and in [a list](/tags/one/).\n\n[![A rack](rack.jpg)](/articles/)\n\n::figure{name=${figure}}\n`,
    ),
  });
  atRoot = buildSite(["--content", content, "--now", "2026-06-01"]);
  const url = `https://small.example${base}`;
  below = buildSite(["--content", content, "--now", "2026-06-01", "--url", url]);
  const read = readManifest(below);
  assert.ok(read);
  manifest = read;
  const inner = serveFolder(below, () => manifest.hosting);
  server = createServer((request, response) => {
    if (request.url?.startsWith(base)) inner.emit("request", request, response);
    else {
      outside.push(request.url ?? "");
      response.writeHead(418).end();
    }
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
});

test("a site below a base path is, with that taken away, the site at the root byte for byte", () => {
  assert.deepEqual(listFiles(below), listFiles(atRoot));
  // What is hashed has the base path in it: the policy's inline scripts, and the files in the manifest.
  const hashes = /sha256-[\w+/]{43}=|"[\da-f]{64}",\n\s*"sizeBytes": \d+/g;
  for (const path of listFiles(below)) {
    const [with_, without] = [below, atRoot].map((folder) =>
      readFileSync(join(folder, path), "latin1").replace(hashes, ""),
    );
    assert.ok(with_?.replaceAll(base, "/") === without, path);
  }
});

test("a browser that goes everywhere never leaves the base path, and finds everything", async () => {
  const page = await browser.newPage();
  const wrong: string[] = [];
  page.on("console", (message) => wrong.push(`${page.url()}: ${message.text()}`));
  page.on("pageerror", (error) => wrong.push(`${page.url()}: ${error}`));
  page.on("response", (response) => {
    if (response.status() >= 400) wrong.push(`${response.status()} ${response.url()}`);
  });
  const known = new Set([origin + base]);
  for (const url of known) {
    await page.goto(url);
    // Scripts that wait until the page is drawn.
    if (await page.locator("[data-figure]").count()) {
      await page.locator("[data-figure]").first().scrollIntoViewIfNeeded();
      await page.locator("[data-figure][data-ready]").first().waitFor();
    }
    const links = await page.$$eval("a[href], link[href]", (all) =>
      all.map((one) => new URL(one.getAttribute("href") ?? "", document.baseURI).href),
    );
    for (const link of links) {
      const { origin: host, pathname } = new URL(link);
      if (host === origin && pathname.endsWith("/")) known.add(origin + pathname);
      else if (host === origin) assert.notEqual((await rawRequest(link)).status, 404, link);
    }
  }
  const pages = Object.keys(manifest.files).filter((path) => path.endsWith("index.html"));
  // Old addresses, and what was taken down, are not linked to.
  assert.equal(known.size, pages.filter((path) => !/^(?:older|cabinet|away)\//.test(path)).length);
  assert.deepEqual([wrong, outside], [[], []]);
  await page.close();
});

test("the search finds, and its results lead on, also by key", async () => {
  const page = await browser.newPage();
  await page.goto(`${origin}${base}articles/`);
  await page.waitForSelector(".footer button");
  await page.keyboard.press("/");
  await page.waitForURL(`**${base}search/#q`);
  await page.locator("#q").fill("quokkas");
  await page.locator(".results a").first().click();
  await page.waitForURL(`**${base}articles/rack/`);
  assert.deepEqual(outside, []);
  await page.close();
});

test("a deep unknown path gets the 404 page, whose links and styles work", async () => {
  const page = await browser.newPage();
  const response = await page.goto(`${origin}${base}some/where/deep/`);
  assert.equal(response?.status(), 404);
  await page.locator("main a").first().click();
  await page.waitForURL(`**${base}**`);
  assert.equal((await rawRequest(`${origin}${base}away/`)).status, 410);
  assert.deepEqual(outside, []);
  await page.close();
});

test("redirects lead to where the site is, by the host and by the pages that stand in for it", async () => {
  for (const [from, to] of [
    ["older/", "articles/first/"],
    ["cabinet/", "articles/rack/"],
  ]) {
    const { status, headers } = await rawRequest(`${origin}${base}${from}`);
    assert.deepEqual([status, headers.location], [301, `${base}${to}`]);
    const page = readFileSync(join(below, `${from}index.html`), "utf8");
    assert.ok(page.includes(`content="0; url=${base}${to}"`));
  }
});

test("every address in a feed, the sitemap and robots.txt is whole, and below the base path", async () => {
  const feeds = Object.keys(manifest.files).filter((path) =>
    /(?:atom|rss)\.xml$|feed\.json$/.test(path),
  );
  assert.ok(feeds.length > 3);
  for (const path of [...feeds, "sitemap.xml", "robots.txt"]) {
    const text = readFileSync(join(below, path), "utf8");
    if (feeds.includes(path)) assert.ok(parseFeed(text).format, path);
    const addresses = Array.from(text.matchAll(/https:\/\/small\.example([^\s"<&\\]*)/g));
    assert.ok(addresses.length > 0, path);
    for (const [, address = ""] of addresses) {
      assert.ok(`${address}/`.startsWith(base), `${path}: ${address}`);
      const plain = address.replace(/#.*/, "").replace(/^\/a\/b$/, base);
      assert.equal((await rawRequest(origin + plain)).status, 200, `${path}: ${address}`);
    }
    assert.doesNotMatch(text, /(?:href|src)=(?:"|&quot;|\\")\/(?!\/)/, path);
  }
});
