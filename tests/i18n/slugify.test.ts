import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { slugify } from "../../src/i18n/slugify.ts";

const anyText = fc.string({ unit: "grapheme" });

test("a slug is words of letters, digits and marks, in NFC, joined by single hyphens", () => {
  const word = "[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}]*";
  fc.assert(
    fc.property(anyText, (text) => {
      const slug = slugify(text);
      assert.match(slug, new RegExp(`^(?:${word}(?:-${word})*)?$`, "u"));
      assert.equal(slug, slug.normalize("NFC"));
    }),
  );
});

test("making a slug of a slug changes nothing", () => {
  fc.assert(fc.property(anyText, (text) => assert.equal(slugify(slugify(text)), slugify(text))));
});

test("the same words make the same slug, however they are composed", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      assert.equal(slugify(text.normalize("NFD")), slugify(text.normalize("NFC")));
    }),
  );
});

const cases: Readonly<Record<string, readonly [text: string, slug: string][]>> = {
  en: [
    ["Don’t page Zoë's café", "dont-page-zoes-cafe"],
    ["C", "c"],
    ["C++", "c-plus-plus"],
    ["C#", "c-sharp"],
    ["Rule #1", "rule-1"],
    ["Straße, Æsir, Łódź, Þór", "strasse-aesir-lodz-thor"],
    ["Đà Nẵng", "da-nang"],
    ["1️⃣ first", "1-first"],
  ],
  de: [["Über Größe", "ueber-groesse"]],
  sv: [["Över Åland", "over-aland"]],
  da: [["Rødgrød på Ærø", "roedgroed-paa-aeroe"]],
  tr: [["İstanbul IŞIK ılık", "istanbul-isik-ilik"]],
  el: [["Τι είναι αυτό;", "τι-είναι-αυτό"]],
  ru: [["Что такое Ёжик й", "что-такое-ёжик-й"]],
  fa: [["می‌خواهم", "میخواهم"]],
  hi: [["हिन्दी भाषा", "हिन्दी-भाषा"]],
  ja: [["はじめに　ガイド", "はじめに-ガイド"]],
  ko: [
    ["시작하기", "시작하기"],
    ["ㅋㅋ 웃음", "ㅋㅋ-웃음"],
  ],
  th: [
    ["การติดตั้ง", "การติดตั้ง"],
    ["น้ำท่วม", "น้ำท่วม"],
  ],
};

for (const [language, all] of Object.entries(cases)) {
  test(`slugs are spelt as readers of ${language} would`, () => {
    for (const [text, slug] of all) assert.equal(slugify(text, language), slug);
  });
}
