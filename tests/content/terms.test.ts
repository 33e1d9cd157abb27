import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { wordsIn } from "../../src/content/terms.ts";

test("every run without a space that holds a letter or a digit is a word", () => {
  const text = fc.string({
    unit: fc.constantFrom("a", "é", "7", "𝒳", "-", "–", ".", " ", "\n", "\u00a0"),
  });
  fc.assert(
    fc.property(text, (some) => {
      const runs = some.split(/\s+/).filter((run) => /[\p{L}\p{N}]/u.test(run));
      assert.equal(wordsIn(some), runs.length);
    }),
  );
});
