import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import { churnPerDay, simulate } from "../../../figures/storage-runway/model.ts";
import { onCourse } from "./on-course.ts";
import { runwayDays } from "./runway.ts";

test("a straight line is continued to the ceiling exactly", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.001, max: 0.015, noNaN: true }),
      fc.integer({ min: 2, max: 60 }),
      (slope, count) => {
        const samples = Array.from({ length: count }, (_, day) => ({
          day,
          used: 0.1 + slope * day,
          capacity: 1,
        }));
        const expected = Math.max(0, 0.4 / slope - (count - 1));
        assert.ok(Math.abs(runwayDays(samples, 0.5, count - 1) - expected) < 1e-6 * (1 + expected));
      },
    ),
  );
});

test("use that does not grow never reaches the ceiling", () => {
  const samples = [0, 1, 2].map((day) => ({ day, used: 0.7 - day / 200, capacity: 1 }));
  assert.equal(runwayDays(samples, 0.9, 2), Number.POSITIVE_INFINITY);
});

test("the figure's store has a runway of 14 days to 90% and 34 to 100% after its first week", () => {
  const { days, firstErrors } = simulate(onCourse);
  const week = days.slice(0, 7).map(({ day, live, dead, capacity }) => ({
    day,
    used: live + dead,
    capacity,
  }));
  assert.equal((firstErrors?.day ?? 0) - 6, 16);
  assert.equal(Math.round(runwayDays(week, 0.9, 6)), 14);
  assert.equal(Math.round(runwayDays(week, 1, 6)), 34);
});

