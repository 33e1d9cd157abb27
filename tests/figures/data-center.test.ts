import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { renderToString } from "preact-render-to-string";
import { figure } from "../../figures/data-center/figure.ts";
import { type GateKey, gateNames, type Params, plan } from "../../figures/data-center/model.ts";

const asPlanned: Params = {
  lateGate: "construction",
  slipDays: 0,
  overlapDays: 0,
  powerPercent: 100,
};

const isGate = (key: string): key is GateKey => Object.hasOwn(gateNames, key);
const anyGate = fc.constantFrom(...Object.keys(gateNames).filter(isGate));
const someParams = fc.record({
  lateGate: anyGate,
  slipDays: fc.integer({ min: 0, max: 28 }),
  overlapDays: fc.integer({ min: 0, max: 42 }),
  powerPercent: fc.integer({ min: 20, max: 100 }),
});

const slackOf = (params: Partial<Params>) => plan({ ...asPlanned, ...params }).slackDays;

test("the plan has two weeks of slack", () => {
  assert.equal(slackOf({}), 14);
});

test("a two-week slip eats all of it, at whichever gate of the chain", () => {
  for (const gate of ["construction", "power", "cooling", "racks", "copy", "cutOver"] as const)
    assert.equal(slackOf({ lateGate: gate, slipDays: 14 }), 0, gate);
});

test("the network may slip 23 days for nothing, and each day after that costs one", () => {
  assert.equal(slackOf({ lateGate: "network", slipDays: 23 }), 14);
  assert.equal(slackOf({ lateGate: "network", slipDays: 28 }), 9);
});

test("racks that start up to 12 days early win a day for a day", () => {
  for (let overlapDays = 0; overlapDays <= 12; overlapDays++)
    assert.equal(slackOf({ slipDays: 14, overlapDays }), overlapDays);
});

test("from 13 to 24 days of overlap nothing more is won and nothing is unsafe", () => {
  for (let overlapDays = 13; overlapDays <= 24; overlapDays++) {
    const result = plan({ ...asPlanned, slipDays: 14, overlapDays });
    assert.equal(result.slackDays, 12);
    assert.equal(result.unsafe, undefined);
  }
});

test("with 36 days of overlap racks stand in dust from day 47 and the whole gain is lost", () => {
  const result = plan({ ...asPlanned, slipDays: 14, overlapDays: 36 });
  assert.deepEqual(result.unsafe, { from: 47, to: 59 });
  assert.equal(result.slackDays, 0);
  assert.deepEqual(plan({ ...asPlanned, slipDays: 14, overlapDays: 25 }).unsafe, {
    from: 58,
    to: 59,
  });
});

test("whichever gate is late, overlap never wins more than the 12 days that need no power", () => {
  fc.assert(
    fc.property(someParams, (params) => {
      const won = plan(params).slackDays - plan({ ...params, overlapDays: 0 }).slackDays;
      assert.ok(won <= 12);
    }),
    { numRuns: 2000 },
  );
});

test("without dust, a day of overlap up to 12 wins a day on the chain, wherever the slip is", () => {
  for (const lateGate of ["construction", "power", "cooling", "racks", "copy", "cutOver"] as const)
    for (let slipDays = 0; slipDays <= 28; slipDays++)
      for (let overlapDays = 0; overlapDays <= 24; overlapDays++) {
        const won = slackOf({ lateGate, slipDays, overlapDays }) - slackOf({ lateGate, slipDays });
        assert.equal(won, Math.min(overlapDays, 12));
      }
});

test("four weeks late, even the best overlap leaves the move two days late", () => {
  const best = Math.max(
    ...Array.from({ length: 43 }, (_, overlapDays) => slackOf({ slipDays: 28, overlapDays })),
  );
  assert.equal(best, -2);
});

test("racks are unsafe on just the days on which they stand before construction has ended", () => {
  fc.assert(
    fc.property(someParams, (params) => {
      const { gates, unsafe } = plan(params);
      const built = gates.find(({ key }) => key === "construction")?.end ?? 0;
      const installed = gates.find(({ key }) => key === "racks")?.start ?? 0;
      assert.deepEqual(unsafe, installed < built ? { from: installed, to: built } : undefined);
    }),
  );
});

test("a longer slip never gives slack back, and never takes more than its own days", () => {
  fc.assert(
    fc.property(someParams, (params) => {
      const lost =
        plan(params).slackDays - plan({ ...params, slipDays: params.slipDays + 1 }).slackDays;
      assert.ok(lost === 0 || lost === 1);
    }),
  );
});

test("75% of the power runs the 30 racks that the service needs, 70% runs 28 and stops the move", () => {
  assert.equal(plan({ ...asPlanned, powerPercent: 75 }).enoughPower, true);
  const short = plan({ ...asPlanned, powerPercent: 70 });
  assert.equal(short.racksThatRun, 28);
  assert.equal(short.enoughPower, false);
  assert.equal(short.slackDays, 14);
});

test("by the size of the breaker, all of the power runs 32 racks: two more than needed", () => {
  assert.equal(plan({ ...asPlanned, powerPercent: 80 }).racksThatRun, 32);
});

test("the same settings give the same result, and every preset draws a picture", () => {
  assert.deepEqual(plan(asPlanned), plan(asPlanned));
  for (const { name } of figure.presets) assert.ok(figure.open(name)?.picture(0));
});

test("takeaways are at most twelve words with two numbers, and never say 1 days", () => {
  for (const [key, values] of [
    ["slipDays", range(0, 28)],
    ["overlapDays", range(0, 42)],
    ["powerPercent", range(4, 20).map((step) => step * 5)],
  ] as const)
    for (const { name } of figure.presets)
      for (const value of values) {
        const takeaway = figure.open(name)?.with(key, `${value}`)?.takeaway ?? "";
        assert.ok(takeaway !== "" && takeaway.split(" ").length <= 12, takeaway);
        assert.ok((takeaway.match(/\d+/g) ?? []).length <= 2, takeaway);
        assert.doesNotMatch(takeaway, /\b1 days/);
      }
  assert.equal(figure.open()?.takeaway, "Cut-over ends on day 124, the last day of the contract.");
});

test("racks in the dust win nothing, and the takeaway says so; with more of it they lose", () => {
  const dusty = (days: string) => figure.open("dust")?.with("overlapDays", days)?.takeaway;
  assert.equal(dusty("36"), "12 days beside the builders won nothing: cut-over on day 124.");
  assert.equal(dusty("42"), "18 days beside the builders did harm: cut-over on day 130.");
  assert.equal(dusty("25"), "Cut-over ends on day 113, after 1 day beside the builders.");
  assert.equal(dusty("24"), "Cut-over ends on day 112, with 12 days to spare.");
});

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

test("every control acts in the first frame", () => {
  const first = figure.open();
  assert.ok(first);
  for (const [key, value] of Object.entries({
    lateGate: "power",
    slipDays: "15",
    overlapDays: "1",
    powerPercent: "95",
  })) {
    const turned = first.with(key, value);
    assert.ok(turned);
    assert.notEqual(renderToString(turned.picture(0)), renderToString(first.picture(0)), key);
  }
});
