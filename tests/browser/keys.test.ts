import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { brotliCompressSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";
import { listFiles } from "../../src/cache/list-files.ts";
import { arrive } from "../support/arrive.ts";
import { violations } from "../support/axe.ts";
import { launchChromium, openChromium } from "../support/chromium.ts";
import { renderBody } from "../support/render-body.ts";
import { type ServedSite, serveRealSite } from "../support/served-site.ts";

const article = "/articles/tower-of-hanoi-timeouts/";
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

test("the page's script is at most 3 kB", () => {
  const file = listFiles(site.folder).find((path) => /^assets\/page-.+\.js$/.test(path)) ?? "";
  assert.ok(brotliCompressSync(readFileSync(site.fileOf(`/${file}`))).length <= 3_000);
});

test("j and k go from heading to heading, to the last and back to the title", async () => {
  const page = await open(article);
  const headings = await page.locator("main :is(h1, h2, h3)").allTextContents();
  const focused = () => page.evaluate(() => document.activeElement?.textContent);
  for (const heading of headings.slice(1)) {
    await page.keyboard.press("j");
    assert.equal(await focused(), heading);
  }
  await page.keyboard.press("j");
  assert.equal(await focused(), headings.at(-1));
  for (const heading of headings.toReversed().slice(1)) {
    await page.keyboard.press("k");
    assert.equal(await focused(), heading);
  }
  await page.close();
});

test("j goes on from where the reader has scrolled to", async () => {
  const page = await open(article);
  const second = page.locator(".prose > h2").nth(1);
  const below = await second.evaluate((heading) => {
    heading.scrollIntoView();
    scrollBy(0, 100);
    return document.querySelectorAll(".prose > h2")[2]?.textContent;
  });
  await page.keyboard.press("j");
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), below);
  await page.keyboard.press("k");
  assert.equal(
    await page.evaluate(() => document.activeElement?.textContent),
    await second.textContent(),
  );
  await page.close();
});

test("a figure's link to its state copies its address, and keys go on from it", async () => {
  const context = await browser.newContext({ permissions: ["clipboard-read", "clipboard-write"] });
  const page = await context.newPage();
  await arrive(page, site.origin + article);
  await page.locator("#figure-timeouts").scrollIntoViewIfNeeded();
  const link = page.locator("#figure-timeouts .state-link");
  await link.click();
  await page.locator(".notice", { hasText: "Link copied" }).waitFor();
  assert.equal(
    await page.evaluate(() => navigator.clipboard.readText()),
    await link.evaluate((node) => node instanceof HTMLAnchorElement && node.href),
  );
  await link.press("?");
  await page.getByRole("dialog", { name: "Keyboard shortcuts" }).waitFor();
  await context.close();
});

test("keys are nobody's business in fields and with a modifier", async () => {
  const page = await open(article);
  const slider = page.locator("#figure-timeouts input[type=range]").first();
  await page.locator("#figure-timeouts").scrollIntoViewIfNeeded();
  await slider.focus();
  for (const key of ["j", "?", "/"]) await page.keyboard.press(key);
  assert.ok(await slider.evaluate((node) => node === document.activeElement));
  await slider.blur();
  for (const key of ["Control+/", "Alt+j", "Meta+k"]) await page.keyboard.press(key);
  assert.ok(page.url().endsWith(article));
  assert.equal(await page.locator("dialog").count(), 0);
  await arrive(page, `${site.origin}/search/`);
  await page.locator("#q").pressSequentially("j/k?");
  assert.equal(await page.locator("#q").inputValue(), "j/k?");
  await page.close();
});

test("? shows the keys in a dialog that gives the focus back", async () => {
  const page = await open(article);
  const opener = page.getByRole("button", { name: "Keyboard shortcuts" });
  await opener.focus();
  await page.keyboard.press("?");
  const dialog = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  assert.ok(await dialog.isVisible());
  assert.deepEqual(await dialog.locator("kbd").allTextContents(), ["j", "k", "/", "?"]);
  assert.deepEqual(await violations(page), []);
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  assert.ok(await opener.evaluate((node) => node === document.activeElement));
  await page.close();
});

