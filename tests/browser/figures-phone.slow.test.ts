import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import sharp from "sharp";
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

const phone = { viewport: { width: 360, height: 640 }, hasTouch: true };

test("in every article a phone shows the first drawing within a screen and a half", async () => {
  const page = await browser.newPage(phone);
  const late: string[] = [];
  for (const path of site.readable.filter((path) => /^\/articles\/[^/]+\/$/.test(path))) {
    await page.goto(site.origin + path);
    // In one step: the figure's script may put a new drawing in place of the one that was found.
    const top = await page.evaluate(
      () => document.querySelector(".explorable svg")?.getBoundingClientRect().top,
    );
    if (top === undefined || top > 1.5 * phone.viewport.height) late.push(`${path} ${top}`);
  }
  assert.deepEqual(late, []);
  await page.close();
});

describe("on a phone of 360 × 640, whatever control a reader is at,", () => {
  for (const { name } of figures) {
    test(`${name} shows its drawing, legibly, and its takeaway`, async () => {
      const page = await browser.newPage(phone);
      await page.goto(site.origin + (findFigures(site).get(name) ?? ""));
      const figure = page.locator(`#figure-${name}`);
      await figure.scrollIntoViewIfNeeded();
      await page.locator(`#figure-${name}[data-ready]`).waitFor();
      const diagnostics = await figure.evaluate((figure) => {
        const found: string[] = [];
        const controls = figure.querySelectorAll(".controls :is(input, select, button)");
        for (const control of controls) {
          control.scrollIntoView({ block: "nearest", behavior: "instant" });
          const name = control.id || control.textContent;
          const drawing = figure.querySelector(".picture svg")?.getBoundingClientRect();
          const takeaway = figure.querySelector(".takeaway")?.getBoundingClientRect();
          if (!drawing || !takeaway) throw new Error("there is no drawing or no takeaway");
          const top = Math.max(drawing.top, 0);
          if (Math.min(drawing.bottom, innerHeight) - top < Math.min(drawing.height - 1, 320))
            found.push(`${name}: the drawing is cut off`);
          if (drawing.height < 160) found.push(`${name}: the drawing is ${drawing.height} px high`);
          if (takeaway.top < 0 || takeaway.bottom > innerHeight)
            found.push(`${name}: the takeaway is out of sight`);
          const own = control.getBoundingClientRect();
          if (own.top < takeaway.bottom || own.bottom > innerHeight + 1)
            found.push(`${name} is covered itself`);
          if (!(control instanceof HTMLInputElement) || control.type !== "range") continue;
          for (const value of [control.min, control.max]) {
            control.value = value;
            control.dispatchEvent(new Event("input", { bubbles: true }));
            const moved = control.getBoundingClientRect().top - own.top;
            if (Math.abs(moved) > 1) found.push(`${name} at ${value} moves by ${moved} px`);
          }
        }
        const svg = figure.querySelector("svg");
        const scale = (svg?.getBoundingClientRect().width ?? 0) / (svg?.viewBox.baseVal.width ?? 1);
        for (const text of figure.querySelectorAll("svg text")) {
          const sizePx = Number.parseFloat(getComputedStyle(text).fontSize) * scale;
          if (sizePx < 12) found.push(`"${text.textContent}" is ${sizePx.toFixed(1)} px`);
        }
        return found;
      });
      assert.deepEqual(diagnostics, []);
      await page.close();
    });

    test(`${name} has controls for a finger, of which nothing peeks out beside the drawing`, async () => {
      const page = await openOnPhone(name);
      const figure = page.locator(`#figure-${name}`);
      const low = await figure
        .locator(".control :is([type=range], [type=text], select), .controls button")
        .evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().height < 44).length);
      assert.equal(low, 0, "too low for a finger");

      const slider = figure.locator(".control [type=range]").first();
      if ((await slider.count()) > 0) {
        // Beside the takeaway there is nothing of the drawing.
        const words = await slider.evaluate((slider) => {
          const takeaway = slider.closest(".explorable")?.querySelector(".takeaway");
          if (!takeaway || !(slider instanceof HTMLInputElement)) throw new Error("no takeaway");
          slider.value = slider.max;
          const { top, bottom } = takeaway.getBoundingClientRect();
          const own = slider.getBoundingClientRect();
          const down = (own.top + own.bottom - top - bottom) / 2;
          scrollBy({ top: down, behavior: "instant" });
          const { y, height } = takeaway.getBoundingClientRect();
          return { y, height, right: takeaway.parentElement?.getBoundingClientRect().right ?? 0 };
        });
        const clip = { x: Math.ceil(words.right), y: words.y, width: 4, height: words.height };
        const { channels } = await sharp(await page.screenshot({ clip })).stats();
        assert.deepEqual(
          channels.map(({ min, max }) => max - min),
          channels.map(() => 0),
          "a knob is seen beside the drawing that covers it",
        );
      }
      await page.close();
    });

    test(`${name} redraws for every control that is not dimmed, in every preset, and says why one is`, async () => {
      const page = await openOnPhone(name);
      const diagnostics = await page.locator(`#figure-${name}`).evaluate((figure) => {
        const found: string[] = [];
        const drawing = () => {
          const svg = figure.querySelector(".picture svg")?.cloneNode(true);
          if (!(svg instanceof SVGElement)) throw new Error("there is no drawing");
          for (const unseen of svg.querySelectorAll("title, desc")) unseen.remove();
          return svg.outerHTML;
        };
        function set(control: HTMLInputElement | HTMLSelectElement, value: string): void {
          if (control.type === "checkbox") control.click();
          else control.value = value;
          const kind = control instanceof HTMLSelectElement ? "change" : "input";
          if (control.type !== "checkbox")
            control.dispatchEvent(new Event(kind, { bubbles: true }));
        }
        function valuesOf(control: HTMLInputElement | HTMLSelectElement): string[] {
          if (control instanceof HTMLSelectElement)
            return [...control.options].map(({ value }) => value);
          if (control.type !== "range") return ["x"];
          const [min, max, step] = [control.min, control.max, control.step].map(Number);
          const count = Math.round(((max ?? 0) - (min ?? 0)) / (step ?? 1));
          const all = Array.from({ length: count }, (_, i) => `${(min ?? 0) + i * (step ?? 1)}`);
          return [control.max, ...all];
        }
        for (const preset of figure.querySelectorAll<HTMLElement>(".presets button")) {
          preset.click();
          const fields = figure.querySelectorAll(".control :is(input, select)");
          for (const control of fields) {
            if (!(control instanceof HTMLInputElement || control instanceof HTMLSelectElement))
              continue;
            const name = `${preset.textContent}: ${control.labels?.[0]?.textContent}`;
            if (control.disabled) {
              if (!/\(.+\)$/.test(name)) found.push(`${name} is dimmed and does not say why`);
              continue;
            }
            const before = drawing();
            const isSeen = valuesOf(control).some((value) => {
              set(control, value);
              return drawing() !== before;
            });
            if (!isSeen) found.push(`${name} changes nothing that is drawn`);
            preset.click();
          }
        }
        return found;
      });
      assert.deepEqual(diagnostics, []);
      await page.close();
    });
  }
});

async function openOnPhone(name: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 360, height: 640 }, hasTouch: true });
  // What compiles this file wraps functions with names, which a page knows nothing of.
  await page.addInitScript("globalThis.__name = (named) => named");
  await page.goto(site.origin + (findFigures(site).get(name) ?? ""));
  await page.locator(`#figure-${name}`).scrollIntoViewIfNeeded();
  await page.locator(`#figure-${name}[data-ready]`).waitFor();
  return page;
}
