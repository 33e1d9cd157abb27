import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { simulate } from "../../../figures/storage-runway/model.ts";
import { remedy, runwayDays } from "./runway.ts";

test("a straight line is continued to the ceiling exactly", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.001, max: 0.05, noNaN: true }),
      fc.integer({ min: 2, max: 60 }),
      (slope, count) => {
        const samples = Array.from({ length: count }, (_, day) => ({
          day,
          usedShare: 0.1 + slope * day,
        }));
        const expected = Math.max(0, 0.8 / slope - (count - 1));
        assert.ok(Math.abs(runwayDays(samples, 0.9) - expected) < 1e-6 * (1 + expected));
      },
    ),
  );
});

test("use that does not grow never reaches the ceiling", () => {
  const samples = [0, 1, 2].map((day) => ({ day, usedShare: 0.7 - day / 100 }));
  assert.equal(runwayDays(samples, 0.9), Number.POSITIVE_INFINITY);
});

test("the figure's store has a runway of 14 days to 90% and 34 to 100% after its first week", () => {
  const { days, firstErrors } = simulate({
    growthPerDay: 0.4,
    serversPerWeek: 4,
    leadTimeDays: 45,
    reclaimPercent: 1,
    tries: 4,
    spreadPoints: 12,
  });
  const week = days.slice(0, 7).map(({ day, live, dead, capacity }) => ({
    day,
    usedShare: (live + dead) / capacity,
  }));
  assert.equal((firstErrors?.day ?? 0) - 6, 16);
  assert.equal(Math.round(runwayDays(week, 0.9)), 14);
  assert.equal(Math.round(runwayDays(week, 1)), 34);
  assert.equal(remedy(runwayDays(week, 0.9), 45 - 6, 14), "reclaim or shed demand");
});

test("machines are an answer only while they arrive before the runway ends", () => {
  assert.equal(remedy(80, 45, 14), "keep watching");
  assert.equal(remedy(59, 45, 14), "order today");
  assert.equal(remedy(45, 45, 14), "reclaim or shed demand");
});

test("a runway, lead time or margin that is no number raises the alarm", () => {
  assert.equal(remedy(Number.NaN, 45, 14), "reclaim or shed demand");
  assert.equal(remedy(80, Number.NaN, 14), "reclaim or shed demand");
  assert.notEqual(remedy(80, 45, Number.NaN), "keep watching");
});

test("too few samples and samples that are no numbers are refused, not read as a flat line", () => {
  const day = (day: number, usedShare: number) => ({ day, usedShare });
  const bad = [
    [],
    [day(1, 0.5)],
    [day(1, 0.5), day(1, 0.6)],
    [day(1, 0.5), day(2, Number.NaN)],
    [day(Number.NaN, 0.5), day(2, 0.6)],
    [day(1, 0.5), day(2, Number.POSITIVE_INFINITY)],
  ];
  for (const samples of bad) assert.throws(() => runwayDays(samples, 0.9), RangeError);
});

test("the order of the samples does not matter, and one taken twice changes little", () => {
  const samples = [0, 1, 2, 3, 4].map((day) => ({ day, usedShare: 0.5 + day / 50 }));
  const expected = runwayDays(samples, 0.9);
  assert.equal(runwayDays([...samples].reverse(), 0.9), expected);
  assert.ok(Math.abs(runwayDays([...samples, ...samples.slice(2)], 0.9) - expected) < 1e-9);
});

test("a store that is above the ceiling already has no runway, even if it shrinks", () => {
  const samples = [0, 1, 2].map((day) => ({ day, usedShare: 0.97 - day / 100 }));
  assert.equal(runwayDays(samples, 0.9), 0);
});
