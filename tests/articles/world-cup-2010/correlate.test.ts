import assert from "node:assert/strict";
import { test } from "node:test";
import { type Params, simulate } from "../../../figures/incident/model.ts";
import { type Change, suspicion } from "./correlate.ts";

/** The crowd's hour on one day, as a complete log and a reading a minute. */
function hour({ day, cause }: { day: number; cause: number }) {
  const params: Params = { way: "crowd", wait: 5, response: 5, noise: 3, cause, day };
  const { changes, readings } = simulate(params);
  const log = changes.map(
    (change): Change => ({
      minute: change.minute,
      name: `${change.switch}`,
      off: change.off,
    }),
  );
  const rates = readings.filter(({ minute }) => minute >= 0).map(({ percent }) => percent);
  return { log, rates };
}

/** In how many of 20 days times 12 causes the most suspicious switch is the right one. */
function right(window: number): number {
  let count = 0;
  for (let day = 1; day <= 20; day++) {
    for (let cause = 1; cause <= 12; cause++) {
      const { log, rates } = hour({ day, cause });
      const ranked = [...suspicion(log, rates, window)].sort((a, b) => a[1] - b[1]);
      if (ranked[0]?.[0] === `${cause}`) count += 1;
    }
  }
  return count;
}

test("a complete log of the crowd's changes names the right switch on all 240 tries", () => {
  assert.equal(right(5), 240);
});

test("a log read with the wrong delay is worth less", () => {
  assert.equal(right(1), 212);
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
