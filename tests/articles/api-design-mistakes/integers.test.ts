import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { parsed, survives } from "./integers.ts";

test("two neighbouring ids become one number, and stay two strings", () => {
  assert.deepEqual(parsed, [
    { id: 2 ** 53, id_str: "9007199254740992" },
    { id: 2 ** 53, id_str: "9007199254740993" },
  ]);
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
