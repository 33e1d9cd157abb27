import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser, Page } from "puppeteer-core";
import { arrive, scripted } from "../support/arrive.ts";
import { launchFirefox } from "../support/firefox.ts";
import { sampled } from "../support/page-kinds.ts";
import { type ServedSite, serveRealSite } from "../support/served-site.ts";

/** A story with a figure and code, read in an engine that is not Chromium's. */
const story = "/articles/tower-of-hanoi-timeouts/";

let browser: Browser;
let site: ServedSite;

before(async () => {
  site = await serveRealSite();
  browser = await launchFirefox();
});
after(async () => {
  await browser.close();
  site.close();
});

test("every page in Firefox is quiet, keeps to its policy, and fits 320 px", async () => {
  const page = await browser.newPage();
  await page.setViewport({ width: 320, height: 800 });
  const said = listen(page);
  // Firefox tells its own console of violations, not the page's.
  await page.evaluateOnNewDocument(() => {
    const violations: string[] = [];
    Reflect.set(globalThis, "violations", violations);
    addEventListener("securitypolicyviolation", (event) => {
      violations.push(`${event.effectiveDirective} ${event.blockedURI}`);
    });
  });
  const violations = () => page.evaluate((): string[] => Reflect.get(globalThis, "violations"));
  const diagnostics: string[] = [];
  for (const path of sampled(site.readable)) {
    await arrive(page, site.origin + path);
    await figuresNearArePlayable(page);
    const { tooWide, titles } = await page.evaluate(() => ({
      tooWide: document.documentElement.scrollWidth - innerWidth,
      titles: document.querySelectorAll("h1").length,
    }));
    if (tooWide > 0) diagnostics.push(`${path} is ${tooWide} px too wide`);
    if (titles !== 1) diagnostics.push(`${path} has ${titles} titles`);
    const noticed = [...said.splice(0), ...(await violations())];
    diagnostics.push(...noticed.map((text) => `${path} ${text}`));
  }
  assert.deepEqual(diagnostics, []);
  // And one would be noticed.
  await page.evaluate(() => document.body.setAttribute("style", "color: red"));
  await page.waitForFunction(() => Reflect.get(globalThis, "violations").length > 0);
  assert.match((await violations()).join(), /style-src/);
  await page.close();
});

test("in Firefox the theme is chosen and remembered", async () => {
  const page = await open("/");
  const paper = () =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  await page.select("#_theme", "light");
  const light = await paper();
  await page.select("#_theme", "dark");
  const dark = await paper();
  assert.notEqual(dark, light);
  await arrive(page, site.origin + story);
  assert.equal(await paper(), dark);
  await page.select("#_theme", "");
  await page.close();
});

test("in Firefox a figure plays by keys", async () => {
  const page = await open(story);
  const said = listen(page);
  await page.$eval(".explorable[data-figure]", (figure) => figure.scrollIntoView());
  await page.waitForSelector(".explorable[data-figure][data-ready] input[type=range]");
  const picture = () =>
    page.$eval(".explorable[data-figure] .picture", ({ innerHTML }) => innerHTML);
  const before = await picture();
  await page.focus(".explorable[data-figure] input[type=range]");
  await page.keyboard.press("ArrowRight");
  assert.notEqual(await picture(), before);
  const changed = await picture();
  await page.focus(".presets button:nth-child(2)");
  await page.keyboard.press("Enter");
  assert.notEqual(await picture(), changed);
  assert.deepEqual(said, []);
  await page.close();
});

test("in Firefox search finds, by keys alone", async () => {
  const page = await open("/about/");
  const said = listen(page);
  await page.keyboard.press("/");
  await page.waitForFunction(() => document.activeElement?.id === "q");
  await page.keyboard.type("memcached restart");
  await page.waitForSelector(".results li a mark");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => location.pathname.startsWith("/articles/memcached"));
  await scripted(page);
  await page.keyboard.press("?");
  await page.waitForSelector("dialog[open]");
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => document.querySelector("dialog[open]") === null);
  assert.deepEqual(said, []);
  await page.close();
});

async function open(path: string): Promise<Page> {
  const page = await browser.newPage();
  await arrive(page, site.origin + path);
  return page;
}

/** Waits for the scripts that a page fetches as it stands: Firefox reports each whose loading ends because its page is left. */
async function figuresNearArePlayable(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    [...document.querySelectorAll(".explorable[data-figure]:not([data-ready])")].every(
      // As far from the viewport as src/browser/figures.ts looks.
      (figure) => figure.getBoundingClientRect().top > innerHeight + 400,
    ),
  );
}

/** Notes what pages say in the console, what goes wrong in them, and what is refused to them. */
function listen(page: Page): string[] {
  const said: string[] = [];
  page.on("console", (message) => said.push(message.text()));
  page.on("pageerror", (error) => said.push(String(error)));
  page.on("response", (response) => {
    if (response.status() >= 400) said.push(`${response.status()} ${response.url()}`);
  });
  return said;
}
