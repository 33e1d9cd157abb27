import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { byteRange } from "../../src/server/byte-range.ts";

test("a range is read from its start, from its end, or between", () => {
  assert.deepEqual(byteRange("bytes=0-0", 10), { start: 0, end: 0 });
  assert.deepEqual(byteRange("bytes=5-", 10), { start: 5, end: 9 });
  assert.deepEqual(byteRange("bytes=-3", 10), { start: 7, end: 9 });
  assert.deepEqual(byteRange("bytes=-30", 10), { start: 0, end: 9 });
});

test("what may be ignored is, and what can't be had is said", () => {
  for (const header of [undefined, "", "bytes=-", "lines=1-2", "bytes=0-1,3-4"]) {
    assert.equal(byteRange(header, 10), undefined, header);
  }
  for (const header of ["bytes=10-", "bytes=-0", "bytes=5-4"]) {
    assert.equal(byteRange(header, 10), "unsatisfiable", header);
  }
});

test("no range leaves the file", () => {
  const size = fc.nat(1000);
  fc.assert(
    fc.property(size, size, size, (first, last, sizeBytes) => {
      const range = byteRange(`bytes=${first}-${last}`, sizeBytes);
      if (range === undefined || range === "unsatisfiable") return;
      assert.ok(0 <= range.start && range.start <= range.end && range.end < sizeBytes);
    }),
  );
});
