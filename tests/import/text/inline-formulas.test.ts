import assert from "node:assert/strict";
import { test } from "node:test";
import { inlineFormulas } from "../../../src/import/text/inline-formulas.ts";

test("a formula among words gets one dollar on each side", () => {
  for (const [written, read] of [
    ["Takes $$ O(n^2) $$ steps.", "Takes $O(n^2)$ steps."],
    ["$$a$$ and $$b$$", "$a$ and $b$"],
    ["## $$x$$ squared", "## $x$ squared"],
    ["| $$x$$ | one |", "| $x$ | one |"],
    ["- of $$x$$", "- of $x$"],
  ] as const)
    assert.equal(inlineFormulas(written), read);
});

test("one that has its lines to itself, code and plain dollars stay as they are", () => {
  for (const text of [
    "$$x^2$$",
    "> $$x$$",
    "  - $$x$$",
    "$$\nx\n$$\n\nWords.",
    "Run `echo $$x$$` now.",
    "```sh\necho $$a$$ b\n```",
    "It costs $$$ or \\$$x$$.",
  ])
    assert.equal(inlineFormulas(text), text);
});
