import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser } from "playwright-core";
import { ThemeSchema } from "../../src/content/schemas/theme.ts";
import { stylesheet } from "../../src/styles/stylesheet.ts";
import { themeOf } from "../../src/theme/theme.ts";
import { openChromium } from "../support/chromium.ts";

let chromium: Browser;
before(async () => {
  chromium = await openChromium();
});
after(() => chromium.close());

test("on a page that is written from the right, a drawing's labels stand where they do on any other, numbers end at their units, and units stand behind them", async () => {
  assert.deepEqual(await spotsIn("rtl"), await spotsIn("ltr"));
});

/** Where labels begin that start, end and have their middle at 200 of 400, how far a one is from a thousand's last digit, and whether a unit is to the right of its number. */
async function spotsIn(direction: string): Promise<readonly number[]> {
  const page = await chromium.newPage();
  const used = {
    ...{ brand: false, pictures: false, embeds: false, lost: false, "code-marks": false },
    ...{ languages: false, uncased: false, "from-the-right": direction === "rtl" },
  };
  const css = stylesheet("text", themeOf(ThemeSchema.parse({})), used, "", "");
  const labels = ["", "mid", "end"].map(
    (name) => `<text class="${name}" x="200" y="20">قهوة 12</text>`,
  );
  await page.setContent(
    `<!doctype html><html dir="${direction}"><style>${css}</style><div class="explorable"><svg viewBox="0 0 400 40">${labels.join("")}</svg><output>12/s</output></div><table><tr><td class="right">1<tr><td class="right">1000</table></html>`,
  );
  const spots = await page.evaluate(() => {
    const labels = Array.from(document.querySelectorAll("text"), (text) => text.getBBox().x);
    const units = Array.from(document.querySelectorAll("td"), (cell) => {
      const range = document.createRange();
      range.selectNodeContents(cell);
      return range.getBoundingClientRect().right;
    });
    const value = document.querySelector("output")?.firstChild;
    const letters = [0, 3].map((at) => {
      const range = document.createRange();
      if (value) range.setStart(value, at);
      if (value) range.setEnd(value, at + 1);
      return range.getBoundingClientRect().left;
    });
    const reading = Math.sign((letters[1] ?? 0) - (letters[0] ?? 0));
    return [...labels, (units[0] ?? 0) - (units[1] ?? 0), reading].map(Math.round);
  });
  await page.close();
  return spots;
}
