import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { fold, wordsOf } from "../../../src/browser/search/words.ts";

const folded = (text: string) => wordsOf(text).map((word) => word.folded);

test("words are found in any script, without case, accents, apostrophes and genitives", () => {
  assert.deepEqual(folded("Zürich’s CAFÉ, don't out-of-band 2,940 Ελλάδα"), [
    "zurich",
    "cafe",
    "dont",
    "out",
    "of",
    "band",
    "2",
    "940",
    "ελλαδα",
  ]);
});

test("a word composed and decomposed is the same word", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      assert.deepEqual(folded(text.normalize("NFD")), folded(text.normalize("NFC")));
    }),
  );
});

test("marks behind an apostrophe belong to the word, however they are written", () => {
  assert.deepEqual(folded("l'été"), ["lete"]);
  assert.deepEqual(folded("l'été".normalize("NFD")), ["lete"]);
});

test("a mark on a kana stays with it, however it is written", () => {
  assert.deepEqual(folded("が".normalize("NFD")), ["が"]);
});

test("every word stands where it says it stands", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      for (const word of wordsOf(text)) {
        assert.equal(fold(text.slice(word.start, word.end)), word.folded);
      }
    }),
  );
});

test("text without spaces is found by any two letters that follow each other", () => {
  assert.deepEqual(folded("升级了数据库"), ["升级", "级了", "了数", "数据", "据库"]);
  assert.deepEqual(folded("認証システムはJWTを"), [
    "認証",
    "証し",
    "しす",
    "すて",
    "てむ",
    "むは",
    "jwt",
    "を",
  ]);
  assert.deepEqual(folded("キノコ"), folded("きのこ"));
  assert.deepEqual(folded("ฐานข้อ"), ["ฐา", "าน", "นข้", "ข้อ"]);
  assert.deepEqual(folded("데이터베이스를 설명"), ["데이터베이스를", "설명"]);
});

test("words are compared as the readers of their language write them", () => {
  assert.deepEqual(folded("Łódź Straße smørrebrød Đà Nẵng İstanbul ısı Œuvre Æsir þing"), [
    "lodz",
    "strasse",
    "smorrebrod",
    "da",
    "nang",
    "istanbul",
    "isi",
    "oeuvre",
    "aesir",
    "thing",
  ]);
  assert.deepEqual(folded("किताब कुतुब がぎ"), ["किताब", "कुतुब", "がぎ"]);
  assert.equal(folded("أحمد")[0], folded("احمد")[0]);
  assert.equal(folded("Ёлка")[0], folded("елка")[0]);
  assert.equal(folded("Οδός")[0], folded("ΟΔΟΣ")[0]);
});