test("the article says on which day each of its alerts fires in the figure's store", () => {
  const { days } = simulate(onCourse);
  const series = days.map(({ day, live, dead, capacity }) => ({
    day,
    used: live + dead,
    capacity,
  }));
  const answered = series.slice(1);
  const runway = answered.find(
    ({ day }) => runwayDays(series.slice(0, day + 1), 0.9, day) < onCourse.leadTimeDays,
  );
  const article = readFileSync("content/articles/gmail-out-of-space.md", "utf8");
  const said = [...article.matchAll(/^- .* \((\d+)(?:, if that's under (\d+) days)?\)[;.]$/gm)];
  assert.deepEqual(
    said.map(([, day]) => Number(day)),
    [
      runway?.day,
      days.findIndex(({ refusal }) => refusal > 0.01),
      days.findIndex(({ full }) => full > 0.02),
      0,
    ],
  );
  assert.equal(Number(said[3]?.[2]), Math.round((days[0]?.dead ?? 0) / churnPerDay));
});

test("too few samples and samples that are no numbers are refused, not read as a flat line", () => {
  const day = (day: number, used: number, capacity = 1) => ({ day, used, capacity });
  const bad = [
    [],
    [day(1, 0.5)],
    [day(1, 0.5), day(1, 0.6)],
    [day(1, 0.5), day(2, Number.NaN)],
    [day(Number.NaN, 0.5), day(2, 0.6)],
    [day(1, 0.5), day(2, Number.POSITIVE_INFINITY)],
  ];
  for (const samples of bad) assert.throws(() => runwayDays(samples, 0.9, 2), RangeError);
});

test("the order of the samples does not matter, and one taken twice changes little", () => {
  const samples = [0, 1, 2, 3, 4].map((day) => ({ day, used: 0.5 + day / 50, capacity: 1 }));
  const expected = runwayDays(samples, 0.9, 4);
  assert.equal(runwayDays([...samples].reverse(), 0.9, 4), expected);
  assert.ok(Math.abs(runwayDays([...samples, ...samples.slice(2)], 0.9, 4) - expected) < 1e-9);
});

test("a store that is above the ceiling already has no runway, even if it shrinks", () => {
  const samples = [0, 1, 2].map((day) => ({ day, used: 0.97 - day / 200, capacity: 1 }));
  assert.equal(runwayDays(samples, 0.9, 2), 0);
});

const steady = [0, 1, 2, 3, 4].map((day) => ({ day, used: 0.5 + day / 50, capacity: 1 }));

test("a ceiling or a share in percent is refused: it would leave a runway of years", () => {
  for (const ceiling of [90, 1.01, -0.1, Number.NaN])
    assert.throws(() => runwayDays(steady, ceiling, 4), /no share/);
  const percent = steady.map((sample) => ({ ...sample, used: sample.used * 100 }));
  assert.throws(() => runwayDays(percent, 0.9, 4), /no share/);
});

test("the runway counts from today, and samples that have stopped or lie ahead are refused", () => {
  assert.ok(Math.abs(runwayDays(steady, 0.9, 4) - runwayDays(steady, 0.9, 6) - 2) < 1e-9);
  for (const today of [7, 3, Number.NaN])
    assert.throws(() => runwayDays(steady, 0.9, today), /two days old/);
});

/** One reading a day, from day 0. */
const daily = (shares: readonly number[]) =>
  shares.map((used, day) => ({ day, used, capacity: 1 }));

test("a purge among the samples is refused, since growth after it would look like none", () => {
  const shares = [0.8, 0.82, 0.84, 0.5, 0.52, 0.54, 0.56];
  const samples = daily(shares);
  assert.throws(() => runwayDays(samples, 0.9, 6), /new series/);
  assert.ok(runwayDays(samples.slice(3), 0.9, 6) < 18);
});

test("space that comes back slowly is refused as a purge is, though no day gives a point", () => {
  const falling = [0.82, 0.812, 0.804, 0.796, 0.788, 0.78];
  const rising = [0.79, 0.8, 0.81, 0.82];
  assert.throws(() => runwayDays(daily([...falling, ...rising]), 0.9, 9), /new series/);
  assert.ok(Math.abs(runwayDays(daily(rising), 0.9, 3) - 8) < 1e-6);
});

test("machines delivered every week are no space that came back: there is an answer on each day", () => {
  const samples = Array.from({ length: 29 }, (_, day) => ({
    day,
    used: 80 + 0.5 * day,
    capacity: 100 + 4 * Math.floor(day / 7),
  }));
  for (let day = 1; day <= 28; day++) {
    const left = 0.9 * (100 + 4 * Math.floor(day / 7)) - (80 + 0.5 * day);
    const runway = runwayDays(samples.slice(0, day + 1), 0.9, day);
    assert.ok(Math.abs(runway - left / 0.5) < 1e-6, `day ${day}: ${runway}`);
  }
});

test("space that came back is seen though machines went with it, and the share hardly moved", () => {
  const used = [80, 81, 82, 78, 79, 80];
  const samples = used.map((used, day) => ({ day, used, capacity: day < 3 ? 100 : 96 }));
  assert.throws(() => runwayDays(samples, 0.9, 5), /new series/);
});

test("a capacity that is no number, or has no end, is refused", () => {
  for (const capacity of [Number.NaN, Number.POSITIVE_INFINITY, -1, 0.1])
    assert.throws(
      () => runwayDays([...steady, { day: 4, used: 0.6, capacity }], 0.9, 4),
      /no share/,
    );
});

test("after three quiet weeks, a week of two points a day leaves three days to 90%", () => {
  const quiet = Array<number>(21).fill(0.7);
  const week = [1, 2, 3, 4, 5, 6, 7].map((day) => 0.7 + day / 50);
  assert.ok(Math.abs(runwayDays(daily([...quiet, ...week]), 0.9, 27) - 3) < 1e-6);
});

test("after a quiet week the growth of the weeks before still counts", () => {
  const grown = Array.from({ length: 21 }, (_, day) => 0.5 + day / 100);
  const samples = daily([...grown, ...Array<number>(7).fill(0.7)]);
  assert.ok(runwayDays(samples, 0.9, 27) < 30);
});

test("a series with one reading in its last week is refused", () => {
  const weekly = [0, 7, 14].map((day) => ({ day, used: 0.5 + day / 100, capacity: 1 }));
  assert.throws(() => runwayDays(weekly, 0.9, 14), /last week/);
});

test("not guarded against: growth that began yesterday is seen in part", () => {
  const samples = daily([...Array<number>(20).fill(0.7), 0.75]);
  assert.ok(runwayDays(samples, 0.9, 20) > 20, "three days remain");
});

test("after a fortnight at 3% a day from 50%, the line says 8.3 days to 90% where 6.9 remain", () => {
  const samples = Array.from({ length: 14 }, (_, day) => ({
    day,
    used: 0.5 * 1.03 ** day,
    capacity: 1,
  }));
  assert.equal(runwayDays(samples, 0.9, 13).toFixed(1), "8.3");
  assert.equal((Math.log(0.9 / 0.5) / Math.log(1.03) - 13).toFixed(1), "6.9");
});
