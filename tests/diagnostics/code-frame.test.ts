import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import stringWidth from "string-width";
import { codeFrame, linesOf } from "../../src/diagnostics/code-frame.ts";

/** The line, and below it the underline. */
function rendered(text: string, line: number, column: number, length?: number): string[] {
  const place = { file: "a.md", line, column, ...(length !== undefined && { length }) };
  const frame = codeFrame(linesOf(text), place);
  return frame ? [frame.line, " ".repeat(frame.indentCells) + "^".repeat(frame.spotCells)] : [];
}

test("the spot is underlined in its line", () => {
  assert.deepEqual(rendered("one\ntwo three\n", 2, 5, 5), ["two three", "    ^^^^^"]);
});

test("a place without a length is one cell wide", () => {
  assert.deepEqual(rendered("one two", 1, 5), ["one two", "    ^"]);
});

test("a spot that goes on in the next line ends with its own", () => {
  assert.deepEqual(rendered("a: [b,\n c]", 1, 4, 7), ["a: [b,", "   ^^^"]);
});

test("tabs and wide characters take the cells that they take on a terminal", () => {
  assert.deepEqual(rendered("\ttitel: x", 1, 2, 5), ["    titel: x", "    ^^^^^"]);
  assert.deepEqual(rendered("日本語 titel", 1, 5, 5), ["日本語 titel", "       ^^^^^"]);
  assert.deepEqual(rendered("👩‍👩‍👧‍👦 x", 1, 13), ["👩‍👩‍👧‍👦 x", "   ^"]);
});

test("what has no width, or would steer the terminal, is shown as a sign of its own", () => {
  assert.deepEqual(rendered("a\u001b[31m\u200bb", 1, 2), ["a\ufffd[31m\ufffdb", " ^"]);
  assert.deepEqual(rendered("a\u202eb", 1, 3), ["a\ufffdb", "  ^"]);
});

test("an Arabic number sign alone, whose cells can't be counted, is shown as such a sign too", () => {
  const place = { file: "a", line: 1, column: 1, length: 1 };
  assert.equal(codeFrame(["\u0600"], place)?.line, "\ufffd");
});

test("a long line is cut around the spot", () => {
  const [line = "", below = ""] = rendered(`${"a".repeat(500)}bad${"c".repeat(500)}`, 1, 501, 3);
  assert.equal(line.length, 100);
  assert.equal(line.slice(below.indexOf("^"), below.lastIndexOf("^") + 1), "bad");
  assert.match(line, /^….*…$/);
});

test("lines end as Windows, Unix or an old Mac ends them", () => {
  for (const end of ["\r\n", "\n", "\r"]) {
    assert.deepEqual(rendered(`one${end}two${end}`, 2, 1, 3), ["two", "^^^"]);
  }
});

test("where there is nothing to see there is no frame", () => {
  assert.deepEqual(rendered("one\n\n", 2, 1), []);
  assert.deepEqual(rendered("one\n", 9, 1), []);
  assert.deepEqual(rendered("", 1, 1), []);
});

test("whatever the text, the frame is one short line and the underline stays below it", () => {
  const text = fc.string({ unit: "binary", maxLength: 300 });
  fc.assert(
    fc.property(text, fc.nat(320), fc.nat(50), (line, start, length) => {
      const frame = codeFrame([line], { file: "a", line: 1, column: start + 1, length });
      if (!frame) return;
      assert.doesNotMatch(frame.line, /\p{Cc}/u);
      assert.ok(stringWidth(frame.line) <= 101);
      assert.ok(frame.spotCells >= 1);
      assert.ok(frame.indentCells + frame.spotCells <= 101);
    }),
  );
});
