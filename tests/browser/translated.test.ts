import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { openChromium } from "../support/chromium.ts";
import { figures } from "../support/figures.ts";
import { findFigures } from "../support/find-figures.ts";
import { type ServedSite, serveRealSite } from "../support/served-site.ts";
import { sampleOf } from "../support/tier.ts";

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

const played = sampleOf(figures, { quick: 7, all: 3, from: 1 });

for (const { name } of played) {
  test(`${name}, its every text wrapped as translators do, says what it shows`, async () => {
    const [plain, translated] = [await open(name), await open(name)];
    await wrapTexts(translated, name);
    for (const page of [plain, translated])
      await page.locator(`#figure-${name} .presets button`).nth(1).click();
    assert.deepEqual(await wordsOf(translated, name), await wordsOf(plain, name));
    for (const page of [plain, translated]) await page.close();
  });
}

test("the takeaway is read out once, when nothing has changed for a while", async () => {
  const [{ name = "" } = {}] = figures;
  const page = await open(name);
  const spoken = page.locator(`#figure-${name} + [role=status]`);
  assert.equal(await spoken.textContent(), "");
  await page.evaluate((id) => {
    const said: (string | null)[] = Reflect.set(window, "said", [])
      ? Reflect.get(window, "said")
      : [];
    const status = document.querySelector(`#${id} + [role=status]`);
    if (status)
      new MutationObserver(() => said.push(status.textContent)).observe(status, {
        childList: true,
      });
  }, `figure-${name}`);
  // It ends on one that says something else than the first frame: what is there already isn't said again.
  const presets = page.locator(`#figure-${name} .presets button`);
  for (const at of [-1, 1, -1]) await presets.nth(at).click();
  await page.waitForFunction(() => Reflect.get(window, "said").length > 0);
  const takeaway = await page.locator(`#figure-${name} .takeaway`).textContent();
  assert.deepEqual(await page.evaluate(() => Reflect.get(window, "said")), [takeaway]);
  assert.equal(await page.locator(`#figure-${name} output:not([aria-live=off])`).count(), 0);
  await page.close();
});

async function open(name: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(site.origin + (findFigures(site).get(name) ?? ""));
  await page.locator(`#figure-${name}`).scrollIntoViewIfNeeded();
  await page.locator(`#figure-${name}[data-ready]`).waitFor();
  return page;
}

async function wrapTexts(page: Page, name: string): Promise<void> {
  await page.locator(`#figure-${name}`).evaluate((figure) => {
    const walker = document.createTreeWalker(figure, NodeFilter.SHOW_TEXT);
    const texts: Node[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    for (const text of texts) {
      const [outer, inner] = [document.createElement("font"), document.createElement("font")];
      text.parentNode?.replaceChild(outer, text);
      outer.append(inner);
      inner.append(text.textContent ?? "");
    }
  });
}

/** What the figure says in the places that change, and its drawing. */
async function wordsOf(page: Page, name: string): Promise<(string | null)[]> {
  return page
    .locator(`#figure-${name}`)
    .evaluate((figure) =>
      Array.from(
        figure.querySelectorAll("svg text, .takeaway, output, td"),
        (part) => part.textContent,
      ),
    );
}
