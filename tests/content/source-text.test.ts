import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { sourceText } from "../../src/content/source-text.ts";

const text = fc.string({ unit: fc.constantFrom("a", "é", " ", "\n", "\r\n", "😀"), maxLength: 60 });

test("a place leads back to its offset", () => {
  fc.assert(
    fc.property(text, fc.nat(120), (content, n) => {
      const source = sourceText("a.md", content);
      const offset = Math.min(n, content.length);
      const { line, column } = source.at(offset);
      assert.equal(source.lineStart(line) + column - 1, offset);
    }),
  );
});

test("a place's line is one more than the newlines before it", () => {
  fc.assert(
    fc.property(text, fc.nat(120), (content, n) => {
      const offset = Math.min(n, content.length);
      const { line } = sourceText("a.md", content).at(offset);
      assert.equal(line, content.slice(0, offset).split("\n").length);
    }),
  );
});

test("lines and columns count from 1, and a place names its file", () => {
  assert.deepEqual(sourceText("a.md", "").at(0), { file: "a.md", line: 1, column: 1 });
  assert.deepEqual(sourceText("a.md", "one\ntwo").at(5), { file: "a.md", line: 2, column: 2 });
});

test("a line past the end starts where the text ends", () => {
  assert.equal(sourceText("a.md", "one\ntwo").lineStart(9), 7);
});
