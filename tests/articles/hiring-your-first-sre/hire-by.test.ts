import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { simulateToil, type ToilParams } from "../../../figures/toil/model.ts";
import { projectFolder } from "../../support/build.ts";
import { hoursToHold, quartersLeft, type Range, type Team } from "./hire-by.ts";
import { twoTallies } from "./tally.ts";

const exactly = (value: number): Range => [value, value];
const today: Team = {
  tallyHours: 120,
  tallyWeeks: 12,
  engineerHours: 360,
  growth: exactly(0.12),
  removed: exactly(0.07),
};
const leftAt = (growth: number, removed: number) =>
  quartersLeft({ ...today, growth: exactly(growth), removed: exactly(removed) })[0];

test("the worked example holds growth with 156 hours and leaves 4.7 quarters to hire", () => {
  assert.equal(Math.round(hoursToHold(0.12, 0.07)), 156);
  assert.equal(Math.round(today.engineerHours - hoursToHold(0.12, 0.07)), 204);
  assert.deepEqual(
    quartersLeft(today).map((left) => left.toFixed(1)),
    ["4.7", "4.7"],
  );
});

/** A hire of today who gives every free hour to automation, as the table has it. */
const allFree: ToilParams = {
  hireQuarter: 0,
  automationPercent: 100,
  growthPercent: 12,
  removedPercent: 7,
  engineerHours: 360,
  hoursPerService: 15,
  protect: false,
};

test("with nobody hired the work is too much in quarter 10, or 8 at 15% growth", () => {
  const alone = [12, 15].map((growthPercent) => simulateToil({ ...allFree, growthPercent }));
  assert.deepEqual(
    alone.map(({ overWithoutHire }) => overWithoutHire),
    [10, 8],
  );
});

test("the article's table gives the quarters that the function gives", () => {
  const article = readFileSync(
    join(projectFolder, "content/articles/hiring-your-first-sre.md"),
    "utf8",
  );
  const rows = [...article.matchAll(/^\| (\d+)% \|(.*)\|$/gm)];
  assert.equal(rows.length, 4);
  for (const [, removed, cells = ""] of rows) {
    const expected = [10, 12, 15].map((growthPercent) => {
      const left = leftAt(growthPercent / 100, Number(removed) / 100);
      if (left !== -Infinity) return left.toFixed(1);
      const today = { ...allFree, growthPercent, removedPercent: Number(removed) };
      return `overrun in ${simulateToil(today, 100).overQuarter}`;
    });
    assert.deepEqual(
      cells.split("|").map((cell) => cell.trim()),
      expected,
    );
  }
});

test("growth of 10 to 12% and a share of 5 to 7% leave 1.3 to 6.8 quarters", () => {
  const left = quartersLeft({ ...today, growth: [0.1, 0.12], removed: [0.05, 0.07] });
  assert.deepEqual(
    left.map((quarters) => quarters.toFixed(1)),
    ["1.3", "6.8"],
  );
});

