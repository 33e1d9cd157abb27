import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type Params, simulate } from "../../../figures/timeouts/model.ts";
import { SITE } from "../../../figures/timeouts/site.ts";
import { type Hop, overruns, worstMs } from "./nesting.ts";

const leaf = (name: string, workMs: number, queueMs = 0): Hop => ({
  name,
  queueMs,
  workMs,
  calls: [],
});
const calling = (name: string, to: Hop, timeoutMs: number, attempts = 1, queueMs = 0): Hop => ({
  name,
  queueMs,
  workMs: 0,
  calls: [{ to, timeoutMs, attempts, pauseMs: 100 }],
});

/** The figure's chain: the queue in front of the workers lasts as long as they hold what is before it. */
function chainOf({ webTimeout, dbTimeout, proxyTimeout, patience }: Params): Hop {
  const database = leaf("database", SITE.querySeconds * 1000, dbTimeout * 1000);
  const heldMs = Math.min(webTimeout * 1000, worstMs(database));
  const queueMs = (SITE.backlog / SITE.workers) * heldMs;
  const web = calling("web", database, webTimeout * 1000, 1, queueMs);
  return calling("proxy", web, Math.min(proxyTimeout, patience) * 1000);
}

test("a nested chain has no overrun, and the two upside-down links are named with their numbers", () => {
  const times = { rate: 15, patience: 8, propagate: false, proxyTimeout: 4 };
  assert.deepEqual(overruns(chainOf({ ...times, webTimeout: 3, dbTimeout: 1 })), []);
  assert.deepEqual(overruns(chainOf({ ...times, webTimeout: 10, dbTimeout: 30 })), [
    "web can take 20000 ms, proxy waits 4000",
    "database can take 30500 ms, web waits 10000",
  ]);
});

test("a wide timeout that its own child never lets come true is no overrun", () => {
  const web = calling("web", leaf("database", 500, 1_000), 10_000);
  assert.equal(worstMs(web), 1_500);
  assert.deepEqual(overruns(calling("proxy", web, 4_000)), []);
});

test("users as the outermost hop are a parent like any other", () => {
  const proxy = calling("proxy", calling("web", leaf("database", 500, 2_000), 3_000), 4_000);
  assert.deepEqual(overruns(calling("user", proxy, 8_000)), []);
  assert.deepEqual(overruns(calling("user", proxy, 2_000)), [
    "proxy can take 2500 ms, user waits 2000",
  ]);
});

test("one retry, a pause and a second call all count towards the caller's time", () => {
  const database = leaf("database", 2_000);
  assert.equal(worstMs(calling("web", database, 2_000, 2)), 4_100);
  const both = calling("web", database, 2_000);
  const twice: Hop = { ...both, calls: [...both.calls, ...both.calls], workMs: 300 };
  assert.equal(worstMs(twice), 4_300);
  assert.deepEqual(overruns(calling("proxy", twice, 4_000)), [
    "web can take 4300 ms, proxy waits 4000",
  ]);
});

test("what is missing, negative, no number, nought or endless never passes", () => {
  const sound = calling("proxy", calling("web", leaf("database", 500), 2_000), 4_000);
  assert.deepEqual(overruns(sound), []);
  const odd = [Number.NaN, Number("2s"), -1, Number.POSITIVE_INFINITY];
  for (const ms of odd) {
    assert.notDeepEqual(overruns(calling("proxy", leaf("web", ms), 4_000)), [], `work ${ms}`);
    assert.notDeepEqual(overruns(calling("proxy", leaf("web", 1, ms), 4_000)), [], `queue ${ms}`);
  }
  for (const ms of [0, Number.NaN, -1]) {
    assert.notDeepEqual(overruns(calling("proxy", leaf("web", 1), ms)), [], `timeout ${ms}`);
  }
  for (const attempts of [0, -1, Number.NaN]) {
    assert.notDeepEqual(overruns(calling("proxy", leaf("web", 1), 9, attempts)), [], `${attempts}`);
  }
});

test("a service that calls itself by a detour ends in an error, not in a pass", () => {
  const calls: Hop["calls"][number][] = [];
  const loop: Hop = { name: "web", queueMs: 0, workMs: 1, calls };
  calls.push({ to: loop, timeoutMs: 10, attempts: 1, pauseMs: 0 });
  assert.throws(() => overruns(loop), RangeError);
});

const seconds = fc.integer({ min: 1, max: 30 });
const params: fc.Arbitrary<Params> = fc.record({
  proxyTimeout: seconds,
  webTimeout: seconds,
  dbTimeout: fc.integer({ min: 1, max: 12 }),
  rate: fc.integer({ min: 5, max: 25 }),
  patience: fc.integer({ min: 2, max: 20 }),
  propagate: fc.constant(false),
});

test("a chain of the figure without overruns works for nobody in vain, whatever the load", () => {
  let sound = 0;
  fc.assert(
    fc.property(params, (setting) => {
      fc.pre(overruns(chainOf(setting)).length === 0);
      sound += 1;
      assert.equal(simulate(setting).wastedShare, 0);
    }),
    { numRuns: 120 },
  );
  assert.ok(sound >= 100);
});
