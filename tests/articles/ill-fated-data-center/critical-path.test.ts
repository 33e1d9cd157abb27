import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import { plan as gates } from "../../../figures/data-center/model.ts";
import { earliestEnds, type Plan, slack, type Task } from "./critical-path.ts";

const move: Plan = new Map([
  ["construction", { days: 45, after: [] }],
  ["power", { days: 14, after: ["construction"] }],
  ["cooling", { days: 10, after: ["power"] }],
  ["network", { days: 21, after: ["construction"] }],
  ["racks", { days: 20, after: ["cooling"] }],
  ["copy", { days: 14, after: ["racks", "network"] }],
  ["cutOver", { days: 7, after: ["copy"] }],
]);

function endOf(plan: Plan): number {
  return Math.max(...earliestEnds(plan).values());
}

function slipped(plan: Plan, name: string, days: number): Plan {
  return new Map(
    [...plan].map(([key, task]) => [
      key,
      key === name ? { ...task, days: task.days + days } : task,
    ]),
  );
}

test("the move takes 110 days, so a contract of 124 leaves 14 days of slack on the long chain", () => {
  assert.equal(endOf(move), 110);
  const chain = ["construction", "power", "cooling", "racks", "copy", "cutOver"];
  for (const name of chain) assert.equal(slack(move, 124).get(name), 14, name);
});

test("the network has 23 days more than the chain", () => {
  assert.equal(slack(move, 124).get("network"), 37);
});

test("a slip of exactly a task's slack meets the deadline, and one more day misses it", () => {
  const anyTask = fc.constantFrom(...move.keys());
  fc.assert(
    fc.property(anyTask, fc.integer({ min: 110, max: 200 }), (name, deadline) => {
      const spare = slack(move, deadline).get(name) ?? 0;
      assert.ok(endOf(slipped(move, name, spare)) <= deadline);
      assert.equal(endOf(slipped(move, name, spare + 1)), deadline + 1);
    }),
  );
});

test("two slips that each fit the slack can miss the deadline together", () => {
  const both = slipped(slipped(move, "power", 10), "racks", 10);
  assert.equal(endOf(both), 130);
});

test("twenty terabytes take 1.9 days at 1 Gbit/s", () => {
  const daysAt = (bitsPerSecond: number) => (20e12 * 8) / bitsPerSecond / 86_400;
  assert.equal(daysAt(1e9).toFixed(1), "1.9");
});

test("of 40 contracted racks a breaker at 80% runs 32, and one of two feeds that must do alone 16", () => {
  const run = (powerPercent: number) =>
    gates({ lateGate: "power", slipDays: 0, overlapDays: 0, powerPercent });
  assert.deepEqual([run(80).racksThatRun, run(80).enoughPower], [32, true]);
  assert.deepEqual([run(80 / 2).racksThatRun, run(80 / 2).enoughPower], [16, false]);
});

test("a misspelt, misordered or circular dependency is refused, not counted as day 0", () => {
  const racks = { days: 20, after: ["coooling"] };
  assert.throws(
    () => earliestEnds(new Map([...move, ["racks", racks]])),
    /racks waits for coooling/,
  );
  assert.throws(() => earliestEnds(new Map([...move].reverse())), /waits for/);
  assert.throws(
    () => slack(new Map([["copy", { days: 1, after: ["copy"] }]]), 10),
    /copy waits for copy/,
  );
});

test("lengths and deadlines that are no numbers, and lengths below zero, are refused", () => {
  for (const days of [Number.NaN, -1, Number.POSITIVE_INFINITY])
    assert.throws(() => earliestEnds(new Map([["power", { days, after: [] }]])), RangeError);
  for (const deadline of [Number.NaN, Number.POSITIVE_INFINITY])
    assert.throws(() => slack(move, deadline), RangeError);
});

test("a length that came out of JSON as text is refused, not strung together", () => {
  const power: Task = JSON.parse('{"days":"5","after":[]}');
  assert.throws(() => slack(new Map([["power", power]]), 40), /power: 5 days/);
});

test("the plan is the one that the article prints and the figure draws", () => {
  const ends = earliestEnds(move);
  for (const { key, plannedEnd } of gates({
    lateGate: "power",
    slipDays: 0,
    overlapDays: 0,
    powerPercent: 100,
  }).gates)
    assert.equal(ends.get(key), plannedEnd, key);
  const text = readFileSync("content/articles/ill-fated-data-center.md", "utf8");
  const names = new Map([
    ["network", "fibre link"],
    ["copy", "data copy"],
    ["cutOver", "cut-over"],
  ]);
  const nameOf = (key: string) => names.get(key) ?? key;
  const printed = [...text.matchAll(/^\| ([A-Z][a-z -]+?) +\| +(\d+) \| ([a-z, -]*?) *\|$/gm)].map(
    ([, gate = "", days, after]) => [gate.toLowerCase(), Number(days), after],
  );
  assert.deepEqual(
    printed,
    [...move].map(([key, { days, after }]) => [nameOf(key), days, after.map(nameOf).join(", ")]),
  );
});

test("a plan that is late already has less slack than none, on its chain only", () => {
  assert.equal(slack(move, 100).get("power"), -10);
  assert.equal(slack(move, 100).get("network"), 13);
  assert.equal(slack(new Map(), 100).size, 0);
});

test("naming a dependency twice changes nothing", () => {
  const twice = new Map([...move, ["racks", { days: 20, after: ["cooling", "cooling"] }]]);
  assert.deepEqual(slack(twice, 124), slack(move, 124));
});
