import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { minutesToRead, wordsIn } from "../../src/content/reading-time.ts";

const minutes = (text: string, language: string) =>
  minutesToRead(text, language, wordsIn(text, language));

test("words are counted where nothing stands between them too", () => {
  assert.equal(wordsIn("It was late — and quiet", "en"), 5);
  assert.equal(wordsIn("這是一個測試", "zh-Hant"), 3);
  assert.equal(wordsIn("ภาษาไทยไม่มีช่องว่าง", "th"), 5);
  assert.equal(wordsIn("한국어는 띄어 쓴다", "ko"), 3);
});

test("reading time is by words, or by characters where there are no spaces", () => {
  assert.equal(minutes("word ".repeat(2380), "en"), 10);
  assert.equal(minutes("字".repeat(2550), "zh-Hans"), 10);
  assert.equal(minutes("あ".repeat(3570), "ja"), 10);
  assert.equal(minutes(`${"word ".repeat(238)}${"字".repeat(255)}`, "zh-Hans"), 2);
  assert.equal(minutes("", "en"), 1);
});

test("every run without a space that holds a letter or a digit is a word", () => {
  const text = fc.string({
    unit: fc.constantFrom("a", "é", "7", "𝒳", "-", "–", ".", " ", "\n", "\u00a0"),
  });
  fc.assert(
    fc.property(text, (some) => {
      const runs = some.split(/\s+/).filter((run) => /[\p{L}\p{N}]/u.test(run));
      assert.equal(wordsIn(some, "en"), runs.length);
    }),
  );
});
