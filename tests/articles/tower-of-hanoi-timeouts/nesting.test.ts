import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { faults, type Hop } from "./nesting.ts";

function chain({
  web,
  query,
  attempts = 1,
}: {
  web: number;
  query: number;
  attempts?: number;
}): Hop {
  const database: Hop = { name: "database", promisesMs: query };
  const app: Hop = {
    name: "web",
    promisesMs: web,
    calls: { to: database, timeoutMs: query, attempts, pauseMs: 100 },
  };
  return {
    name: "proxy",
    promisesMs: 4_500,
    calls: { to: app, timeoutMs: 4_000, attempts: 1, pauseMs: 0 },
  };
}

test("a nested chain has no fault", () => {
  assert.deepEqual(faults(chain({ web: 3_000, query: 2_000 })), []);
});

test("an inverted pair is named with both numbers", () => {
  assert.deepEqual(faults(chain({ web: 10_000, query: 2_000 })), [
    "web may take 10000 ms, proxy waits 4000 ms",
  ]);
});

test("one retry turns a nested pair into an inverted one", () => {
  assert.deepEqual(faults(chain({ web: 3_000, query: 2_000, attempts: 2 })), [
    "web promises 3000 ms and may spend 4100 ms on database",
  ]);
});

test("in a chain without faults no call can be under way once its caller has given up", () => {
  const ms = fc.integer({ min: 1, max: 6_000 });
  const attempts = fc.integer({ min: 1, max: 3 });
  fc.assert(
    fc.property(ms, ms, attempts, (web, query, tries) => {
      const hop = chain({ web, query, attempts: tries });
      fc.pre(faults(hop).length === 0);
      assert.ok(web <= 4_000);
      assert.ok(tries * query + (tries - 1) * 100 <= web);
    }),
  );
});
