import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { excerptLength, excerptOf } from "../../../src/browser/search/excerpt.ts";
import { fold, wordsOf } from "../../../src/browser/search/words.ts";

const vocabulary = [
  "cache",
  "Disk",
  "timeout.",
  "a",
  "(every",
  "one,",
  "Zürich",
  "out-of-band",
  "—",
];
const someText = fc
  .array(fc.constantFrom(...vocabulary), { maxLength: 200 })
  .map((words) => words.join(" "));
const someWords = fc.uniqueArray(fc.constantFrom("cache", "disk", "zurich", "band", "absent"));

test("an excerpt is a piece of its text, short, and marks the words looked for and no others", () => {
  fc.assert(
    fc.property(someText, someWords, (text, words) => {
      const found = new Set<string>(words);
      const pieces = excerptOf(text, found);
      const whole = pieces.map((piece) => piece.text).join("");
      const shown = whole.replace(/^… | …$/g, "");
      assert.ok(text.includes(shown));
      assert.ok(shown.length <= excerptLength);
      const marked = pieces.filter((piece) => piece.marked).map((piece) => fold(piece.text));
      const wanted = wordsOf(shown).filter(({ folded }) => found.has(folded));
      assert.deepEqual(
        marked,
        wanted.map(({ folded }) => folded),
      );
      assert.equal(
        marked.length > 0,
        wordsOf(text).some(({ folded }) => found.has(folded)),
      );
      assert.equal(whole.startsWith("… "), !text.startsWith(shown));
      assert.equal(whole.endsWith(" …"), !text.endsWith(shown));
    }),
  );
});

test("of several places the one with the most different words is shown", () => {
  const filler = "Nothing of note was said here at all. ".repeat(10);
  const text = `The cache was cold, the cache was slow. ${filler}The cache fell before the disk did.`;
  const pieces = excerptOf(text, new Set(["cache", "disk"]));
  const marked = pieces.filter((piece) => piece.marked).map((piece) => piece.text);
  assert.deepEqual(marked, ["cache", "disk"]);
});

test("an excerpt starts with the sentence where that begins close by", () => {
  const text = `${"Something else came first. ".repeat(9)}Then the disk was full.`;
  const whole = excerptOf(text, new Set(["disk"]))
    .map((piece) => piece.text)
    .join("");
  assert.match(whole, /^… (?:Something else came first\. )*Then the disk was full\.$/);
});
