import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { parsed, survives } from "./integers.ts";

test("the id that was sent is read as its neighbour", () => {
  assert.deepEqual(parsed, ["9007199254740993", 2 ** 53]);
});

test("the examples of November 2010 come out as they were announced", () => {
  const read = ["9007199254740993", "9007199254740995", "9007199254740999"].map((id) =>
    String(JSON.parse(id)),
  );
  assert.deepEqual(read, ["9007199254740992", "9007199254740996", "9007199254741000"]);
});

test("by the published epoch ids reach 53 bits at 22:14 UTC, as a machine's first of a millisecond, and its second is read as that", () => {
  const countingBits = 12n;
  const first = 2n ** 53n;
  const sinceEpoch = Number(first >> 22n);
  const moment = new Date(1_288_834_974_657 + sinceEpoch).toISOString();
  assert.match(moment, /^2010-11-28T22:14:/);
  assert.equal(first % 2n ** countingBits, 0n);
  assert.equal(BigInt(Number(first + 1n)), first);
});

test("a string of digits can still be subtracted in JavaScript, and one with a prefix can't", () => {
  const difference = (a: string, b: string) => Number(a) - Number(b); // What `a - b` does.
  assert.equal(difference("81", "80"), 1);
  assert.ok(Number.isNaN(difference("tw_81", "tw_80")));
});

test("every integer up to 2^53 survives, in both directions", () => {
  const limit = 2n ** 53n;
  fc.assert(fc.property(fc.bigInt({ min: -limit, max: limit }), survives));
  assert.ok(!survives(limit + 1n));
});

test("between 2^62 and 2^63 one integer in 1,024 survives", () => {
  const start = 2n ** 62n;
  const offsets = Array.from({ length: 4096 }, (_, i) => start + BigInt(i));
  assert.equal(offsets.filter(survives).length, 4);
  fc.assert(
    fc.property(fc.bigInt({ min: start, max: 2n ** 63n - 1n }), (n) => {
      assert.equal(survives(n), n % 1024n === 0n);
    }),
  );
});
