import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { arrive } from "../support/arrive.ts";
import { violations } from "../support/axe.ts";
import { launchChromium } from "../support/chromium.ts";
import { sampled } from "../support/page-kinds.ts";
import { brokenRules } from "../support/page-rules.ts";
import { type ServedSite, serveRealSite } from "../support/served-site.ts";
import { isLong, isQuick } from "../support/tier.ts";

/** A reader's text size is a setting of the browser, and media queries in `rem` follow it. */
const textSizesPx = [16, 32];
const widthsPx = [1440, 768, 320];
const schemes = [
  { name: "light", media: { colorScheme: "light", forcedColors: "none" } },
  { name: "dark", media: { colorScheme: "dark", forcedColors: "none" } },
  { name: "forced colours", media: { colorScheme: "light", forcedColors: "active" } },
] as const;

/**
 * The schemes that a layout is looked at in. Colours don't depend on the layout, so one is nearly as good
 * as all, in turns: each page is seen twice in each.
 */
const schemesIn = (turn: number) =>
  isLong ? schemes : schemes.filter((_, i) => i === turn % schemes.length);

/** The width that a page is looked at in, in turns that meet every scheme; under LONG all of them. */
const widthsIn = (turn: number) =>
  isLong
    ? widthsPx
    : widthsPx.filter((_, i) => i === (turn + Math.floor(turn / schemes.length)) % widthsPx.length);

let site: ServedSite;
before(async () => {
  site = await serveRealSite();
});
after(() => site.close());

test("every page, in every width and text size and in every scheme, passes axe and our own rules", async (t) => {
  const paths = [...sampled(site.readable), "/search/?q=memcached+restart"];
  // A browser for each text size; the two run side by side.
  const pathsIn = (size: number) =>
    isQuick ? paths.filter((_, i) => i % textSizesPx.length === size) : paths;
  const counts = await Promise.all(textSizesPx.map((_, size) => checkAll(size, pathsIn(size))));
  const diagnostics = counts.flatMap(({ diagnostics }) => diagnostics);
  const checked = counts.reduce((sum, { checked }) => sum + checked, 0);
  t.diagnostic(`${checked} combinations of page, scheme, width and text size`);
  const sizes = isQuick ? 1 : textSizesPx.length;
  const each = widthsIn(0).length * sizes * (isLong ? schemes.length : 1);
  assert.equal(checked, paths.length * each);
  assert.equal(diagnostics.join("\n"), "");
});

/** Opens each page once in one of the text sizes, and looks at it in every width. */
async function checkAll(
  size: number,
  paths: readonly string[],
): Promise<{ checked: number; diagnostics: string[] }> {
  const textPx = textSizesPx[size];
  const browser = await launchChromium({ textPx });
  const page = await browser.newPage();
  const diagnostics: string[] = [];
  const say = (text: string) => diagnostics.push(`${page.url()} at ${textPx} px text: ${text}`);
  page.on("console", (message) => say(message.text()));
  page.on("pageerror", (error) => say(String(error)));
  let checked = 0;
  for (const [nth, path] of paths.entries()) {
    await arrive(page, site.origin + path);
    if (path.includes("?q=")) await page.locator(".results li").first().waitFor();
    await playEveryFigure(page);
    for (const [i, width] of widthsIn(nth + size).entries()) {
      await page.setViewportSize({ width, height: 900 });
      for (const { name, media } of schemesIn(nth + size + i)) {
        await page.emulateMedia(media);
        for (const diagnostic of [...(await violations(page)), ...(await brokenRules(page))]) {
          say(`${width} px, ${name}: ${diagnostic}`);
        }
        checked += 1;
      }
    }
  }
  await browser.close();
  return { checked, diagnostics };
}

/** Makes every figure playable, with its numbers open. */
async function playEveryFigure(page: Page): Promise<void> {
  for (const figure of await page.locator(".explorable[data-figure]").all()) {
    await figure.scrollIntoViewIfNeeded();
    await figure.and(page.locator("[data-ready]")).waitFor();
    // A step has none.
    for (const numbers of await figure.locator("summary").all()) await numbers.click();
  }
}
