import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { arrive, scripted } from "../support/arrive.ts";
import { openChromium } from "../support/chromium.ts";
import { oneOfEachKind } from "../support/page-kinds.ts";
import { reachable } from "../support/page-rules.ts";
import { type ServedSite, serveRealSite } from "../support/served-site.ts";
import { isLong } from "../support/tier.ts";

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

test("Tab goes through every page from top to bottom, and Shift+Tab back", async (t) => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  let stops = 0;
  // The others have the same parts; what takes the focus in which order is held to on all of them (every-page.test.ts).
  const paths = isLong ? site.readable : oneOfEachKind;
  for (const path of paths) {
    await arrive(page, site.origin + path);
    for (const figure of await page.locator(".explorable[data-figure]").all()) {
      await figure.scrollIntoViewIfNeeded();
      await figure.and(page.locator("[data-ready]")).waitFor();
    }
    const count = await watchFocus(page);
    stops += count;
    for (let i = 0; i < count; i++) await page.keyboard.press("Tab");
    for (let i = 1; i < count; i++) await page.keyboard.press("Shift+Tab");
    const forth = Array.from({ length: count }, (_, i) => i);
    const walked = await page.evaluate(() => Reflect.get(globalThis, "walked"));
    assert.deepEqual(walked, [...forth, ...forth.toReversed().slice(1)], path);
  }
  t.diagnostic(`${stops} stops on ${paths.length} pages`);
  await page.close();
});

test("a reader with nothing but keys reads a story, plays its figure, searches, and turns keys off", async () => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await arrive(page, site.origin);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  assert.ok(await page.evaluate(() => document.activeElement?.closest("main") !== null));
  await tabTo(page, "a[href='/articles/tower-of-hanoi-timeouts/']");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/articles/*/");

  await tabTo(page, ".presets button[aria-pressed=false]");
  const figure = page.locator(".explorable[data-figure]");
  const before = await figure.locator(".picture").innerHTML();
  await page.keyboard.press("Space");
  await figure.locator("button[aria-pressed=true]:focus").waitFor();
  assert.notEqual(await figure.locator(".picture").innerHTML(), before);
  await tabTo(page, ".explorable[data-figure] input[type=range]");
  const value = await page.locator(":focus").inputValue();
  await page.keyboard.press("ArrowRight");
  assert.notEqual(await page.locator(":focus").inputValue(), value);
  await tabTo(page, ".explorable[data-figure] summary");
  await page.keyboard.press("Enter");
  assert.ok(await figure.locator("details table").isVisible());

  await tabTo(page, ".state-link");
  await page.keyboard.press("/");
  await page.waitForFunction(() => document.activeElement?.id === "q");
  await page.keyboard.type("timeouts");
  await page.locator(".results li").first().waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/articles/**");
  await scripted(page);

  await page.keyboard.press("?");
  await page.getByRole("dialog").waitFor();
  await tabTo(page, "dialog input");
  await page.keyboard.press("Space");
  await page.keyboard.press("Escape");
  await page.keyboard.press("?");
  assert.equal(await page.getByRole("dialog").count(), 0);
  await page.close();
});

/** Presses Tab until what the selector names has the focus; at most once around the page. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 200; presses++) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
  }
  assert.fail(`Tab never came to ${selector}`);
}

/** Writes down which element gets the focus, by its number among all that can. Returns how many can. */
async function watchFocus(page: Page): Promise<number> {
  return page.evaluate((selector) => {
    const stops = Array.from(document.querySelectorAll<HTMLElement>(selector)).filter(
      (element) => element.checkVisibility({ visibilityProperty: true }) && element.tabIndex >= 0,
    );
    const walked: number[] = [];
    Reflect.set(globalThis, "walked", walked);
    addEventListener("focusin", ({ target }) => {
      if (target instanceof HTMLElement) walked.push(stops.indexOf(target));
    });
    return stops.length;
  }, reachable);
}
