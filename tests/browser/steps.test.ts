import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, test } from "node:test";
import type { Browser } from "playwright-core";
import { scratchFolder } from "../support/build.ts";
import { openChromium } from "../support/chromium.ts";
import { type ServedSite, serveBuilt } from "../support/served-site.ts";
import { articleText, siteYaml, writeFiles } from "../support/site-folder.ts";

const text = `Lead.

::figure{name=timeouts controls=none}

::figure{name=timeouts controls=rate}

::figure{name=timeouts preset=flood controls=rate}

::figure{name=timeouts}
`;

let browser: Browser;
let site: ServedSite;

before(async () => {
  const content = join(scratchFolder(), "content");
  const article = articleText("A", "date: 2015", text);
  writeFiles(content, { "site.yaml": siteYaml, "articles/a.md": article });
  site = await serveBuilt(["--content", content]);
  browser = await openChromium();
});
after(async () => {
  await browser.close();
  site.close();
});

test("what a reader sets in a step carries on to the next, but not to one that begins elsewhere", async () => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(`${site.origin}/articles/a/`);
  const [bare, first, own, whole] = [1, 2, 3, 0].map((n) =>
    page.locator(n === 0 ? "#figure-timeouts" : `#figure-timeouts-${n}`),
  );
  assert.ok(bare && first && own && whole);
  for (const figure of [first, own, whole]) {
    await figure.scrollIntoViewIfNeeded();
    await figure.and(page.locator("[data-ready]")).waitFor();
  }
  assert.equal(await bare.locator("input, button").count(), 0);
  assert.equal(await first.locator(".controls :is(input, button, a)").count(), 1);
  const before = await own.locator(".takeaway").textContent();
  await first.getByRole("slider", { name: "New users" }).fill("5");
  assert.equal(await whole.getByRole("slider", { name: "New users" }).inputValue(), "5");
  assert.equal(
    await whole.locator(".takeaway").textContent(),
    await first.locator(".takeaway").textContent(),
  );
  assert.equal(await own.locator(".takeaway").textContent(), before);
  await page.close();
});
