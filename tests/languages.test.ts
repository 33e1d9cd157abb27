import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { isRightToLeft } from "../src/i18n/direction.ts";
import { en } from "../src/i18n/en.ts";
import { languages } from "../src/i18n/languages.ts";
import { isRecord } from "../src/i18n/record.ts";
import { projectFolder, runBuild, scratchFolder } from "./support/build.ts";
import { textContent } from "./support/html.ts";
import { isQuick } from "./support/tier.ts";

const fixtures = join(projectFolder, "tests/fixtures/languages");

/** What the fixtures themselves say in Latin letters, and the names of formats. */
const inAnyLanguage = new Set(["code", "flag", "const", "Atom", "RSS", "JSON", "EPUB"]);

/** Every English word of the interface, of three letters or more. */
function englishWords(area: object): string[] {
  return Object.values(area).flatMap((part: unknown) =>
    isRecord(part)
      ? englishWords(part)
      : (String(part)
          .replace(/\{\w+\}/g, " ")
          .match(/[A-Za-z]{3,}/g) ?? []),
  );
}
const english = new Set(englishWords(en));

const latin = ["de", "fr", "tr"];
/** Words of a language that are spelt like English ones of the interface. */
const alike: Readonly<Record<string, readonly string[]>> = { de: ["was"] };
// A right-to-left one, one without spaces, and one with accents are enough of them for a quick look.
const looked = readdirSync(fixtures).filter(
  (language) => !isQuick || ["ar", "de", "hi", "ja"].includes(language),
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
      const labels = Array.from(
        html.matchAll(/ (?:aria-label|title)="([^"]*)"/g),
        ([, label]) => label,
      );
      const body = html.slice(html.indexOf("<body"));
      const shown =
        `${textContent(body.replaceAll("<", " <"))} ${labels.join(" ")}`
          .replace(/https:\S+/g, "")
          .match(/(?<![\p{Script=Latin}-])[A-Za-z]{3,}(?![\p{Script=Latin}-])/gu) ?? [];
      const left = shown.filter((word) => !inAnyLanguage.has(word));
      // Latin letters are shared with English, so there only the interface's own words tell.
      const own = new Set([
        ...englishWords(languages.get(language) ?? {}),
        ...(alike[language] ?? []),
      ]);
      const foreign = latin.includes(language)
        ? left.filter((word) => english.has(word) && !own.has(word))
        : left;
      assert.deepEqual([...new Set(foreign)], [], page);
    }
  });
}
