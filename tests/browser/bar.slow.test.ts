import assert from "node:assert/strict";
import { cpSync, existsSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { projectFolder, scratchFolder } from "../support/build.ts";
import { openChromium } from "../support/chromium.ts";
import { articleText } from "../support/site-folder.ts";
import { type StartedSite, startSite } from "../support/start-site.ts";
import { until } from "../support/until.ts";

// What the bar of `npm start` shows of a text, and what it mends in its file.

const site = join(scratchFolder(), "site");
const article = join(site, "content/articles/second.md");
const wordList = join(site, "content/words.txt");
const text = articleText(
  "The second",
  "date: 2024-03-11\ntags: [one]",
  "The ring of wrackspaces met [[frist]] in the the end.\n\n## More\n\nAn end met.\n",
);
let server: StartedSite;
let browser: Browser;
let page: Page;
const said = () => server.said();

before(async () => {
  cpSync(join(projectFolder, "tests/fixtures/small"), join(site, "content"), { recursive: true });
  symlinkSync(join(projectFolder, "node_modules"), join(site, "node_modules"));
  writeFileSync(article, text);
  writeFileSync(
    join(site, "content/house.yaml"),
    "phrases:\n  - { pattern: met, hint: Say who came. }\n",
  );
  server = await startSite(site);
  browser = await openChromium();
  page = await browser.newPage({ viewport: { width: 360, height: 720 } });
  await page.goto(`${server.origin}/articles/second/`);
});
after(async () => {
  await browser.close();
  server.stop();
});

const bar = () => page.getByRole("region", { name: "Preview" });
const remark = (words: string) => bar().locator("li", { hasText: words });

test("spelling and the rules of the house are told while the text is written, and marked in it", async () => {
  await page.locator("[data-remark]", { hasText: "wrackspaces" }).waitFor();
  await bar().locator(".toggle").click();
  await remark("wrackspaces is in no dictionary").waitFor();
  await remark("Say who came.").waitFor();
});

test("a word that is there more than once is marked where it is meant", async () => {
  const mark = page.locator("[data-remark]", { hasText: /^the$/ });
  await mark.waitFor();
  const before = await mark.evaluate((one) => one.previousSibling?.textContent);
  assert.match(before ?? "", / the $/);
});

test("what is said of several places is said once, with each of them", async () => {
  const places = remark("Say who came.").locator(".place");
  assert.equal(
    (await places.allInnerTexts()).join(" "),
    "content/articles/second.md:8:25 E723 12:8",
  );
});

test("a click adds a word to the list, and it is taken back", async () => {
  await remark("wrackspaces").getByRole("button", { name: "Add to words.txt" }).click();
  await remark("wrackspaces").waitFor({ state: "detached" });
  assert.equal(readFileSync(wordList, "utf8"), "wrackspaces\n");
  await bar().getByRole("button", { name: "Undo" }).click();
  await until(() => !existsSync(wordList), said);
  await remark("wrackspaces").waitFor();
  const takenBack = bar().getByText("Taken back.");
  await takenBack.waitFor();
  await takenBack.waitFor({ state: "hidden" });
});

test("a click mends a slug and a doubled word in the file; undone, every byte is back", async () => {
  await remark("no page or file").getByRole("button", { name: "Use “first”" }).click();
  await remark("no page or file").waitFor({ state: "detached" });
  const mended = text.replace("[[frist]]", "[[first]]");
  assert.equal(readFileSync(article, "utf8"), mended);
  await remark("stands here twice").getByRole("button", { name: "Take one out" }).click();
  await remark("stands here twice").waitFor({ state: "detached" });
  assert.equal(readFileSync(article, "utf8"), mended.replace("the the", "the"));
  await bar().getByRole("button", { name: "Undo" }).click();
  await remark("stands here twice").waitFor();
  assert.equal(readFileSync(article, "utf8"), mended);
});

test("a mend that was thought of for another text is refused", async () => {
  const state = page.waitForRequest((request) => request.url().endsWith("/.dev/mend"));
  await remark("stands here twice").getByRole("button", { name: "Take one out" }).click();
  const asked = (await state).postData() ?? "";
  await remark("stands here twice").waitFor({ state: "detached" });
  const now = readFileSync(article, "utf8");
  const send = () =>
    page.evaluate(
      (body) => fetch("/.dev/mend", { method: "POST", body }).then(({ status }) => status),
      asked,
    );
  assert.equal(await send(), 409);
  assert.equal(readFileSync(article, "utf8"), now);
});

test("nothing is written for another site, another name, or without a word on where it comes from", async () => {
  const before = readFileSync(article, "utf8");
  const elsewhere: readonly Record<string, string>[] = [
    {},
    { Origin: "https://evil.example", "Sec-Fetch-Site": "same-origin" },
    { "Sec-Fetch-Site": "cross-site" },
    { "Sec-Fetch-Site": "same-site" },
    { Host: "evil.example", "Sec-Fetch-Site": "same-origin" },
  ];
  for (const path of ["/.dev/mend", "/.dev/undo", "/.dev/open"]) {
    for (const headers of elsewhere)
      assert.equal(await post(path, headers), 403, `${path} ${JSON.stringify(headers)}`);
  }
  assert.equal(readFileSync(article, "utf8"), before);
});

test("the card, the feed's entry and the search hit are in the bar; a phone, paper and the dark are a click away", async () => {
  const look = bar().getByRole("button", { name: "View" });
  assert.ok(await look.isVisible());
  await look.click();
  const open = (name: string) => bar().getByRole("button", { name, exact: true }).click();
  await open("Card");
  const picture = bar().locator(".card img");
  await until(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth === 1200), said);
  assert.match(await bar().locator(".card").innerText(), /small\.example\s+The second\s+About/);
  await open("Feed");
  await bar().locator(".entry h1", { hasText: "The second" }).waitFor();
  assert.match(await bar().locator(".entry").innerText(), /The ring of wrackspaces/);
  await open("Search");
  assert.match(await bar().locator(".hit").innerText(), /› articles › second/);
  const popup = page.waitForEvent("popup");
  await open("Phone");
  await (await popup).close();
  await page.evaluate('globalThis.print = () => { document.title = "printed"; }');
  await open("Print");
  assert.equal(await page.title(), "printed");
  const ground = () =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await ground();
  await open("Dark");
  assert.notEqual(await ground(), light);
  await open("Dark");
  assert.equal(await ground(), light);
  await page.keyboard.press("Escape");
  await bar().locator(".stage").waitFor({ state: "hidden" });
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), false);
});

/** With exactly these headers, which `fetch` would not send. */
function post(path: string, headers: Record<string, string>): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(server.origin + path, { method: "POST", headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on("error", reject)
      .end("{}");
  });
}
