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

test("every word stands where it says it stands", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      for (const word of wordsOf(text)) {
        assert.equal(fold(text.slice(word.start, word.end)), word.folded);
      }
    }),
  );
});
