import assert from "node:assert/strict";
import { test } from "node:test";
import { vagueDateHint } from "../../src/content/vague-date.ts";

for (const [written, part] of [
  ["~1998", "`1998`, and `dateInferred: true`"],
  ["c. 1998", "`1998`, and `dateInferred: true`"],
  ["circa June 1998", "`1998-06`, and `dateInferred: true`"],
  ["1998?", "`1998`, and `dateInferred: true`"],
  ["Q2 2024", "`2024`, or the month, like `2024-04`"],
  ["2024-Q4", "`2024`, or the month, like `2024-10`"],
  ["spring 2024", "`2024`, or the month"],
  ["Anfang 2024", "`2024`, or the month"],
  ["2024-W23", "`2024-06-03`, the Monday"],
  ["1990s", "`1990`, and `dateInferred: true`"],
  ["<% tp.date.now() %>", "A template left it"],
] as const) {
  test(`"${written}" is answered with ${part}`, () =>
    assert.ok(vagueDateHint(written)?.includes(part), vagueDateHint(written)));
}

for (const written of ["soon", "yesterday", "what?", "tbd", ""]) {
  test(`"${written}" is answered with nothing of its own`, () =>
    assert.equal(vagueDateHint(written), undefined));
}
