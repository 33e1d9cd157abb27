import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { hasCapitals } from "../../src/i18n/capitals.ts";
import { languages } from "../../src/i18n/languages.ts";
import { projectFolder } from "../support/build.ts";
import { buildSite } from "../support/served-site.ts";

test("a language has capitals exactly where its own words change with them", () => {
  for (const [language, words] of languages) {
    const text = words.search.words + words.search.title;
    assert.equal(hasCapitals(language), text.toLowerCase() !== text.toUpperCase(), language);
  }
});

test("letters are set apart only on sites whose script has capitals", () => {
  for (const [language, wanted] of [
    ["ar", true],
    ["de", false],
  ] as const) {
    const content = join(projectFolder, "tests/fixtures/languages", language);
    const folder = buildSite(["--content", content, "--now", "2024-06-01T12:00:00Z"]);
    for (const page of ["index.html", "articles/one/index.html"]) {
      const html = readFileSync(join(folder, page), "utf8");
      assert.equal(html.includes(":root :not(#_){"), wanted, `${language} ${page}`);
    }
  }
});
