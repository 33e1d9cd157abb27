import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { codeFor } from "./bound.ts";
import { accept, stepAt, totp } from "./totp.ts";

const rfcKey = Buffer.from("12345678901234567890", "ascii");

test("the codes are those of RFC 6238, appendix B, for SHA-1", () => {
  const vectors = [
    [59, "94287082"],
    [1111111109, "07081804"],
    [1111111111, "14050471"],
    [1234567890, "89005924"],
    [2000000000, "69279037"],
    [20000000000, "65353130"],
  ] as const;
  for (const [seconds, code] of vectors) {
    assert.equal(totp(rfcKey, stepAt(seconds * 1000), 8), code);
  }
});

test("for small counters the codes are those of RFC 4226, appendix D", () => {
  const codes = ["755224", "287082", "359152", "969429", "338314", "254676", "287922", "162583"];
  assert.deepEqual(
    codes.map((_, counter) => totp(rfcKey, counter)),
    codes,
  );
});

test("a code is accepted in its half minute and the next one, and only once", () => {
  const time = 1_111_111_109_000;
  const code = totp(rfcKey, stepAt(time));
  const step = accept(rfcKey, code, time, -1);
  assert.equal(step, stepAt(time));
  assert.equal(accept(rfcKey, code, time + 30_000, -1), stepAt(time));
  assert.equal(accept(rfcKey, code, time + 60_000, -1), undefined);
  assert.equal(accept(rfcKey, code, time + 1_000, step ?? -1), undefined);
});

test("whoever relays a fresh code within its window is accepted like its owner", () => {
  const time = 1_700_000_000_000;
  const readToTheImpostor = totp(rfcKey, stepAt(time));
  assert.notEqual(accept(rfcKey, readToTheImpostor, time + 5_000, -1), undefined);
});

test("a bound code serves neither another action nor the other direction nor a later step", () => {
  const name = fc.constantFrom("Asha", "Ben", "Chen");
  const action = fc.string({ maxLength: 20 });
  fc.assert(
    fc.property(name, name, action, action, fc.nat(1e9), (from, to, said, other, seconds) => {
      fc.pre(from !== to && said !== other);
      const time = seconds * 1000;
      const code = codeFor(rfcKey, { from, to, action: said }, time);
      assert.match(code, /^\d{8}$/);
      assert.equal(codeFor(rfcKey, { from, to, action: said }, time), code);
      assert.notEqual(codeFor(rfcKey, { from, to, action: other }, time), code);
      assert.notEqual(codeFor(rfcKey, { from: to, to: from, action: said }, time), code);
      assert.notEqual(codeFor(rfcKey, { from, to, action: said }, time + 30_000), code);
    }),
    { seed: 6238 },
  );
});

test("the fields of a request can't be shifted into one another", () => {
  const one = codeFor(rfcKey, { from: "Asha", to: "Ben", action: "stop" }, 0);
  const two = codeFor(rfcKey, { from: "Asha,Ben", to: "", action: "stop" }, 0);
  assert.notEqual(one, two);
});

test("twelve people have 66 pairs, and 30 if each shares a secret with three holders only", () => {
  const pairs = (n: number) => (n * (n - 1)) / 2;
  assert.equal(pairs(12), 66);
  assert.equal(pairs(3) + (12 - 3) * 3, 30);
});
