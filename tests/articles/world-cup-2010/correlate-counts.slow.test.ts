import assert from "node:assert/strict";
import { test } from "node:test";
import type { Params } from "../../../figures/incident/model.ts";
import { suspicion } from "./correlate.ts";
import { hour } from "./hour.ts";

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
