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

test("on a page that is written from the right, a drawing's labels stand where they stand on any other", async () => {
  assert.deepEqual(await spotsIn("rtl"), await spotsIn("ltr"));
});

/** Where labels begin that start, end and have their middle at 200 of 400, in whole units. */
async function spotsIn(direction: string): Promise<readonly number[]> {
  const page = await chromium.newPage();
  const used = {
    ...{ brand: false, pictures: false, embeds: false, "code-marks": false },
    ...{ languages: false, uncased: false, "from-the-right": direction === "rtl" },
  };
  const css = stylesheet("text", themeOf(ThemeSchema.parse({})), used, "", "");
  const labels = ["", "mid", "end"].map(
    (name) => `<text class="${name}" x="200" y="20">قهوة 12</text>`,
  );
  await page.setContent(
    `<!doctype html><html dir="${direction}"><style>${css}</style><div class="explorable"><svg viewBox="0 0 400 40">${labels.join("")}</svg></div></html>`,
  );
  const spots = await page.evaluate(() =>
    Array.from(document.querySelectorAll("text"), (text) => Math.round(text.getBBox().x)),
  );
  await page.close();
  return spots;
}
