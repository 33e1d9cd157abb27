import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { figure } from "../../figures/cache-ring/figure.ts";
import { cacheRing, type Params } from "../../figures/cache-ring/model.ts";
import type { Event, Scheme } from "../../figures/cache-ring/placement.ts";
import { ownerAt, ringOf } from "../../figures/cache-ring/placement.ts";
import { recovery } from "../../figures/cache-ring/recovery.ts";
import { timelines } from "../../figures/cache-ring/timelines.ts";

const base: Params = {
  event: "restart",
  scheme: "ring",
  nodes: 8,
  points: 40,
  rebuildsPerSecond: 20,
};

const settings = fc.record({
  event: fc.constantFrom<Event[]>("restart", "kill", "add", "flap"),
  scheme: fc.constantFrom<Scheme[]>("ring", "modulo"),
  nodes: fc.integer({ min: 3, max: 16 }),
  points: fc.integer({ min: 1, max: 40 }),
  rebuildsPerSecond: fc.integer({ min: 1, max: 20 }).map((tens) => tens * 10),
});

const minutesOf = (hours: number, minutes: number) => hours * 60 + minutes;
const near = (value: number, expected: number, within: number) =>
  assert.ok(Math.abs(value - expected) <= within, `${value} is not ${expected} ± ${within}`);

test("with 40 points, the ring moves about one key in N, never twice as many", () => {
  for (let nodes = 3; nodes <= 16; nodes++) {
    for (const event of ["kill", "add"] as const) {
      const { moved, evenShare } = cacheRing({ ...base, event, nodes });
      assert.ok(moved > evenShare / 2 && moved < evenShare * 1.6, `${event} ${nodes}: ${moved}`);
    }
  }
});

test("modulo leaves one key in N where the longer list has N nodes", () => {
  for (let nodes = 3; nodes <= 16; nodes++) {
    near(cacheRing({ ...base, event: "kill", nodes }).movedBy.modulo, 1 - 1 / nodes, 0.02);
    near(cacheRing({ ...base, event: "add", nodes }).movedBy.modulo, 1 - 1 / (nodes + 1), 0.02);
  }
});

test("restarting every node in turn makes every timeline again, once, whatever the ring", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 3, max: 16 }),
      fc.integer({ min: 1, max: 40 }),
      (nodes, points) => {
        const ring = ringOf(nodes, points);
        const owners = timelines().map(({ place }) => ownerAt(ring, place));
        const share = (node: number) => owners.filter((owner) => owner === node).length;
        const all = Array.from({ length: nodes }, (_, node) => share(node));
        assert.equal(
          all.reduce((sum, lost) => sum + lost, 0),
          timelines().length,
        );
        const { moved } = cacheRing({ ...base, nodes, points });
        assert.equal(Math.round(moved * timelines().length), all[0]);
      },
    ),
    { numRuns: 20 },
  );
  const work = timelines().reduce((sum, { cost }) => sum + cost, 0);
  near(work / timelines().length, 1, 1e-9);
});

test("more points per node bring a node's part of the ring closer to one in N", () => {
  const spread = (points: number) => {
    const ring = ringOf(8, points);
    const sizes = Array.from({ length: 8 }, () => 0);
    for (let i = 0; i < 8000; i++) {
      const owner = ownerAt(ring, i / 8000);
      sizes[owner] = (sizes[owner] ?? 0) + 1 / 1000;
    }
    return Math.max(...sizes.map((size) => Math.abs(size - 1)));
  };
  assert.ok(spread(1) > spread(8) && spread(8) > spread(40) && spread(40) > spread(160));
  assert.ok(spread(160) < 0.25, String(spread(160)));
});

test("the ranges drawn on the ring add up to the share of keys moved", () => {
  fc.assert(
    fc.property(settings, (params) => {
      const { arcs, moved } = cacheRing({ ...params, scheme: "ring" });
      const drawn = arcs.reduce((sum, [from, to]) => sum + to - from, 0);
      return Math.abs(drawn - moved) < 0.03;
    }),
    { numRuns: 40 },
  );
});

test("a restart costs the database exactly what the loss of the node costs on a ring", () => {
  const lost = cacheRing({ ...base, event: "kill" });
  const restarted = cacheRing(base);
  assert.deepEqual(restarted.moments, lost.moments);
  assert.equal(restarted.peakWaitMinutes, lost.peakWaitMinutes);
});

test("twice the rebuild capacity never makes recovery slower", () => {
  fc.assert(
    fc.property(settings, (params) => {
      const slow = cacheRing(params);
      const fast = cacheRing({ ...params, rebuildsPerSecond: params.rebuildsPerSecond * 2 });
      return (
        fast.recoveredMinute <= slow.recoveredMinute && fast.peakWaitMinutes <= slow.peakWaitMinutes
      );
    }),
    { numRuns: 30 },
  );
});

