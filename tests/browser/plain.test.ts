import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { copyFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { scratchFolder } from "../support/build.ts";
import { openChromium } from "../support/chromium.ts";
import { ensureDebian } from "../support/debian.ts";
import { textContent } from "../support/html.ts";
import { sampled } from "../support/page-kinds.ts";
import { type ServedSite, serveRealSite } from "../support/served-site.ts";

let site: ServedSite;
before(async () => {
  site = await serveRealSite();
});
after(() => site.close());

const textBrowsers = {
  w3m: ["-dump", "-cols", "200", "-T", "text/html"],
  lynx: ["-dump", "-nolist", "-width=200"],
};

for (const [client, flags] of Object.entries(textBrowsers)) {
  test(`in ${client} every page says where it leads, then its title, then its text in order`, () => {
    ensureDebian(client, [client]);
    for (const path of sampled(site.readable)) saysInOrder(client, flags, path);
  });
}

function saysInOrder(client: string, flags: readonly string[], path: string): void {
  const file = site.fileOf(path);
  const { stdout } = spawnSync(client, [...flags, file], { encoding: "utf8" });
  const text = stdout.replace(/\s+/g, " ");
  const main = readFileSync(file, "utf8").split("<main")[1] ?? "";
  const headings = Array.from(main.matchAll(/<h[12][^>]*>(.*?)<\/h[12]>/gs), ([, inner = ""]) =>
    textContent(inner).replace(/\s+/g, " ").trim(),
  );
  assert.ok(headings.length > 0, path);
  let from = 0;
  for (const part of ["Skip to content Load Bearing", "Stories", "Search", ...headings]) {
    const at = text.indexOf(part, from);
    assert.ok(at >= from, `${path}: “${part}” comes too early or not at all`);
    from = at + part.length;
  }
  assert.doesNotMatch(text, /\[object Object\]|\w(?:Source|Note) \w\b|--paper/, path);
}

test("an article's file by itself, from a disk, has its style, its theme and its figure", async () => {
  const file = join(scratchFolder(), "saved.html");
  copyFileSync(site.fileOf("/articles/tower-of-hanoi-timeouts/"), file);
  const browser = await openChromium();
  const page = await browser.newPage({
    colorScheme: "dark",
    viewport: { width: 400, height: 800 },
  });
  await page.goto(pathToFileURL(file).href);
  assert.ok(await page.locator(".explorable[data-figure] svg").isVisible());
  assert.ok(await page.locator(".prose > h2").last().isVisible());
  const { paper, tooWide } = await page.evaluate(() => ({
    paper: getComputedStyle(document.documentElement).backgroundColor,
    tooWide: document.documentElement.scrollWidth - innerWidth,
  }));
  assert.equal(paper, "rgb(15, 26, 38)");
  assert.equal(tooWide, 0);
  await browser.close();
});
