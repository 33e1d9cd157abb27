import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { figure } from "../../figures/toil/figure.ts";
import {
  hoursToHoldGrowth,
  plannedHours,
  simulateToil,
  type ToilParams,
} from "../../figures/toil/model.ts";

const late: ToilParams = {
  hireQuarter: 8,
  automationPercent: 50,
  growthPercent: 12,
  removedPercent: 7,
  engineerHours: 360,
  hoursPerService: 15,
  protect: false,
};
const anyParams = fc.record<ToilParams>({
  hireQuarter: fc.integer({ min: 0, max: 16 }),
  automationPercent: fc.integer({ min: 1, max: 8 }).map((n) => n * 10),
  growthPercent: fc.integer({ min: 0, max: 25 }),
  removedPercent: fc.integer({ min: 2, max: 12 }),
  engineerHours: fc.integer({ min: 6, max: 12 }).map((n) => n * 40),
  hoursPerService: fc.integer({ min: 1, max: 8 }).map((n) => n * 5),
  protect: fc.boolean(),
});
/** Long enough for the slowest overrun there is within the controls. */
const forEver = 20_000;
const at = (params: ToilParams, quarter: number) => {
  const found = simulateToil(params).quarters.find((q) => q.quarter === quarter);
  assert.ok(found);
  return found;
};

test("a hire in quarter 8 has 63 hours for automation and gains one quarter", () => {
  const { overQuarter, overWithoutHire } = simulateToil(late);
  assert.equal(Math.round(at(late, 8).toil), 297);
  assert.equal(Math.round(at(late, 8).automated), 63);
  assert.equal(Math.round(at(late, 9).automated), 42);
  assert.equal(Math.round(at(late, 10).automated), 15);
  assert.equal(at(late, 11).automated, 0);
  assert.equal(overQuarter, 11);
  assert.equal(overWithoutHire, 10);
});

test("the same hire in quarter 4 has 171 hours and is never overrun", () => {
  const early = { ...late, hireQuarter: 4 };
  assert.equal(Math.round(at(early, 4).toil), 189);
  assert.equal(Math.round(at(early, 4).automated), 171);
  assert.equal(simulateToil(early, forEver).overQuarter, undefined);
});

test("hired in quarter 5 or 6 they last until quarter 24 or 15: overrun in the end, and not soon", () => {
  const over = [4, 5, 6].map((hireQuarter) => simulateToil({ ...late, hireQuarter }, forEver));
  assert.deepEqual(
    over.map(({ overQuarter }) => overQuarter),
    [undefined, 24, 15],
  );
  assert.equal(
    figure.open("late")?.with("hireQuarter", "6")?.takeaway,
    "Overrun in quarter 15; never, if hired by quarter 4.",
  );
});

test("counted at 480 hours, twelve weeks of forty, quarter 8 is still in time", () => {
  assert.equal(simulateToil({ ...late, engineerHours: 480 }).lastInTime, 8);
  assert.equal(simulateToil(late).lastInTime, 4);
});

test("where 100 hours remove 4% in place of 7%, the hire in time is overrun in quarter 14, and 15% growth beats half of the time", () => {
  const weaker = simulateToil({ ...late, hireQuarter: 4, removedPercent: 4 });
  assert.equal(weaker.overQuarter, 14);
  assert.equal(weaker.lastInTime, undefined);
  assert.equal(simulateToil({ ...late, growthPercent: 15 }).lastInTime, undefined);
});

test("with protected hours the late hire wins narrowly: the work shrinks by 1.7% a quarter", () => {
  const safe = { ...late, protect: true };
  assert.equal(at(safe, 8).automated, 180);
  assert.equal(Math.round(at(safe, 8).toil - at(safe, 8).worked), 117);
  assert.equal((at(safe, 9).toil / at(safe, 8).toil).toFixed(3), "0.983");
  assert.equal(simulateToil(safe, forEver).overQuarter, undefined);
});

test("protected hours make the work shrink after any date, and no verdict calls that overrun", () => {
  const hiredIn = (hireQuarter: number) => ({ ...late, protect: true, hireQuarter });
  const left = (quarter: number) => {
    const { toil, worked } = at(hiredIn(quarter), quarter);
    return Math.round(toil - worked);
  };
  assert.deepEqual([8, 9, 10, 16].map(left), [117, 153, 193, 556]);
  for (const quarter of [10, 16]) {
    const { quarters, overQuarter, lastInTime } = simulateToil(hiredIn(quarter), 200);
    assert.deepEqual([overQuarter, lastInTime], [undefined, Infinity]);
    for (const { toil } of quarters.slice(quarter + 1))
      assert.ok(toil < (quarters[quarter]?.toil ?? 0));
  }
  const latest = figure.open("protected")?.with("hireQuarter", "16");
  assert.equal(
    latest?.takeaway,
    "The work shrinks after any date. At first developers keep 556 hours.",
  );
  const drawn = renderToString(latest?.picture(0) ?? h("svg", {}));
  assert.match(drawn, /the manual work shrinks\./);
  assert.doesNotMatch(drawn, /too much/);
  assert.equal(
    latest?.with("growthPercent", "14")?.takeaway,
    "Overrun in quarter 9 already. No date would prevent it for good.",
  );
});

