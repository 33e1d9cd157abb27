import assert from "node:assert/strict";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import type { Browser } from "playwright-core";
import { writeCorpus } from "../bench/corpus.ts";
import { scratchFolder } from "../support/build.ts";
import { openChromium } from "../support/chromium.ts";
import { type ServedSite, serveBuilt } from "../support/served-site.ts";

let browser: Browser;
let site: ServedSite;

before(async () => {
  const content = join(scratchFolder(), "content");
  writeCorpus(content, { posts: 120, seed: 1 });
  const file = join(content, "site.yaml");
  writeFileSync(file, readFileSync(file, "utf8").replace("search: false", "search: true"));
  const url = "https://bench.example/a/b/";
  site = await serveBuilt(["--content", content, "--now", "2026-01-01", "--url", url]);
  browser = await openChromium();
});
after(async () => {
  await browser.close();
  site.close();
});

test("a site too large for one index is searched in parts, below a base path, with words marked", async () => {
  const parts = readdirSync(join(site.folder, "search/words"));
  assert.ok(parts.length > 20);
  const page = await browser.newPage();
  const messages: string[] = [];
  const asked: string[] = [];
  page.on("console", (message) => messages.push(message.text()));
  page.on("pageerror", (error) => messages.push(String(error)));
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  const title = /<title>(.*?) ·/.exec(readFileSync(join(site.folder, firstArticle()), "utf8"))?.[1];
  const word =
    title
      ?.split(" ")
      .toSorted((a, b) => b.length - a.length)[0]
      ?.toLowerCase() ?? "";
  await page.goto(`${site.origin}/a/b/search/`);
  await page.locator("#q").pressSequentially(word);
  await page.locator(".results h2 mark").first().waitFor();
  await page.locator(".found").filter({ hasText: word }).waitFor();
  assert.match(page.url(), /\?q=/);
  const fetched = asked.filter((path) => path.endsWith(".json"));
  assert.ok(fetched.every((path) => path.startsWith("/a/b/search/")));
  assert.ok(fetched.filter((path) => path.includes("/words/")).length <= 4, fetched.join(" "));
  await page.locator(".results h2 a").first().click();
  await page.waitForURL(/\/a\/b\/articles\/./);
  assert.deepEqual(messages, []);
  await page.close();
});

test("where a part can't be had, that is said", async () => {
  const page = await browser.newPage();
  await page.route("**/search/words/*", (route) => route.abort());
  await page.goto(`${site.origin}/a/b/search/?q=something`);
  await page
    .locator(".found")
    .filter({ hasText: /could not be loaded/ })
    .waitFor();
  await page.close();
});

function firstArticle(): string {
  const [slug = ""] = readdirSync(join(site.folder, "articles"));
  return `articles/${slug}/index.html`;
}
