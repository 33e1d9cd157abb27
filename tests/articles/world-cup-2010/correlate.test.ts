import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type Params, simulate } from "../../../figures/incident/model.ts";
import { type Change, suspicion } from "./correlate.ts";

const CROWD: Params = {
  ...{ way: "crowd", wait: 1, response: 5, noise: 3 },
  ...{ cause: 7, shed: 0, day: 4, log: true },
};

/** The owners' hour on one day, as a complete log and a reading a minute. */
function hour(params: Partial<Params>) {
  const { changes, readings, scores } = simulate({ ...CROWD, ...params });
  const log = changes.map(
    (change): Change => ({
      minute: change.minute,
      name: `${change.switch}`,
      off: change.off,
    }),
  );
  const rates = readings.filter(({ minute }) => minute >= 0).map(({ percent }) => percent);
  return { log, rates, scores };
}

/** In how many of 20 days times 12 causes the most suspicious switch is the right one, and no other scores alike. */
function right(window: number, params: Partial<Params> = {}): number {
  let count = 0;
  for (let day = 1; day <= 20; day++) {
    for (let cause = 1; cause <= 12; cause++) {
      const { log, rates } = hour({ ...params, day, cause });
      const ranked = [...suspicion(log, rates, window)].sort((a, b) => a[1] - b[1]);
      if (ranked[0]?.[0] === `${cause}` && ranked[0][1] !== ranked[1]?.[1]) count += 1;
    }
  }
  return count;
}

test("a complete log of the crowd's changes names the right switch on all 240 tries", () => {
  assert.equal(right(5), 240);
});

test("where every switch sheds three points the log is right 231 times, and at five 69, as hardly an error is left", () => {
  assert.deepEqual(
    [1, 3, 5].map((shed) => right(5, { shed })),
    [240, 231, 69],
  );
  const rates = [1, 4, 7, 10].flatMap((cause) => hour({ shed: 5, cause }).rates.slice(6));
  assert.ok(rates.filter((rate) => rate === 0).length > 0.8 * rates.length);
});

test("a log read with the wrong delay is worth less", () => {
  assert.equal(right(1), 212);
});

test("owners who watch the rate are told apart by their log, unless they act in the same minutes or rarely", () => {
  const watching = (wait: number) => right(5, { way: "watching", wait });
  assert.deepEqual([1, 2, 3, 4, 5, 10].map(watching), [160, 240, 240, 240, 240, 228]);
});

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
