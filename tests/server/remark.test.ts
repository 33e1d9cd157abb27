import assert from "node:assert/strict";
import { test } from "node:test";
import { diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { remarkOf } from "../../src/server/remark.ts";
import { wholeWords } from "../../src/server/whole-words.ts";

/** How often a word is said to stand before the one at a place. */
function before(source: string, line: number, column: number, length: number): number {
  const found = { ...diagnostic({ file: "a.md", line, column }, "W385", "a", "b"), length };
  return remarkOf(found, source, () => []).before;
}

test("the words before are counted from the start of the paragraph, or of the item, and as whole words", () => {
  const text = "the\n\nthen the one,\nand the two.\n\n- the a\n- the b\n";
  assert.equal(before(text, 3, 6, 3), 0);
  assert.equal(before(text, 4, 5, 3), 1);
  assert.equal(before(text, 7, 3, 3), 0);
  assert.equal(before(`\ufeff${text}`, 1, 1, 3), 0);
});

test("whatever is written is found as it is written", () => {
  for (const words of ["{#a", "[[b", "$u", "a-b", "a/b", "c++", "`d`", "^e\\\\", "(f)", "été"])
    assert.equal(Array.from(`x ${words} y`.matchAll(wholeWords(words)))[0]?.index, 2, words);
  assert.equal(wholeWords("été").test("étés"), false);
});
