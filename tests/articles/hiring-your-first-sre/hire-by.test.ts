import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { engineerHours, simulateToil, type ToilParams } from "../../../figures/toil/model.ts";
import { hoursToHold, type Quarter, quartersLeft } from "./hire-by.ts";

const today: Quarter = {
  toilHours: 160,
  growth: 0.12,
  engineerHours: 480,
  removedPer100Hours: 0.05,
};
const model: ToilParams = {
  hireQuarter: 0,
  automationPercent: 80,
  growthPercent: 12,
  hoursPerService: 20,
  protect: false,
};

test("the worked example holds growth with 221 hours and leaves four quarters to hire", () => {
  assert.equal(Math.round(hoursToHold(today)), 221);
  assert.equal(Math.round(today.engineerHours - hoursToHold(today)), 259);
  assert.equal(quartersLeft(today).toFixed(1), "4.3");
});

test("the date has passed when the manual work is above the point of no return", () => {
  assert.ok(quartersLeft({ ...today, toilHours: 300 }) < 0);
});

test("growth that would need more hours than there are has no date at all", () => {
  assert.equal(quartersLeft({ ...today, growth: 0.3 }), -Infinity);
  assert.equal(quartersLeft({ ...today, growth: 0 }), Infinity);
});

test("the simulation agrees: up to that quarter the hire keeps up for good, after it never", () => {
  fc.assert(
    fc.property(fc.integer({ min: 3, max: 18 }), (growthPercent) => {
      const left = quartersLeft({ ...today, engineerHours, growth: growthPercent / 100 });
      const run = (hireQuarter: number) =>
        simulateToil({ ...model, growthPercent, hireQuarter }, 600).overQuarter;
      if (left >= 0) assert.equal(run(Math.floor(left)), undefined);
      assert.notEqual(run(Math.max(0, Math.floor(left) + 1)), undefined);
    }),
  );
});