test("keys can be turned off, which is remembered, and on again", async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await arrive(page, site.origin + article);
  await page.keyboard.press("?");
  await page.getByLabel("Enable shortcuts").uncheck();
  await page.getByRole("button", { name: "Close" }).click();
  for (const path of [article, "/"]) {
    await arrive(page, site.origin + path);
    await page.keyboard.press("?");
    assert.equal(await page.locator("dialog").count(), 0);
  }
  await page.getByRole("button", { name: "Keyboard shortcuts" }).click();
  await page.getByLabel("Enable shortcuts").check();
  await page.keyboard.press("Escape");
  await page.keyboard.press("?");
  assert.ok(await page.getByRole("dialog").isVisible());
  await context.close();
});

test("code is copied as it was written, and a heading's link as a whole address", async () => {
  const context = await browser.newContext({ permissions: ["clipboard-read", "clipboard-write"] });
  const page = await context.newPage();
  await page.goto(`${site.origin}/articles/memcached-can-not-be-restarted/`);
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  const block = page.locator("figure.code").first();
  await block.getByRole("button", { name: "Copy" }).click();
  await page.getByRole("status").getByText("Copied", { exact: true }).waitFor();
  const code = (await block.locator("code").textContent()) ?? "";
  assert.equal(await copied(), code.replace(/\n$/, ""));
  const link = page.locator(".prose > h2 > a").first();
  await link.click();
  await page.getByText("Link copied").waitFor();
  assert.equal(await copied(), page.url());
  assert.match(page.url(), /\/#[\w-]+$/);
  await context.close();
});

test("of a change in code, what it leads to is copied", async () => {
  const context = await browser.newContext({ permissions: ["clipboard-read", "clipboard-write"] });
  const { html } = renderBody("```ts diff\n if (a) {\n-  b();\n+  c();\n }\n```\n");
  await context.route(`**${article}`, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(
      /<div [^>]*class="prose e-content"[^>]*>/,
      `$&${html}`,
    );
    await route.fulfill({ response, body });
  });
  const page = await context.newPage();
  await page.goto(site.origin + article);
  await page.locator("pre").first().getByRole("button", { name: "Copy" }).click();
  await page.getByText("Copied", { exact: true }).waitFor();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), "if (a) {\n  c();\n}");
  await context.close();
});

test("back is where the reader was, from the browser's own cache", async () => {
  const context = await (await launchChromium({ keepBackForwardCache: true })).newContext();
  const page = await context.newPage();
  await page.goto(site.origin + article);
  await page.evaluate(() => {
    addEventListener("pageshow", ({ persisted }) => Object.assign(window, { persisted }));
  });
  await page.locator(".onward a").first().scrollIntoViewIfNeeded();
  const place = await page.evaluate(() => scrollY);
  assert.ok(place > 1000);
  await page.locator(".onward a").first().click();
  await page.waitForURL((url) => url.pathname !== article);
  await page.evaluate(() => history.back());
  await page.waitForFunction(() => Reflect.get(window, "persisted") === true);
  assert.equal(await page.evaluate(() => scrollY), place);
  await context.browser()?.close();
});

test("pointing at a link fetches its page, under the site's own policy", async () => {
  const page = await open("/");
  const fetched = new Promise<string>((resolve) => {
    page.on("request", (request) => {
      if (request.headers()["sec-purpose"]?.startsWith("prefetch")) resolve(request.url());
    });
  });
  const link = page.locator(".listings a").first();
  await link.hover();
  assert.equal(await fetched, site.origin + (await link.getAttribute("href")));
  await page.close();
});

async function open(path: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await arrive(page, site.origin + path);
  return page;
}
