import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { figure } from "../../figures/toil/figure.ts";
import {
  engineerHours,
  hoursToHoldGrowth,
  simulateToil,
  type ToilParams,
} from "../../figures/toil/model.ts";

const late: ToilParams = {
  hireQuarter: 8,
  automationPercent: 50,
  growthPercent: 12,
  hoursPerService: 20,
  protect: false,
};
const anyParams = fc.record<ToilParams>({
  hireQuarter: fc.integer({ min: 0, max: 16 }),
  automationPercent: fc.integer({ min: 1, max: 8 }).map((n) => n * 10),
  growthPercent: fc.integer({ min: 0, max: 25 }),
  hoursPerService: fc.integer({ min: 1, max: 8 }).map((n) => n * 5),
  protect: fc.boolean(),
});
const at = (params: ToilParams, quarter: number) => {
  const found = simulateToil(params).quarters.find((q) => q.quarter === quarter);
  assert.ok(found);
  return found;
};

test("a hire in quarter 8 has 84 hours for automation and gains one quarter", () => {
  const { overQuarter, overWithoutHire } = simulateToil(late);
  assert.equal(Math.round(at(late, 8).toil), 396);
  assert.equal(Math.round(at(late, 8).automated), 84);
  assert.equal(Math.round(at(late, 9).automated), 55);
  assert.equal(Math.round(at(late, 10).automated), 17);
  assert.equal(overQuarter, 11);
  assert.equal(overWithoutHire, 10);
});

test("the same hire in quarter 4 has 228 hours and is never overrun", () => {
  const early = { ...late, hireQuarter: 4 };
  assert.equal(Math.round(at(early, 4).toil), 252);
  assert.equal(Math.round(at(early, 4).automated), 228);
  assert.equal(simulateToil(early, 400).overQuarter, undefined);
});

test("a hire in quarter 5 is one quarter too late: the work outgrows them in quarter 20", () => {
  assert.equal(simulateToil({ ...late, hireQuarter: 5 }).overQuarter, 20);
});

test("with protected hours the late hire turns the curve as well", () => {
  const safe = { ...late, protect: true };
  assert.equal(at(safe, 8).automated, 240);
  assert.ok(at(safe, 20).toil < at(safe, 8).toil);
  assert.equal(Math.round(at(safe, 8).toil - at(safe, 8).worked), 156);
  assert.equal(simulateToil(safe, 400).overQuarter, undefined);
});

test("an early hire who is used as a ticket queue is overrun in quarter 12", () => {
  const queue = { ...late, hireQuarter: 4, automationPercent: 10 };
  assert.equal(simulateToil(queue).overQuarter, 12);
});

test("growth of 12% is held by 221 hours, which leaves 259 for manual work", () => {
  const hold = hoursToHoldGrowth(12);
  assert.equal(Math.round(hold), 221);
  assert.equal(Math.round(engineerHours - hold), 259);
});

test("without a hire the work grows geometrically, as the closed form says", () => {
  fc.assert(
    fc.property(anyParams, (params) => {
      for (const { quarter, toilWithoutHire } of simulateToil(params).quarters) {
        const closed = 8 * params.hoursPerService * (1 + params.growthPercent / 100) ** quarter;
        assert.ok(Math.abs(toilWithoutHire - closed) < 1e-6 * closed);
      }
    }),
  );
});

test("an engineer never works more hours than there are, and never more than there is to do", () => {
  fc.assert(
    fc.property(anyParams, (params) => {
      for (const quarter of simulateToil(params).quarters) {
        assert.ok(quarter.worked + quarter.automated <= engineerHours + 1e-9);
        assert.ok(quarter.worked <= quarter.toil);
        assert.ok(quarter.toil <= quarter.toilWithoutHire + 1e-9);
      }
    }),
  );
});

test("hiring earlier never leaves more manual work in any later quarter", () => {
  fc.assert(
    fc.property(anyParams, fc.integer({ min: 0, max: 16 }), (params, earlier) => {
      fc.pre(earlier < params.hireQuarter);
      const before = simulateToil({ ...params, hireQuarter: earlier }).quarters;
      const after = simulateToil(params).quarters;
      for (const [i, quarter] of before.entries()) {
        assert.ok(quarter.toil <= (after[i]?.toil ?? 0) + 1e-9);
      }
    }),
  );
});

test("the takeaways of the presets give the quarters of the model", () => {
  const takeaways = figure.presets.map(({ name }) => figure.open(name)?.takeaway ?? "");
  assert.match(takeaways[0] ?? "", /has 84 of 480 hours .* in quarter 11; .* in quarter 10\.$/);
  assert.match(takeaways[1] ?? "", /has 228 of 480 .* does not outgrow one person by quarter 20/);
  assert.match(takeaways[2] ?? "", /has 240 of 480 .* does not outgrow one person by quarter 20/);
  assert.match(takeaways[3] ?? "", /has 48 of 480 .* in quarter 12; .* in quarter 10\.$/);
});
