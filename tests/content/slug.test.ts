import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { SlugSchema } from "../../src/content/schemas/values.ts";
import { slugLimitBytes, slugProblem } from "../../src/content/slug.ts";
import { suggestSlug } from "../../src/content/suggest-slug.ts";

test("letters of any script may stand in a slug, however their accents are composed", () => {
  for (const slug of [
    "über-größe",
    "дела-2024",
    "はじめに",
    "हिन्दी-भाषा",
    "การติดตั้ง",
    "시작하기",
    "it-отдел",
  ]) {
    assert.equal(SlugSchema.parse(slug.normalize("NFD")), slug.normalize("NFC"));
  }
});

const refused: readonly (readonly [slug: string, message: RegExp, hint: string])[] = [
  ["Über-Größe", /lower case/, "Write `über-größe`."],
  ["Straße 1", /U\+0020/, "Write `strasse-1`."],
  ["c++", /U\+002B/, "Write `c-plus-plus`."],
  [
    "stоry",
    /`о` \(U\+043E\) is of another alphabet/,
    "Write each word in one alphabet: it may only look right.",
  ],
  ["می‌خواهم", /U\+200C/, "Write `میخواهم`."],
  ["a--b", /joined by hyphens/, "Write `a-b`."],
  ["🚨", /U\+1F6A8/, "Write words joined by hyphens."],
];
for (const [slug, message, hint] of refused) {
  test(`\`${slug}\` is refused, with how to mend it`, () => {
    const problem = slugProblem(slug);
    assert.match(problem?.message ?? "", message);
    assert.equal(problem?.hint, hint);
  });
}

test("a title suggests a slug that its language's readers would write", () => {
  assert.equal(suggestSlug("Über Größe", "de"), "ueber-groesse");
  assert.equal(suggestSlug("Über Größe", "en"), "uber-grosse");
  assert.equal(suggestSlug("Что случилось", "ru"), "что-случилось");
  assert.equal(suggestSlug("…", "en"), undefined);
});

test("a long title suggests its first words, whole ones, within what a file's name can be", () => {
  assert.equal(suggestSlug("word ".repeat(100), "en"), "word-".repeat(40).slice(0, -1));
  const slug = suggestSlug("データベースが止まった夜のことを書いておく".repeat(9), "ja") ?? "";
  assert.ok(slug.length > 50 && Buffer.byteLength(slug) <= slugLimitBytes);
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (title) => {
      assert.ok(Buffer.byteLength(suggestSlug(title, "en") ?? "") <= slugLimitBytes);
    }),
  );
});