test("the database does each lost rebuild once, and is never faster than its capacity", () => {
  const keys = timelines();
  const lost = keys.flatMap((_, i) => (i % 8 === 0 ? [i] : []));
  const { backAt } = recovery(keys, lost, 20);
  assert.equal(backAt.size, lost.length);
  let work = 0;
  for (const [index, minute] of backAt) {
    work += keys[index]?.cost ?? 0;
    assert.ok((work * 1000) / (20 * 60) <= minute + 1e-6, `${work} done by minute ${minute}`);
  }
});

test("hit rate never falls again once a node is lost, and shares stay between 0 and 1", () => {
  fc.assert(
    fc.property(settings, (params) => {
      const { moments } = cacheRing(params);
      return moments.every(({ hitRate, staleShare }, i) => {
        const before = moments[i - 1]?.hitRate ?? 0;
        const climbs = params.event === "flap" || hitRate >= before;
        return climbs && hitRate >= 0 && hitRate <= 1 && staleShare >= 0 && staleShare <= 1;
      });
    }),
    { numRuns: 40 },
  );
});

test("only a flapping node serves stale reads, and none before it first returns", () => {
  for (const event of ["restart", "kill", "add"] as const) {
    assert.equal(cacheRing({ ...base, event }).staleReads, 0);
  }
  const { moments, staleReads } = cacheRing({ ...base, event: "flap" });
  assert.ok(staleReads > 0);
  assert.ok(moments.every(({ minute, staleShare }) => minute >= 10 || staleShare === 0));
});

test("right after the first return, the stale share is that of keys written in ten minutes", () => {
  const keys = timelines();
  const ring = ringOf(8, 40);
  const reads = keys.reduce((sum, key) => sum + key.readsPerMinute, 0);
  const expected = keys
    .filter(({ place }) => ownerAt(ring, place) === 0)
    .reduce((sum, key) => sum + key.readsPerMinute * (1 - Math.exp(-10 * key.writesPerMinute)), 0);
  const at = cacheRing({ ...base, event: "flap" }).moments.find(({ minute }) => minute === 10);
  near(at?.staleShare ?? 0, expected / reads, 1e-9);
});

test("on a ring a planned restart and a dead machine are the same to the database, whatever the controls", () => {
  fc.assert(
    fc.property(settings, (params) => {
      const ringed = { ...params, scheme: "ring" as const };
      const lost = cacheRing({ ...ringed, event: "kill" });
      assert.deepEqual(cacheRing({ ...ringed, event: "restart" }).moments, lost.moments);
    }),
    { numRuns: 20 },
  );
});

test("a flap's hit rate falls as deep as a restart's, and every return is staler than the one before", () => {
  fc.assert(
    fc.property(settings, (params) => {
      const ringed = { ...params, scheme: "ring" as const };
      const { moments } = cacheRing({ ...ringed, event: "flap" });
      const lowest = Math.min(...moments.map(({ hitRate }) => hitRate));
      const [first] = cacheRing({ ...ringed, event: "restart" }).moments;
      near(lowest, first?.hitRate ?? Number.NaN, 1e-9);
      const [one = 0, two = 0, three = 0] = [10, 30, 50].map(
        (minute) => moments.find((moment) => moment.minute === minute)?.staleShare,
      );
      assert.ok(one <= two && two <= three, `${one} ${two} ${three}`);
    }),
    { numRuns: 20 },
  );
});

test("beside a loss by modulo stands the ring's hit rate, which is never lower", () => {
  fc.assert(
    fc.property(settings, fc.constantFrom("kill", "add"), (others, event) => {
      const params = { ...others, event, points: 40 };
      const { moments, ringHitRates } = cacheRing({ ...params, scheme: "modulo" });
      assert.equal(ringHitRates.length, moments.length);
      const [first] = cacheRing({ ...params, scheme: "ring" }).moments;
      near(ringHitRates[0] ?? 0, first?.hitRate ?? Number.NaN, 1e-9);
      moments.forEach(({ hitRate }, i) => {
        assert.ok((ringHitRates[i] ?? 0) >= hitRate - 1e-9);
      });
    }),
    { numRuns: 10 },
  );
});

/** A ninth node joins point by point; `next` says at which minute it may have another. */
function growth(next: (now: number, idleFrom: number) => number) {
  const keys = timelines();
  const perMinute = (20 * 60) / 1000;
  const eight = ringOf(8, 40);
  const moved = new Set<number>();
  let pending: { at: number; cost: number }[] = [];
  const pointMinutes: number[] = [];
  const waits: number[] = [];
  let [points, due, done, lastPoint] = [0, 0, 0, 0];
  for (let minute = 0; minute < 10_000; minute++) {
    if (points < 40 && minute >= due) {
      points += 1;
      lastPoint = minute;
      const ring = [...eight, ...ringOf(9, points).filter(({ node }) => node === 8)];
      ring.sort((a, b) => a.place - b.place);
      let work = 0;
      keys.forEach(({ place, cost, firstReadMinute }, index) => {
        if (moved.has(index) || ownerAt(ring, place) !== 8) return;
        moved.add(index);
        work += cost / perMinute;
        pending.push({ at: minute + firstReadMinute, cost: cost / perMinute });
      });
      pointMinutes.push(work);
      pending.sort((a, b) => a.at - b.at);
    }
    while ((pending[0]?.at ?? Number.POSITIVE_INFINITY) < minute + 1) {
      const [{ at, cost } = { at: 0, cost: 0 }, ...rest] = pending;
      pending = rest;
      done = Math.max(done, at) + cost;
      waits.push(done - at);
    }
    due = next(lastPoint, done);
  }
  const mean = waits.reduce((sum, wait) => sum + wait, 0) / waits.length;
  return { pointMinutes, moved: moved.size, lastPoint, mean, peak: Math.max(...waits) };
}

