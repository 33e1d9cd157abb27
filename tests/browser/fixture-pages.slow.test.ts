import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import type { Browser } from "playwright-core";
import type { Browser as Firefox } from "puppeteer-core";
import { likelyLocale } from "../../src/i18n/likely-locale.ts";
import type { PageKind } from "../../src/site/pages/registry.ts";
import { type AnyPage, violations } from "../support/axe.ts";
import { projectFolder } from "../support/build.ts";
import { openChromium } from "../support/chromium.ts";
import { englishWordsOn } from "../support/english-words.ts";
import { launchFirefox } from "../support/firefox.ts";
import { serveBuilt } from "../support/served-site.ts";
import { isLong } from "../support/tier.ts";

const fixtures = join(projectFolder, "tests/fixtures/languages");
const widthsPx = [360, 1280];
const browsers = ["chromium", "firefox"] as const;
const views = browsers.flatMap((browser) => widthsPx.map((widthPx) => ({ browser, widthPx })));

/** A page of each kind, by the fixture's only tag. They have no figures, and what only leads on shows nothing. */
const pagesOf = (tag: string) =>
  ({
    home: "/",
    article: "/articles/one/",
    about: "/about/",
    page: "/imprint/",
    articles: "/articles/",
    tags: "/tags/",
    tag: `/tags/${tag}/`,
    tagYear: `/tags/${tag}/2022/`,
    archive: "/archive/2022/",
    series: "/series/first/",
    section: "/notes/",
    timeline: "/timeline/",
    search: "/search/",
    subscribe: "/subscribe/",
    notFound: "/404.html",
    gone: "/away/",
  }) satisfies Record<Exclude<PageKind, "figures" | "redirect">, string>;

let chromium: Browser;
let firefox: Firefox;
before(async () => {
  chromium = await openChromium();
  firefox = await launchFirefox();
});
after(async () => {
  await chromium.close();
  await firefox.close();
});

for (const [turn, language] of readdirSync(fixtures).entries()) {
  test(`pages in ${language} say no English word, pass axe and are no wider than the window, in two browsers`, async (t) => {
    const content = join(fixtures, language);
    const site = await serveBuilt(["--content", content, "--now", "2024-06-01T12:00:00Z"]);
    t.after(() => site.close());
    const tag = site.pages.flatMap((path) => /^\/tags\/([^/]+)\/$/.exec(path)?.[1] ?? [])[0] ?? "";
    const pages = Object.values(pagesOf(tag));
    const some = pages.flatMap((path, i) =>
      // Each kind in all languages together in every view; in a long run in each of them.
      views.flatMap((view, n) =>
        isLong || (i % 11 === turn % 11 && n === (i + turn) % views.length)
          ? { path, ...view }
          : [],
      ),
    );
    const inChromium = await chromium.newPage();
    const inFirefox = await firefox.newPage();
    const found: string[] = [];
    for (const { path, browser, widthPx } of some) {
      const viewport = { width: widthPx, height: 900 };
      if (browser === "chromium") await inChromium.setViewportSize(viewport);
      else await inFirefox.setViewport(viewport);
      const page = browser === "chromium" ? inChromium : inFirefox;
      await page.goto(site.origin + path, { waitUntil: "load" });
      const problems = await problemsOf(page, language);
      found.push(...problems.map((problem) => `${path} ${browser} ${widthPx}: ${problem}`));
    }
    await inChromium.close();
    await inFirefox.close();
    t.diagnostic(`${some.length} combinations of page, browser and width`);
    assert.equal(found.join("\n"), "");
  });
}

async function problemsOf(page: AnyPage, language: string): Promise<string[]> {
  // Scripts have run by now, and may have said something as well.
  const body = await page.evaluate(() => document.body.outerHTML);
  const isLatin = likelyLocale(language).script === "Latn";
  const english = englishWordsOn(body, language, isLatin).map((word) => `“${word}” is English`);
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  return [...english, ...(wider > 0 ? [`${wider} px too wide`] : []), ...(await violations(page))];
}
