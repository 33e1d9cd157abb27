import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { isRightToLeft } from "../src/i18n/direction.ts";
import { projectFolder, runBuild, scratchFolder } from "./support/build.ts";
import { englishWordsOn } from "./support/english-words.ts";
import { isQuick } from "./support/tier.ts";

const fixtures = join(projectFolder, "tests/fixtures/languages");
const latin = ["de", "fr", "tr"];
// One from the right and one without spaces are enough of them for a quick look.
const looked = readdirSync(fixtures).filter(
  (language) => !isQuick || ["ar", "ja"].includes(language),
);

for (const language of looked) {
  test(`a site in ${language} is in ${language}, every page of it`, () => {
    const out = join(scratchFolder(), "out");
    const { status, stderr } = runBuild([
      ...["--content", join(fixtures, language), "--out", out, "--now", "2024-06-01T12:00:00Z"],
    ]);
    assert.equal(status, 0, stderr);
    assert.doesNotMatch(stderr, / W\d{3} /, "its pictures are drawn, all letters of it");
    const pages = readdirSync(out, { recursive: true, encoding: "utf8" }).filter((path) =>
      path.endsWith(".html"),
    );
    assert.ok(pages.length > 15);
    for (const page of pages) {
      const html = readFileSync(join(out, page), "utf8");
      assert.match(
        html,
        new RegExp(`<html lang="${language}"${isRightToLeft(language) ? ' dir="rtl"' : ">"}`),
        page,
      );
      assert.deepEqual(englishWordsOn(html, language, latin.includes(language)), [], page);
      if (/^articles\/[^/]+\/index\.html$/.test(page))
        assert.ok(existsSync(join(out, page, "../card.png")), `${page} has no card`);
    }
    const [rss, json] = ["rss.xml", "feed.json"].map((name) =>
      readFileSync(join(out, name), "utf8"),
    );
    assert.match(rss ?? "", new RegExp(`<language>${language}</language>`));
    const feed: { language?: string; items?: unknown[] } = JSON.parse(json ?? "");
    assert.equal(feed.language, language);
    assert.equal(feed.items?.length, 12);
  });
}
