import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { parseQuery, writeQuery } from "../../../src/browser/search/query.ts";

test("what is asked survives the address", () => {
  const value = fc.string({ unit: "grapheme" }).map((text) => text.trim());
  fc.assert(
    fc.property(
      fc.record({ text: value, tag: value, year: value }, { noNullPrototype: true }),
      (query) => {
        assert.deepEqual(parseQuery(writeQuery(query)), query);
      },
    ),
  );
});

test("an address says only what is asked", () => {
  assert.equal(
    writeQuery({ text: " cold cache ", tag: "", year: "2024" }),
    "?q=cold+cache&year=2024",
  );
  assert.equal(writeQuery({ text: " ", tag: "", year: "" }), "");
});