test("whatever the two numbers are within their ranges, the answer lies within its own", () => {
  const range = (least: number, most: number) =>
    fc
      .tuple(
        fc.double({ min: least, max: most, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
      )
      .map(([from, part]): Range => [from, from + (most - from) * part]);
  const part = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(
      fc.double({ min: 1, max: 2000, noNaN: true }),
      range(-0.2, 0.5),
      range(0.005, 0.5),
      part,
      part,
      (tallyHours, growth, removed, g, r) => {
        const [worst, best] = quartersLeft({ ...today, tallyHours, growth, removed });
        const within = (of: Range, at: number) => exactly(of[0] + (of[1] - of[0]) * at);
        const [left] = quartersLeft({
          ...today,
          tallyHours,
          growth: within(growth, g),
          removed: within(removed, r),
        });
        assert.ok(worst <= left + 1e-6 && left <= best + 1e-6, `${worst} ${left} ${best}`);
        assert.ok(worst >= 0 || worst === -Infinity);
      },
    ),
    { numRuns: 1000 },
  );
});

test("a fortnight's tally counts for a quarter of twelve weeks, not as if it were one", () => {
  const fortnight = quartersLeft({ ...today, tallyHours: 120 / 6, tallyWeeks: 2 });
  assert.ok(Math.abs(fortnight[0] - quartersLeft(today)[0]) < 1e-9);
});

test("work exactly at the limit is a hire today, and an hour more is too late", () => {
  const most = 360 - hoursToHold(0.12, 0.07);
  assert.deepEqual(quartersLeft({ ...today, tallyHours: most }), [0, 0]);
  assert.deepEqual(quartersLeft({ ...today, tallyHours: most + 1 }), [-Infinity, -Infinity]);
  assert.deepEqual(quartersLeft({ ...today, tallyHours: 360, growth: exactly(0) }), [
    Infinity,
    Infinity,
  ]);
});

test("it is too late where the work is above what the growth leaves, growing or not", () => {
  assert.equal(quartersLeft({ ...today, tallyHours: 300 })[0], -Infinity);
  assert.equal(leftAt(0.3, 0.05), -Infinity);
  assert.equal(leftAt(0, 0.05), Infinity);
  assert.deepEqual(quartersLeft({ ...today, tallyHours: 600, growth: [-0.1, 0] }), [
    -Infinity,
    -Infinity,
  ]);
});

test("a number that can't be is refused: missing, nothing counted, in percent, the wrong way round", () => {
  for (const wrong of [
    { tallyHours: 0 },
    { tallyHours: -1 },
    { tallyHours: Number.NaN },
    { tallyHours: Infinity },
    { tallyWeeks: 0 },
    { tallyWeeks: Number.NaN },
    { tallyWeeks: 27 },
    { engineerHours: 0 },
    { engineerHours: Number.NaN },
    { growth: exactly(12) },
    { growth: exactly(Number.NaN) },
    { growth: exactly(-1) },
    { growth: [0.15, 0.1] as const },
    { removed: exactly(5) },
    { removed: exactly(1) },
    { removed: exactly(0) },
    { removed: [0, 0.05] as const },
    { removed: [0.05, Number.NaN] as const },
  ]) {
    assert.throws(() => quartersLeft({ ...today, ...wrong }), RangeError, JSON.stringify(wrong));
  }
});

test("the simulation agrees: up to that quarter the hire keeps up for good, after it never", () => {
  const model: ToilParams = {
    hireQuarter: 0,
    automationPercent: 80,
    growthPercent: 12,
    removedPercent: 7,
    engineerHours: 360,
    hoursPerService: 15,
    protect: false,
  };
  fc.assert(
    fc.property(
      fc.integer({ min: 3, max: 18 }),
      fc.integer({ min: 2, max: 12 }),
      (growthPercent, removedPercent) => {
        fc.pre(hoursToHold(growthPercent / 100, removedPercent / 100) <= 0.8 * model.engineerHours);
        const left = leftAt(growthPercent / 100, removedPercent / 100);
        const run = (hireQuarter: number) =>
          simulateToil({ ...model, growthPercent, removedPercent, hireQuarter }, 20_000)
            .overQuarter;
        if (left >= 0) assert.equal(run(Math.floor(left)), undefined);
        assert.notEqual(run(left >= 0 ? Math.floor(left) + 1 : 0), undefined);
      },
    ),
  );
});

test("two tallies of 40, true growth 12%: with 120 hours to start from, no date holds in 39% of cases and no hurry in 32%", () => {
  const pairs = twoTallies(40, 40 * 1.12);
  const total = pairs.reduce((sum, { chance }) => sum + chance, 0);
  assert.ok(Math.abs(total - 1) < 1e-9);
  const chanceOf = (is: (growth: number) => boolean) =>
    pairs.filter(({ growth }) => is(growth)).reduce((sum, { chance }) => sum + chance, 0);
  const noHurry = chanceOf((growth) => growth <= 0);
  const tooLate = chanceOf(
    (growth) => growth > 0 && (growth >= 1 || leftAt(growth, 0.07) === -Infinity),
  );
  assert.equal(Math.round(100 * noHurry), 32);
  assert.equal(Math.round(100 * tooLate), 39);
});

test("five services that became eight in a year grew by 12.5% a quarter", () => {
  assert.equal((100 * ((8 / 5) ** (1 / 4) - 1)).toFixed(1), "12.5");
});
