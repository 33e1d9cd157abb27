import assert from "node:assert/strict";
import { test } from "node:test";
import { isRightToLeft, languageAttributes, nameOfLanguage } from "../../src/i18n/direction.ts";

test("direction follows the script that a language is written in", () => {
  const all = [
    "ar",
    "he",
    "fa",
    "ur",
    "yi",
    "ps",
    "dv",
    "az-Arab",
    "ks",
    "en",
    "tr",
    "ja",
    "hi",
    "pa",
    "ku",
  ];
  const rtl = all.filter(isRightToLeft);
  assert.deepEqual(rtl, ["ar", "he", "fa", "ur", "yi", "ps", "dv", "az-Arab", "ks"]);
});

test("a text in the page's own language needs no attributes", () => {
  assert.deepEqual(languageAttributes(undefined), {});
  assert.deepEqual(languageAttributes("he"), { lang: "he", dir: "rtl" });
  assert.deepEqual(languageAttributes("de"), { lang: "de", dir: "ltr" });
});

test("a language is called as its speakers call it", () => {
  assert.deepEqual(["de", "ja", "ar"].map(nameOfLanguage), ["Deutsch", "日本語", "العربية"]);
});
