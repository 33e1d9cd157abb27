import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { parseAttributes, parseLineNumbers } from "../../../src/content/markdown/attributes.ts";

const key = fc.stringMatching(/^[A-Za-z][A-Za-z0-9_-]{0,6}$/);
const flag = fc.stringMatching(/^[a-z][a-z-]{0,6}$/);
const text = fc.string({
  unit: fc.constantFrom("a", "é", " ", "=", "{", "}", "<", "'"),
  maxLength: 9,
});
const braces = fc.option(fc.stringMatching(/^[0-9,-]{0,6}$/), { nil: undefined });

test("what is written comes back, whatever it is mixed with", () => {
  const settings = fc.record({
    values: fc.dictionary(key, text, { maxKeys: 4, noNullPrototype: true }),
    flags: fc.array(flag, { maxLength: 3 }),
    braces,
  });
  fc.assert(
    fc.property(settings, ({ values, flags, braces: inBraces }) => {
      const written = [
        ...Object.entries(values).map(([name, value]) => `${name}="${value}"`),
        ...flags,
        ...(inBraces === undefined ? [] : [`{${inBraces}}`]),
      ];
      assert.deepEqual(parseAttributes(written.join(" ")), { values, flags, braces: inBraces });
    }),
  );
});

test("a bare value ends at the next space", () => {
  const { values, flags } = parseAttributes("file=pager.ts wrap");
  assert.deepEqual(values, { file: "pager.ts" });
  assert.deepEqual(flags, ["wrap"]);
});

test("no settings are no settings", () => {
  assert.deepEqual(parseAttributes("  "), { values: {}, flags: [], braces: undefined });
});

test("line numbers are the numbers named, ranges with both ends", () => {
  assert.deepEqual([...(parseLineNumbers("1,4-6, 9") ?? [])], [1, 4, 5, 6, 9]);
});

test("every set of numbers can be written and read again", () => {
  const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(numbers, (lines) => {
      assert.deepEqual(parseLineNumbers(lines.join(",")), new Set(lines));
    }),
  );
});

test("what names no lines is not read", () => {
  for (const wrong of ["", "0", "3-1", "a", "1,", "1;2", "-1", "1-99999999"])
    assert.equal(parseLineNumbers(wrong), undefined, JSON.stringify(wrong));
});
