import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, test } from "node:test";
import type { Browser } from "puppeteer-core";
import { projectFolder } from "../support/build.ts";
import { launchFirefox } from "../support/firefox.ts";
import { serveBuilt } from "../support/served-site.ts";
import { sampleOf } from "../support/tier.ts";

// Firefox comes with the patterns; a Chromium fetches them later.
let firefox: Browser;
before(async () => {
  firefox = await launchFirefox();
});
after(() => firefox.close());

/** Of the languages of the fixtures, those that are hyphenated, as far as Firefox knows how. */
for (const language of sampleOf(["de", "fr", "ru", "tr"], { quick: 4, all: 2 })) {
  test(`words in ${language} are hyphenated in the text, and in no heading or code`, async (t) => {
    const content = join(projectFolder, "tests/fixtures/languages", language);
    const site = await serveBuilt(["--content", content, "--now", "2024-06-01T12:00:00Z"]);
    t.after(() => site.close());
    const page = await firefox.newPage();
    await page.setViewport({ width: 320, height: 900 });
    await page.goto(`${site.origin}/articles/one/`);
    const broken = await page.evaluate(() => {
      const prose = document.querySelector<HTMLElement>(".prose");
      if (prose) prose.style.inlineSize = "11rem";
      const broken: { text: string[]; headings: string[] } = { text: [], headings: [] };
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let text = texts.nextNode(); text; text = texts.nextNode()) {
        const heading = text.parentElement?.closest("h1, h2");
        const found = broken[heading ? "headings" : "text"];
        if (!heading && !text.parentElement?.closest(".prose > p")) continue;
        // What is as wide as a line would be broken without hyphens as well.
        for (const match of (text.textContent ?? "").matchAll(/\p{L}{6,14}/gu)) {
          const range = document.createRange();
          range.setStart(text, match.index);
          range.setEnd(text, match.index + match[0].length);
          if (range.getClientRects().length > 1) found.push(match[0]);
        }
      }
      const parts = [".prose > p", ".prose h2", "h1", ".prose p code"].map((selector) =>
        document.querySelector(selector),
      );
      return { ...broken, styles: parts.map((part) => part && getComputedStyle(part).hyphens) };
    });
    await page.close();
    assert.notDeepEqual(broken.text, [], "no word in the text is hyphenated");
    assert.deepEqual(broken.headings, []);
    assert.deepEqual(broken.styles, ["auto", "manual", "manual", "manual"]);
  });
}
