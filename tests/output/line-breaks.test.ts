import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { breakAnywhere, breakLines } from "../../src/output/line-breaks.ts";

/** Every character is ten wide, but a space is five. */
const measure = (text: string) => text.length * 10 - (text.match(/ /g)?.length ?? 0) * 5;

test("lines are as few as fit, and even", () => {
  const lines = breakLines("one two three four", { width: 130, maxLines: 3, measure });
  assert.deepEqual(lines, ["one two", "three four"]);
});

test("a line may end behind a hyphen, a dash or a slash", () => {
  const box = { width: 80, maxLines: 3, measure };
  assert.deepEqual(breakLines("bearing/failing", box), ["bearing/", "failing"]);
  assert.deepEqual(breakLines("load-bearing", box), ["load-", "bearing"]);
});

test("what does not fit is not broken", () => {
  assert.equal(breakLines("one two three", { width: 60, maxLines: 2, measure }), undefined);
  assert.equal(breakLines("incomprehensibility", { width: 60, maxLines: 9, measure }), undefined);
});

test("a word wider than the box is cut, and a text longer than it ends with an ellipsis", () => {
  const lines = breakAnywhere("incomprehensibility of it all", { width: 80, maxLines: 3, measure });
  assert.deepEqual(lines, ["incompre", "hensibil", "ity of i…"]);
});

test("whatever the text, no line is too wide, none is empty, and nothing is lost where it fits", () => {
  const text = fc
    .array(fc.stringMatching(/^[a-z-]{1,20}$/), { minLength: 1, maxLength: 12 })
    .map((words) => words.join(" "));
  fc.assert(
    fc.property(
      text,
      fc.integer({ min: 30, max: 400 }),
      fc.integer({ min: 1, max: 6 }),
      (words, width, maxLines) => {
        const box = { width, maxLines, measure };
        const even = breakLines(words, box);
        for (const lines of [even, breakAnywhere(words, box)]) {
          if (!lines) continue;
          assert.ok(lines.length <= maxLines);
          assert.ok(
            lines.every((line) => line !== "" && measure(line) <= width),
            lines.join("|"),
          );
        }
        if (even) assert.equal(even.join("").replaceAll(" ", ""), words.replaceAll(" ", ""));
      },
    ),
  );
});
