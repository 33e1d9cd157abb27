import assert from "node:assert/strict";
import { test } from "node:test";
import { isTranslated, localeOf } from "../../src/i18n/locale.ts";
import { lookupLanguage } from "../../src/i18n/lookup.ts";

const known = ["en", "en-US", "de", "pt-BR", "zh-Hans", "zh-Hant", "he", "id"];

const cases: Readonly<Record<string, string | undefined>> = {
  en: "en",
  "en-GB": "en",
  "en-US": "en-US",
  "de-AT": "de",
  "de-DE-1996": "de",
  pt: "pt-BR",
  "pt-PT": "pt-BR",
  zh: "zh-Hans",
  "zh-TW": "zh-Hant",
  "zh-HK": "zh-Hant",
  "zh-SG": "zh-Hans",
  "zh-Hant-TW": "zh-Hant",
  iw: "he",
  in: "id",
  eu: undefined,
  "de-Hebr": undefined,
};

for (const [tag, found] of Object.entries(cases)) {
  test(`${tag} is read in ${found ?? "no language that there is"}`, () => {
    assert.equal(lookupLanguage(tag, known), found);
  });
}

test("a language without words has English ones, and keeps its tag", () => {
  assert.equal(isTranslated("eu"), false);
  assert.equal(localeOf("eu").language, "eu");
  assert.equal(localeOf("eu").words.navigation.search, "Search");
});
