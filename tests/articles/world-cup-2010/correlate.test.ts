import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type Change, suspicion } from "./correlate.ts";
import { hour } from "./hour.ts";

test("of owners who act in the same minutes, those with one switch each score alike", () => {
  const { log, rates } = hour({ way: "watching", wait: 1, cause: 6 });
  const scores = suspicion(log, rates, 5);
  const alone = ["5", "6", "7", "8"].map((name) => scores.get(name));
  assert.equal(new Set(alone).size, 1);
});

test("the figure's column and the article's code give the same scores", () => {
  for (const params of [{}, { day: 9 }, { way: "watching", wait: 3 }] as const) {
    const { log, rates, scores } = hour(params);
    const told = suspicion(log, rates, 5);
    for (const [i, score] of (scores ?? []).entries())
      assert.ok(Math.abs(score - (told.get(`${i + 1}`) ?? 0)) < 1e-9);
    assert.equal(scores?.length, 12);
  }
});

test("a switch that follows the rate exactly has a correlation of -1, and an idle one of 0", () => {
  const log: Change[] = [
    { minute: 2, name: "search", off: true },
    { minute: 0, name: "trends", off: false },
  ];
  const scores = suspicion(log, [30, 30, 30, 10, 10, 10], 1);
  assert.ok(Math.abs((scores.get("search") ?? 0) + 1) < 1e-9);
  assert.equal(scores.get("trends"), 0);
});

test("the order in which the log was written down does not matter", () => {
  const { log, rates } = hour({ day: 4, cause: 7 });
  const expected = suspicion(log, rates, 5);
  // Within one minute a switch is flipped once, so every order of the lines tells the same.
  fc.assert(
    fc.property(fc.shuffledSubarray(log, { minLength: log.length }), (shuffled) => {
      for (const [name, score] of suspicion(shuffled, rates, 5))
        assert.equal(score, expected.get(name));
    }),
    { numRuns: 20 },
  );
});

test("readings, minutes and windows that are no numbers are refused, not ranked", () => {
  const log: Change[] = [{ minute: 2, name: "search", off: true }];
  const rates = [30, 30, 30, 10];
  assert.throws(() => suspicion(log, [30, Number.NaN, 10], 1), RangeError);
  assert.throws(
    () => suspicion([{ minute: Number.NaN, name: "a", off: true }], rates, 1),
    RangeError,
  );
  for (const window of [0, -1, 2.5, Infinity, Number.NaN]) {
    assert.throws(() => suspicion(log, rates, window), RangeError);
  }
});

test("a change outside the readings and readings that are missing are refused, not scored 0", () => {
  const change = (minute: number): Change => ({ minute, name: "search", off: true });
  for (const minute of [-1, 4, 1290])
    assert.throws(() => suspicion([change(minute)], [30, 30, 30, 10], 1), /outside the readings/);
  assert.throws(() => suspicion([change(0)], [], 1), RangeError);
  assert.throws(() => suspicion([], [], 1), RangeError);
});

test("two switches that went off together score alike, and a minute apart nearly so", () => {
  const log = [10, 10, 11].map(
    (minute, i): Change => ({ minute, name: `switch ${i + 1}`, off: true }),
  );
  const rates = Array.from({ length: 30 }, (_, m) => 30 - 5 * Math.min(5, Math.max(0, m - 10)));
  const [first = 0, second = 0, third = 0] = suspicion(log, rates, 5).values();
  assert.equal(first, second);
  assert.ok(first < -0.99 && third < -0.95);
});

test("no log names nobody, and a constant rate accuses nobody", () => {
  assert.equal(suspicion([], [30, 10], 1).size, 0);
  const log: Change[] = [{ minute: 0, name: "search", off: true }];
  assert.equal(suspicion(log, [30, 30, 30], 1).get("search"), 0);
});

test("a rate that comes and goes by itself accuses whoever follows it", () => {
  // The rate wobbles by itself; a switch that does nothing is turned off just after each high reading.
  const rates = Array.from({ length: 60 }, (_, m) => (m % 6 < 3 ? 30 : 10));
  const log = rates.flatMap((rate, minute): Change[] =>
    rate === rates[minute - 1] ? [] : [{ minute: minute + 2, name: "idle", off: rate === 30 }],
  );
  assert.ok((suspicion(log, rates, 1).get("idle") ?? 0) < -0.9);
});
