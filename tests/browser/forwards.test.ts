import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, test } from "node:test";
import type { Browser } from "playwright-core";
import { scratchFolder } from "../support/build.ts";
import { openChromium } from "../support/chromium.ts";
import { type ServedSite, serveBuilt } from "../support/served-site.ts";
import { articleText, siteYaml, writeFiles } from "../support/site-folder.ts";

let site: ServedSite;
let browser: Browser;
before(async () => {
  const content = join(scratchFolder(), "content");
  writeFiles(content, {
    "site.yaml": `${siteYaml}socialImages: false\n`,
    "articles/old.md": articleText(
      "Old",
      "date: 2024-03-11\nforwards: { the-cause: /articles/new/#the-cause }",
    ),
    "articles/new.md": articleText(
      "New",
      "date: 2024-03-11",
      `${"Words.\n\n".repeat(80)}## The cause\n\nIt rained.\n`,
    ),
  });
  site = await serveBuilt(["--content", content]);
  browser = await openChromium();
});
after(async () => {
  await browser.close();
  await site.close();
});

test("a heading that is on another page now leads there, and nowhere else is there a sign of it", async () => {
  const page = await browser.newPage({ viewport: { width: 800, height: 600 } });
  await page.goto(`${site.origin}/articles/old/#the-cause`);
  await page.waitForURL("**/articles/new/#the-cause");
  const place = await page.getByRole("heading", { name: "The cause" }).boundingBox();
  assert.ok(place && place.y >= 0 && place.y < 600);
  await page.goto(`${site.origin}/articles/old/`);
  assert.equal(await page.locator(".forward").isVisible(), false);
  assert.equal(new URL(page.url()).pathname, "/articles/old/");
});

test("without scripts the link itself is shown to whoever comes for the heading", async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${site.origin}/articles/old/#the-cause`);
  const link = page.locator(".forward a");
  await link.waitFor({ state: "visible" });
  await link.click();
  assert.match(page.url(), /\/articles\/new\/#the-cause$/);
  await context.close();
});