test("a point every ten minutes outruns the database; a point when the queue is empty does not", () => {
  const clock = growth((last) => last + 10);
  assert.equal(clock.moved, Math.round(cacheRing({ ...base, event: "add" }).moved * 4000));
  near(Math.max(...clock.pointMinutes), 46, 0.5);
  assert.equal(Math.round(Math.min(...clock.pointMinutes)), 0);
  near(clock.lastPoint, minutesOf(6, 30), 0.5);
  near(clock.mean, 15, 0.5);
  near(clock.peak, 48, 0.6);
  const drained = growth((last, idleFrom) => Math.max(last + 1, idleFrom));
  near(drained.lastPoint, minutesOf(7, 7), 3);
  near(drained.mean, 7, 0.5);
  near(drained.peak, 24, 0.6);
  near(cacheRing({ ...base, event: "add" }).peakWaitMinutes, minutesOf(4, 59), 0.6);
});

test("the load of the readers beside the capacity of the database", () => {
  const reads = timelines().reduce((sum, { readsPerMinute }) => sum + readsPerMinute, 0);
  near((reads * 1000) / 60, 12_100, 50);
});

test("the figure opens with what the story tells: a node that restarts, on the ring", () => {
  assert.deepEqual(
    [figure.presets[0]?.name, figure.open()?.takeaway],
    ["restart", figure.open("restart")?.takeaway],
  );
});

test("the takeaways are one verdict with at most two numbers", () => {
  assert.deepEqual(
    ["modulo", "restart", "flap"].map((name) => figure.open(name)?.takeaway),
    [
      "87.5% of the timelines are made again. 99% of reads hit after 40 h 09, when a rebuild waits 8 h 33.",
      "12.3% of the timelines are made again. 99% of reads hit after 3 h 59, when a rebuild waits 2 h 57.",
      "2.2 million reads are stale, at worst 4.8% of all reads.",
    ],
  );
});

test("the same setting always gives the same result", () => {
  fc.assert(
    fc.property(settings, (params) => {
      assert.deepEqual(cacheRing(params), cacheRing(params));
    }),
    { numRuns: 10 },
  );
});

test("the article's numbers are those of the presets", () => {
  const restart = cacheRing(base);
  near(restart.moved, 0.123, 0.0005);
  near(restart.movedBy.modulo, 0.1295, 0.0005);
  near(restart.recoveredMinute, minutesOf(3, 59), 0.5);
  near(restart.peakWaitMinutes, minutesOf(5, 4), 0.5);
  near(cacheRing({ ...base, rebuildsPerSecond: 200 }).recoveredMinute, 24, 0.5);
  near(cacheRing({ ...base, rebuildsPerSecond: 40 }).recoveredMinute, minutesOf(1, 59), 0.5);
  near(cacheRing({ ...base, points: 8 }).moved, 0.195, 0.0005);
  near(cacheRing({ ...base, points: 8 }).recoveredMinute, minutesOf(6, 42), 0.5);

  near(cacheRing({ ...base, nodes: 16 }).recoveredMinute, minutesOf(1, 38), 0.5);
  near(restart.moments[0]?.hitRate ?? 0, 0.87, 0.005);
  near((restart.moved * 4e6) / 20 / 3600, 6.8, 0.05);
  near(4e6 / 20 / 3600, 56, 0.5);
  near((4e6 / 9 / 40 / 20 / 60) * 40, minutesOf(6, 10), 1);

  const modulo = cacheRing({ ...base, event: "kill", scheme: "modulo" });
  near(modulo.moved, 0.875, 0.0006);
  near(modulo.recoveredMinute, minutesOf(40, 9), 0.5);

  const add = cacheRing({ ...base, event: "add" });
  near(add.moved, 0.131, 0.0006);
  near(add.recoveredMinute, minutesOf(3, 58), 0.5);

  const flap = cacheRing({ ...base, event: "flap" });
  near(flap.staleReads, 2.2e6, 5e4);
  near(Math.max(...flap.moments.map(({ staleShare }) => staleShare)), 0.048, 0.0005);
});

test("every preset opens, draws one picture and says its takeaway", () => {
  for (const { name } of figure.presets) {
    const state = figure.open(name);
    assert.ok(
      state && state.table.rows.length <= 16 && !/NaN|undefined|Infinity/.test(state.takeaway),
    );
  }
});
