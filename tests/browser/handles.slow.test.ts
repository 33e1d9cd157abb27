import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { openChromium } from "../support/chromium.ts";
import { figures } from "../support/figures.ts";
import { findFigures } from "../support/find-figures.ts";
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

const withHandles = figures.filter(({ open }) => (open()?.handles.length ?? 0) > 0);

for (const { name } of withHandles) {
  test(`${name} is played in its drawing, by mouse, finger and key`, async () => {
    for (const hasTouch of [false, true]) {
      const page = await open(name, hasTouch);
      const figure = page.locator(`#figure-${name}`);
      const handles = figure.locator(".handles > :is(button, input)");
      const small = await handles.evaluateAll(
        (all) =>
          all.filter((handle) => {
            const { width, height } = handle.getBoundingClientRect();
            const isRow = handle instanceof HTMLElement && handle.style.minHeight === "0px";
            return width < 44 || height < (isRow ? 24 : 44);
          }).length,
      );
      assert.equal(small, 0, "too small to be touched");

      const handle = handles.and(figure.locator("[aria-pressed=false], input")).first();
      const before = await figure.locator(".picture svg").innerHTML();
      const place = await handle.boundingBox();
      assert.ok(place);
      // Of a slider the half that its knob is not in.
      const share = await handle.evaluate((one) =>
        one instanceof HTMLInputElement && one.valueAsNumber < (+one.min + +one.max) / 2
          ? 0.8
          : 0.2,
      );
      const [x, y] = [place.x + place.width * share, place.y + place.height / 2];
      if (hasTouch) await page.touchscreen.tap(x, y);
      else await page.mouse.click(x, y);
      assert.notEqual(await figure.locator(".picture svg").innerHTML(), before);
      await page.close();
    }

    const page = await open(name, false);
    const figure = page.locator(`#figure-${name}`);
    const handle = figure.locator(".handles > :is([aria-pressed=false], input)").first();
    const before = await figure.locator(".picture svg").innerHTML();
    await handle.focus();
    await page.keyboard.press((await handle.getAttribute("type")) === "range" ? "Home" : "Enter");
    assert.notEqual(await figure.locator(".picture svg").innerHTML(), before);
    await page.close();
  });
}

test("nothing of a played figure is printed that only a screen can use", async () => {
  for (const { name } of withHandles) {
    const page = await open(name, false);
    await page.emulateMedia({ media: "print" });
    const usable = page.locator(`#figure-${name} :is(button, input, select, summary)`);
    // The style for paper comes after the first paint.
    await usable.first().waitFor({ state: "hidden" });
    const shown = await Promise.all((await usable.all()).map((one) => one.isVisible()));
    assert.ok(shown.length > 0 && !shown.includes(true), name);
    await page.close();
  }
});

async function open(name: string, hasTouch: boolean): Promise<Page> {
  const viewport = hasTouch ? { width: 360, height: 640 } : { width: 1280, height: 900 };
  const page = await browser.newPage({ viewport, hasTouch });
  await page.goto(site.origin + (findFigures(site).get(name) ?? ""));
  await page.locator(`#figure-${name}`).scrollIntoViewIfNeeded();
  await page.locator(`#figure-${name}[data-ready]`).waitFor();
  await page.locator(`#figure-${name} .stage`).evaluate((stage) => stage.scrollIntoView());
  return page;
}
