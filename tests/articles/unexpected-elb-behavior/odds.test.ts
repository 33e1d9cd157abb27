import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { lostShare } from "./odds.ts";

const roundTripS = 0.001;

test("a 20 s timer, a 1 ms round trip and a mean silence of 20 s lose one request in about 54,000", () => {
  const share = lostShare(20, roundTripS, 20);
  assert.equal(Math.round(1 / share / 1000), 54);
  assert.equal(Math.round(share * 5_000_000), 92);
});

test("at a mean silence of 1 s the same timers lose about two requests in a trillion", () => {
  assert.equal(Math.round(lostShare(20, roundTripS, 1) * 1e12), 2);
});

test("no mean silence loses more than one equal to the timer", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 5, max: 300 }),
      fc.double({ min: 0.1, max: 10_000, noNaN: true }),
      (timerS, meanSilenceS) => {
        const worst = lostShare(timerS, roundTripS, timerS);
        assert.ok(lostShare(timerS, roundTripS, meanSilenceS) <= worst * 1.0001);
      },
    ),
  );
});

test("nonsense for seconds gives an error and no share", () => {
  for (const odd of [Number.NaN, -1]) {
    assert.throws(() => lostShare(odd, roundTripS, 20), RangeError);
    assert.throws(() => lostShare(20, odd, 20), RangeError);
    assert.throws(() => lostShare(20, roundTripS, odd), RangeError);
  }
  assert.throws(() => lostShare(20, roundTripS, 0), RangeError);
});
