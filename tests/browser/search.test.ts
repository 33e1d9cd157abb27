import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { arrive } from "../support/arrive.ts";
import { violations } from "../support/axe.ts";
import { openChromium } from "../support/chromium.ts";
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

test("/ leads here from any page, with the focus in the field, and back into it from anywhere here", async () => {
  const page = await browser.newPage();
  await arrive(page, `${site.origin}/about/`);
  await page.keyboard.press("/");
  await page.waitForURL("**/search/#q");
  await page.waitForFunction(() => document.activeElement?.id === "q");
  await page.keyboard.type("memcached");
  await said(page, /^\d+ stor(?:y|ies) and \d+ sections? for “memcached”\.$/);
  await page.locator(".results a").first().focus();
  await page.keyboard.press("/");
  assert.equal(await focusedId(page), "q");
  await page.close();
});

test("the page for lost readers has the words of the dead address in its field", async () => {
  const page = await browser.newPage();
  for (const [path, words] of [
    ["/2019/05/my-old_post.html?x=1", "my old post"],
    ["/caf%C3%A9/index.html", "café"],
    ["/100%25-%E0%A4%A", "100%25 %E0%A4%A"],
    ["/2019/", ""],
    ["/404.html", ""],
  ] as const) {
    await arrive(page, site.origin + path);
    assert.equal(await page.locator("#q").inputValue(), words, path);
  }
  await page.close();
});

test("a misspelt address shows the story that was meant, and stays as it is", async () => {
  const page = await browser.newPage();
  const dead = `${site.origin}/2013/tower-of-hanio-timeouts.html`;
  await arrive(page, dead);
  const first = page.locator(".results a").first();
  assert.equal(await first.getAttribute("href"), "/articles/tower-of-hanoi-timeouts/");
  await said(page, /“tower of hanio timeouts”/);
  assert.equal(page.url(), dead);
  assert.deepEqual(await violations(page), []);
  await page.close();
});

test("what is typed while the script is on its way is looked for once it is there", async () => {
  const page = await browser.newPage();
  let send = () => {};
  const typed = new Promise<void>((resolve) => {
    send = resolve;
  });
  await page.route("**/assets/search-*.js", async (route) => {
    await typed;
    await route.continue();
  });
  await page.goto(`${site.origin}/search/`, { waitUntil: "commit" });
  await page.locator("#q").pressSequentially("memcached");
  send();
  await said(page, /“memcached”/);
  await page.close();
});

test("results lead to the section, with the words marked, by keys alone, and quietly", async () => {
  const page = await browser.newPage();
  const messages: string[] = [];
  page.on("console", (message) => messages.push(message.text()));
  page.on("pageerror", (error) => messages.push(String(error)));
  await page.goto(`${site.origin}/search/#q`);
  await page.keyboard.type("memcached restart");
  await said(page, /“memcached restart”/);
  const marked = await page.locator(".results mark").allTextContents();
  assert.ok(marked.length > 3);
  for (const word of marked) assert.match(word, /^(?:memcached|restart)/i);

  const links = await page.locator(".results a").all();
  for (const link of links) {
    await page.keyboard.press("ArrowDown");
    assert.ok(await link.evaluate((node) => node === document.activeElement));
  }
  await page.keyboard.press("ArrowDown");
  assert.ok(await links.at(-1)?.evaluate((node) => node === document.activeElement));
  await page.keyboard.press("Escape");
  assert.equal(await focusedId(page), "q");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowUp");
  assert.equal(await focusedId(page), "q");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/articles\/memcached-can-not-be-restarted\/#./);
  const id = decodeURIComponent(new URL(page.url()).hash.slice(1));
  assert.equal(await page.locator(`:is(h2, h3) a[id="${id}"]`).count(), 1);
  assert.deepEqual(messages, []);
  await page.close();
});

test("Escape in the field clears it and brings the index back", async () => {
  const page = await open("?q=cache");
  await said(page, /cache/);
  assert.ok(!(await page.locator(".index").isVisible()));
  await page.locator("#q").press("Escape");
  await page.locator(".index").waitFor();
  await page.waitForURL((url) => url.search === "");
  assert.equal(await page.locator(".results li").count(), 0);
  await page.close();
});