test("half of the hours are enough up to 13% growth at 7%, and at 5% it takes 61% of them", () => {
  for (const hireQuarter of [0, 4, 8]) {
    const half = { ...late, hireQuarter, protect: true };
    assert.equal(simulateToil({ ...half, growthPercent: 13 }, forEver).overQuarter, undefined);
    assert.notEqual(simulateToil({ ...half, growthPercent: 14 }, forEver).overQuarter, undefined);
  }
  assert.equal(Math.round((100 * hoursToHoldGrowth(12, 5)) / late.engineerHours), 61);
});

test("an early hire who is used as a ticket queue is overrun in quarter 12", () => {
  const queue = { ...late, hireQuarter: 4, automationPercent: 10 };
  assert.equal(simulateToil(queue).overQuarter, 12);
});

test("growth of 12% is held by 156 hours, 43% of the time, which leaves 204 for manual work", () => {
  const hold = hoursToHoldGrowth(12, 7);
  assert.equal(Math.round(hold), 156);
  assert.equal(Math.round((100 * hold) / late.engineerHours), 43);
  assert.equal(Math.round(late.engineerHours - hold), 204);
  assert.equal((hold / 6 / 12).toFixed(1), "2.2");
});

test("a hire is never overrun if and only if enough hours are planned and enough are free", () => {
  fc.assert(
    fc.property(anyParams, (params) => {
      const hold = hoursToHoldGrowth(params.growthPercent, params.removedPercent);
      // An hour from the line the work grows so slowly that it takes tens of thousands of quarters to tell.
      fc.pre(Math.abs(plannedHours(params) - hold) >= 1);
      const { toilWithoutHire } = at(params, params.hireQuarter);
      const free = params.protect || toilWithoutHire <= params.engineerHours - hold;
      const inTime = plannedHours(params) >= hold && free;
      assert.equal(simulateToil(params, forEver).overQuarter === undefined, inTime);
      const { lastInTime } = simulateToil(params);
      assert.equal(lastInTime !== undefined && params.hireQuarter <= lastInTime, inTime);
    }),
    { numRuns: 300 },
  );
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
        assert.ok(quarter.worked + quarter.automated <= params.engineerHours + 1e-9);
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
  assert.deepEqual(
    figure.presets.map(({ name }) => figure.open(name)?.takeaway),
    [
      "Overrun in quarter 11; never, if hired by quarter 4.",
      "Never overrun. Such a hire could come as late as quarter 4.",
      "Overrun in quarter 14. No date would prevent it for good.",
      "The work shrinks after any date. At first developers keep 117 hours.",
      "Overrun in quarter 12. No date would prevent it for good.",
    ],
  );
});

test("a takeaway is a verdict of at most twelve words and two numbers", () => {
  fc.assert(
    fc.property(anyParams, (params) => {
      let state = figure.open();
      for (const [key, value] of Object.entries(params)) {
        state = state?.with(key, value === true ? "on" : value === false ? "off" : String(value));
      }
      const takeaway = state?.takeaway ?? "";
      assert.ok(takeaway.length > 0);
      assert.ok(takeaway.split(" ").length <= 12, takeaway);
      assert.ok((takeaway.match(/\d+/g) ?? []).length <= 2, takeaway);
    }),
  );
});

test("the rule at the crossing ends above the curve, and a curve that leaves the frame has a triangle there", () => {
  const drawn = (name: string) => renderToString(figure.open(name)?.picture(0) ?? h("svg", {}));
  const rule = /d="M(\S+) 44V([\d.]+)"/.exec(drawn("late"));
  const mark = /d="M(\S+) ([\d.]+)l4 4-4 4-4-4z"/.exec(drawn("late"));
  assert.ok(rule && mark);
  assert.equal(rule[1], mark[1]);
  assert.ok(Number(rule[2]) < Number(mark[2]));
  const leaving = (name: string) => drawn(name).match(/d="M\S+ 63h8l-4-7z"/g)?.length;
  assert.deepEqual(["late", "protected"].map(leaving), [2, 1]);
});

test("every knob changes the first picture", () => {
  const first = figure.open();
  assert.ok(first);
  const drawn = (state: typeof first) => JSON.stringify([state.picture(0), state.takeaway]);
  for (const [key, value] of [
    ["hireQuarter", "7"],
    ["automationPercent", "40"],
    ["automationPercent", "60"],
    ["growthPercent", "11"],
    ["removedPercent", "4"],
    ["engineerHours", "320"],
    ["hoursPerService", "20"],
    ["protect", "on"],
  ] as const) {
    const changed = first.with(key, value);
    assert.ok(changed);
    assert.notEqual(drawn(changed), drawn(first), key);
  }
});