test("what is asked is in the address; back and forward go through it", async () => {
  const page = await open("");
  await page.locator("#q").pressSequentially("cache");
  await page.waitForURL("**/search/?q=cache");
  await page.locator("#q").press("Enter");
  await page.locator("#tag").selectOption("capacity");
  await page.waitForURL("**/search/?q=cache&tag=capacity");
  await page.locator("#year").selectOption("2016");
  await page.waitForURL("**/search/?q=cache&tag=capacity&year=2016");
  const narrowest = await titles(page);
  await page.goBack();
  await page.waitForURL("**/search/?q=cache&tag=capacity");
  assert.equal(await page.locator("#year").inputValue(), "");
  assert.notDeepEqual(await titles(page), narrowest);
  await page.goBack();
  await page.waitForURL("**/search/?q=cache");
  assert.equal(await page.locator("#tag").inputValue(), "");
  await page.goForward();
  await page.goForward();
  await page.waitForURL("**/search/?q=cache&tag=capacity&year=2016");
  assert.deepEqual(await titles(page), narrowest);
  await page.reload();
  await said(page, /for “cache”, Capacity, 2016\.$/);
  assert.deepEqual(await titles(page), narrowest);
  assert.equal(await page.locator("#q").inputValue(), "cache");
  await page.close();
});

test("coming back from a result finds the same results", async () => {
  const page = await open("?q=timeout");
  await said(page, /timeout/);
  const before = await titles(page);
  await page.locator(".results a").first().click();
  await page.waitForURL("**/articles/**");
  await page.goBack();
  await said(page, /timeout/);
  assert.deepEqual(await titles(page), before);
  await page.close();
});

test("once it is loaded it works without a network", async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${site.origin}/search/?q=cache`);
  await said(page, /cache/);
  await context.setOffline(true);
  await page.locator("#q").fill("garbge colection");
  await said(page, /“garbge colection”/);
  const marked = (await page.locator(".results mark").allTextContents()).map((word) =>
    word.toLowerCase(),
  );
  assert.ok(marked.includes("garbage") && marked.includes("collection"), marked.join(" "));
  await context.close();
});

test("where the index can't be had, it is said, and the index of titles stays", async () => {
  const context = await browser.newContext();
  await context.route("**/search/index.json", (route) => route.abort());
  const page = await context.newPage();
  await page.goto(`${site.origin}/search/?q=cache`);
  await said(page, /could not be loaded/);
  assert.ok(await page.locator(".index").isVisible());
  await context.close();
});

test("without JavaScript the page is an index of every article, tag and year", async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${site.origin}/search/`);
  const hrefs = await page
    .locator(".index a")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  const wanted = site.pages.filter((path) =>
    /^\/(?:articles|tags)\/[^/]+\/$|^\/archive\/\d+\/$/.test(path),
  );
  assert.deepEqual(hrefs.toSorted(), wanted.toSorted());
  await context.close();
});

test("a screen reader gets a search, a count said politely, and a list of links", async () => {
  const page = await open("");
  const form = page.getByRole("search");
  assert.equal(await form.getAttribute("action"), "/search/");
  await form.getByRole("searchbox", { name: "Search for" }).fill("zebra");
  await said(page, /^Nothing found for “zebra”\.$/);
  assert.ok(await page.getByRole("region", { name: "Index" }).isVisible());
  await form.getByRole("combobox", { name: "Tag" }).selectOption({ label: "Caching" });
  await said(page, /^Nothing found for “zebra”, Caching\.$/);
  await form.getByRole("searchbox").fill("memcached");
  await said(page, /^\d+ stor(?:y|ies) and \d+ sections? for “memcached”, Caching\.$/);
  const list = page.getByRole("list", { name: "Results" });
  const items = await list.locator("> li").count();
  assert.equal(await list.getByRole("heading", { level: 2 }).count(), items);
  assert.equal(await list.locator("> li > h2 > a").count(), items);
  await page.close();
});

test("results pass axe, wide and narrow, in light and dark", async () => {
  for (const [width, colorScheme] of [
    [360, "dark"],
    [1440, "light"],
  ] as const) {
    const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 } });
    const page = await context.newPage();
    for (const query of ["?q=cache", "?q=zebra", "?q=time&tag=timeouts&year=2015"]) {
      await page.goto(`${site.origin}/search/${query}`);
      await said(page, /./);
      await page.waitForFunction(
        () => !document.querySelector(".found")?.textContent?.startsWith("Load"),
      );
      assert.deepEqual(await violations(page), [], query);
    }
    await context.close();
  }
});

async function open(query: string): Promise<Page> {
  const page = await browser.newPage();
  const loaded = page.waitForResponse("**/search/index.json");
  await page.goto(`${site.origin}/search/${query}`);
  await loaded;
  return page;
}

/** Waits until the live region says so. */
async function said(page: Page, words: RegExp): Promise<void> {
  await page.locator(".found").filter({ hasText: words }).waitFor();
}

async function titles(page: Page): Promise<string[]> {
  return page.locator(".results h2").allTextContents();
}

async function focusedId(page: Page): Promise<string | undefined> {
  return page.evaluate(() => document.activeElement?.id);
}
