import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { renderToString } from "preact-render-to-string";
import {
  CAPACITY,
  ceiling as drawn,
  idleCluster,
  liveShare,
  NODES,
  pauseTicks,
  type Settings,
  tick,
} from "../../figures/gc-spiral/cluster.ts";
import { figure } from "../../figures/gc-spiral/figure.ts";
import { gcSpiral, type Params, PULSES, share } from "../../figures/gc-spiral/model.ts";

const base: Params = {
  peakPercent: 96,
  headroomPercent: 40,
  retryPercent: 50,
  hintReplay: 40,
  queueLimit: 800,
};

const settings = fc.record({
  peakPercent: fc.integer({ min: 25, max: 50 }).map((half) => half * 2),
  headroomPercent: fc.integer({ min: 4, max: 14 }).map((fives) => fives * 5),
  retryPercent: fc.integer({ min: 0, max: 9 }).map((tens) => tens * 10),
  hintReplay: fc.integer({ min: 0, max: 10 }).map((tens) => tens * 10),
  queueLimit: fc.integer({ min: 2, max: 16 }).map((fifties) => fifties * 50),
});

/** The article's formula: the share of its full speed that a node keeps, with so much of its heap free. */
function ceiling(free: number): number {
  const [garbagePerSecond, pausePerHeapSeconds] = [0.05, 2.5];
  const servingSeconds = free / garbagePerSecond;
  return servingSeconds / (servingSeconds + pausePerHeapSeconds * (1 - free));
}

test("the table of the article is what the formula gives", () => {
  const percent = (free: number) => Math.round(100 * ceiling(free));
  assert.deepEqual([0.4, 0.2, 0.1, 0.05].map(percent), [84, 67, 47, 30]);
});

test("the ceiling that is drawn is the article's, and no cluster breaks below it", () => {
  for (let free = 0.2; free < 0.71; free += 0.05) {
    assert.ok(Math.abs(drawn({ headroom: free }) - ceiling(free)) < 1e-9);
  }
  fc.assert(
    fc.property(settings, (params) => {
      const { breaksAt = 100 } = gcSpiral({ ...params, peakPercent: 100 });
      return breaksAt > 100 * drawn({ headroom: params.headroomPercent / 100 });
    }),
    { numRuns: 40 },
  );
});

test("less free heap always lowers the ceiling, and faster the less there is", () => {
  const share = fc.double({ min: 0.02, max: 0.98, noNaN: true });
  fc.assert(
    fc.property(share, fc.double({ min: 0.01, max: 0.5, noNaN: true }), (free, part) => {
      const step = Math.min(free, 1 - free) * part * 0.5;
      assert.ok(ceiling(free - step) < ceiling(free));
      const below = ceiling(free) - ceiling(free - step);
      assert.ok(below >= ceiling(free + step) - ceiling(free) - 1e-12);
    }),
  );
});

const loadAt = (params: Partial<Params>) => {
  const { shortFrom, recoversAt } = gcSpiral({ ...base, ...params });
  return [shortFrom, recoversAt];
};
const worst = (params: Partial<Params>) => {
  const { up, down } = gcSpiral({ ...base, ...params });
  return Math.min(...[...up, ...down].map(share));
};

test("there is a cliff: two percent more load lose more than half of the answers", () => {
  const { up } = gcSpiral(base);
  const [before, after] = [84, 86].map((load) => up.find((r) => r.loadPercent === load));
  assert.ok(before && after && share(before) > 0.99 && share(after) < 0.5);
});

test("there is hysteresis: loads that were fine going up are answered under 70% coming down", () => {
  const { up, down } = gcSpiral(base);
  for (let load = 42; load <= 84; load += 2) {
    const rising = up.find((r) => r.loadPercent === load);
    const falling = down.find((r) => r.loadPercent === load);
    assert.ok(rising && share(rising) > 0.99);
    assert.ok(falling && share(falling) < 0.7, `${load}: ${falling && share(falling)}`);
  }
});

test("no cluster recovers at a higher load than the one at which it broke", () => {
  fc.assert(
    fc.property(settings, (params) => {
      const { shortFrom, recoversAt } = gcSpiral(params);
      return shortFrom === undefined || recoversAt === undefined || recoversAt <= shortFrom;
    }),
    { numRuns: 40 },
  );
});

test("a slope is not a break: only a step that loses a quarter is, and what feeds the loop never raises it", () => {
  const breaks = (params: Partial<Params>) => gcSpiral({ ...base, ...params }).breaksAt;
  for (const headroomPercent of [20, 25, 30, 40, 60]) {
    const gentle = breaks({ headroomPercent, retryPercent: 0, hintReplay: 0 });
    const usual = breaks({ headroomPercent });
    const fed = breaks({ headroomPercent, retryPercent: 90, hintReplay: 100 });
    assert.ok(gentle && usual && fed && fed <= usual && usual <= gentle, `${headroomPercent}`);
  }
  const tight = { headroomPercent: 20, retryPercent: 0, hintReplay: 0 };
  const { up, shortFrom, breaksAt, stripLoad } = gcSpiral({ ...base, ...tight });
  assert.deepEqual([shortFrom, breaksAt, stripLoad], [58, 84, 84]);
  const shares = up.filter((r) => r.loadPercent >= 58 && r.loadPercent < 84).map(share);
  shares.forEach((now, i) => {
    assert.ok((shares[i - 1] ?? 1) - now < 0.06);
  });
  assert.equal(breaks({ queueLimit: 150 }), undefined);
  const short = gcSpiral({ ...base, queueLimit: 150 });
  assert.deepEqual([short.shortFrom, short.stripLoad], [90, 90]);
});

test("what the figure says of heap and time is what the article says", () => {
  const words = (load: number) => {
    const { up } = gcSpiral(base);
    const reading = up.find((r) => r.loadPercent === load);
    return reading && [reading.heapPercent, reading.busyPercent].map(Math.round);
  };
  assert.deepEqual([60, 80, 82, 84].map(words), [
    [66, 71],
    [69, 94],
    [69, 97],
    [69, 99],
  ]);
});

test("with 20% free the formula is too kind: answers are lost below it, since heaps are compacted", () => {
  const { shortFrom, breaksAt } = gcSpiral({ ...base, headroomPercent: 20 });
  assert.deepEqual([shortFrom, breaksAt], [62, 76]);
  assert.ok(62 < 100 * ceiling(0.2));
});

test("below the cliff, the way down is the way up", () => {
  const { up, down, shortFrom } = gcSpiral({ ...base, peakPercent: 84 });
  assert.equal(shortFrom, undefined);
  assert.ok([...up, ...down].every((reading) => share(reading) > 0.99));
});

test("the cliff stands at most six points above the collector's closed-form ceiling", () => {
  for (let headroomPercent = 25; headroomPercent <= 70; headroomPercent += 5) {
    const free = headroomPercent / 100;
    const expected = 100 * ceiling(free);
    const { shortFrom, breaksAt } = gcSpiral({ ...base, headroomPercent, peakPercent: 100 });
    assert.ok(shortFrom && shortFrom >= expected, `${headroomPercent}`);
    assert.ok(breaksAt && breaksAt <= expected + 6, `${headroomPercent}`);
  }
});

test("retries and hints do not move the cliff from 30% headroom on; they move the load at which it ends", () => {
  for (const headroomPercent of [30, 40, 50, 60, 70]) {
    const cliffs = new Set<number | undefined>();
    for (const retryPercent of [0, 30, 50, 90]) {
      for (const hintReplay of [0, 40, 100]) {
        const controls = { headroomPercent, retryPercent, hintReplay, peakPercent: 100 };
        cliffs.add(loadAt(controls)[0]);
      }
    }
    assert.equal(cliffs.size, 1, `${headroomPercent}`);
  }
  const tight = [0, 90].map((retryPercent) => loadAt({ headroomPercent: 20, retryPercent })[0]);
  assert.notEqual(tight[0], tight[1], "and below that they do");
  const recovery = [0, 50, 90].map((retryPercent) => loadAt({ retryPercent })[1] ?? 0);
  assert.ok((recovery[0] ?? 0) > (recovery[1] ?? 0) && (recovery[1] ?? 0) > (recovery[2] ?? 0));
});

test("two points more than in the second picture of the article break it, and it takes 46 to mend it", () => {
  const calm = figure.open("below");
  assert.match(calm?.takeaway ?? "", /^Up to 84% of capacity every request is answered/);
  assert.match(
    calm?.with("peakPercent", "86")?.takeaway ?? "",
    /^It breaks at 86%.* from 40% down/,
  );
});

test("the numbers of the article are those of the model", () => {
  assert.deepEqual(loadAt({}), [86, 40]);
  assert.equal(Math.round(100 * worst({})), 31);
  assert.deepEqual(loadAt({ retryPercent: 90 }), [86, 26]);
  assert.deepEqual(loadAt({ retryPercent: 0 }), [86, 62]);
  assert.deepEqual(loadAt({ hintReplay: 0 }), [86, 62]);
  assert.deepEqual(loadAt({ retryPercent: 0, hintReplay: 0 }), [86, 72]);
  assert.deepEqual(loadAt({ headroomPercent: 60 }), [94, 28]);
  assert.equal(Math.round(100 * worst({ headroomPercent: 60 })), 0);
  assert.deepEqual(loadAt({ queueLimit: 150 }), [90, 88]);
  assert.equal((100 * worst({ queueLimit: 150 })).toFixed(1), "85.2");
  assert.equal((100 * worst({ queueLimit: 150, peakPercent: 100 })).toFixed(1), "82.7");
  assert.equal(loadAt({ queueLimit: 100 })[0], 78);
  assert.ok(Math.abs(pauseTicks(0.6) - 1.5) < 1e-9 && pauseTicks(0.9) > 5.5);
});

const opening: Settings = { headroom: 0.4, retryShare: 0.5, hintReplay: 40, queueLimit: 800 };

test("before the fall success, heap and queue hardly move, and busy plus paused time says how near it is", () => {
  const settings = opening;
  const cluster = idleCluster(settings);
  const seen = new Map<
    number,
    { stopped: number; live: number; inTime: number; sum: string; longest: number }
  >();
  for (let load = 20; load <= 86; load += 2) {
    let [stopped, live, inTime, longest] = [0, 0, 0, 0];
    for (let t = 0; t < 120; t++) {
      const answered = tick(cluster, load / 100, settings);
      if (t < 60) continue;
      inTime += answered / (60 * load * NODES);
      for (const node of cluster.nodes) {
        stopped += node.paused / (60 * NODES);
        live = Math.max(live, liveShare(node, settings));
        longest = Math.max(longest, node.queue);
      }
    }
    const sum = (load + 100 * stopped).toFixed(1);
    seen.set(load, { stopped, live, inTime, sum, longest });
  }
  assert.deepEqual(
    [60, 80, 82, 84].map((load) => seen.get(load)?.sum),
    ["71.0", "93.8", "97.0", "99.0"],
  );
  assert.deepEqual(
    [80, 84].map((load) => Math.round(seen.get(load)?.longest ?? 0)),
    [110, 118],
  );
  for (let load = 60; load <= 84; load += 2) assert.ok((seen.get(load)?.inTime ?? 0) > 0.9999);
  const [at82, at84, at86] = [82, 84, 86].map((load) => seen.get(load));
  assert.ok(at82 && at84 && at86);
  assert.deepEqual(
    [at82, at84, at86].map(({ stopped }) => (100 * stopped).toFixed(1)),
    ["15.0", "15.0", "59.4"],
  );
  assert.deepEqual(
    [at82, at84].map(({ live }) => live.toFixed(3)),
    ["0.691", "0.694"],
  );
  assert.ok(at86.inTime < 0.4);
});

test("with peers that wait 18 ticks nobody is written off: the same cliff, and recovery at 54%", () => {
  const cluster = idleCluster(opening);
  const inTimeAt = (load: number) => {
    let inTime = 0;
    for (let t = 0; t < 120; t++) {
      const answered = tick(cluster, load / 100, opening);
      if (t >= 60) inTime += answered / (60 * load * NODES);
      for (const node of cluster.nodes) {
        assert.ok(node.silent < 18);
        node.alive = true;
      }
    }
    return inTime;
  };
  const up = Array.from({ length: 39 }, (_, i) => 20 + 2 * i);
  const falling = up.filter((load) => inTimeAt(load) < 0.95);
  assert.equal(falling[0], 86);
  const down = Array.from({ length: 43 }, (_, i) => 94 - 2 * i);
  const short = down.filter((load) => inTimeAt(load) < 0.95);
  assert.equal(short.at(-1), 56, "down to 56% it falls short, and from 54% on it keeps up");
});

test("the price of a limit: what it turns away where an endless queue loses nothing", () => {
  const lost = (load: number, queueLimit: number) => {
    const reading = gcSpiral({ ...base, queueLimit }).up.find((r) => r.loadPercent === load);
    return reading ? (100 * (1 - share(reading))).toFixed(1) : "";
  };
  assert.deepEqual(
    [66, 68, 80, 84].map((load) => lost(load, 150)),
    ["0.0", "0.3", "2.6", "3.6"],
  );
  for (const load of [66, 68, 80, 84]) assert.equal(lost(load, 800), "0.0");
});

test("the sweep of the article: recovery sinks as the limit passes what a client's patience can serve", () => {
  const recovery = (queueLimit: number) => loadAt({ queueLimit })[1];
  assert.deepEqual([200, 250, 300, 350].map(recovery), [86, 80, 72, 64]);
  for (let limit = 400; limit <= 800; limit += 50) assert.equal(recovery(limit), 40, `${limit}`);
});

test("half of patience times rate, from 30% headroom on: the way down is nearly the way up", () => {
  const bounded = fc.record({
    peakPercent: fc.integer({ min: 25, max: 50 }).map((half) => half * 2),
    headroomPercent: fc.integer({ min: 6, max: 14 }).map((fives) => fives * 5),
    retryPercent: fc.integer({ min: 0, max: 9 }).map((tens) => tens * 10),
    hintReplay: fc.integer({ min: 0, max: 10 }).map((tens) => tens * 10),
    queueLimit: fc.constantFrom(100, 150),
  });
  fc.assert(
    fc.property(bounded, (params) => {
      const { up, down } = gcSpiral(params);
      const rising = new Map(up.map((reading) => [reading.loadPercent, share(reading)]));
      for (const reading of down) {
        assert.ok(share(reading) > 0.75);
        const before = rising.get(reading.loadPercent) ?? share(reading);
        assert.ok(before - share(reading) < 0.05, `${reading.loadPercent}`);
      }
    }),
    { numRuns: 120 },
  );
});

test("a limit that already fills the heap changes nothing", () => {
  const full = loadAt({ headroomPercent: 20, peakPercent: 100 });
  assert.deepEqual(full, [62, 34]);
  assert.deepEqual(loadAt({ headroomPercent: 20, queueLimit: 150, peakPercent: 100 }), full);
});

test("with the queue at 150, no node is ever silent for so long that its peers write it off", () => {
  const controls = { headroom: 0.4, retryShare: 0.5, hintReplay: 40, queueLimit: 150 };
  const cluster = idleCluster(controls);
  for (let load = 20; load <= 96; load += 2) {
    for (let t = 0; t < 120; t++) {
      tick(cluster, load / 100, controls);
      assert.ok(cluster.nodes.every(({ alive }) => alive));
    }
  }
  assert.ok(gcSpiral(base).strip.every((row) => row.some(({ writtenOff }) => writtenOff)));
});

test("a node never serves faster than it can, holds more heap than it has, or owes requests", () => {
  const mix: fc.Arbitrary<Settings> = fc.record({
    headroom: fc.double({ min: 0.2, max: 0.7, noNaN: true }),
    retryShare: fc.double({ min: 0, max: 0.9, noNaN: true }),
    hintReplay: fc.nat(100),
    queueLimit: fc.integer({ min: 100, max: 800 }),
  });
  fc.assert(
    fc.property(mix, fc.array(fc.double({ min: 0, max: 1, noNaN: true })), (controls, loads) => {
      const cluster = idleCluster(controls);
      for (const load of loads) {
        const sent = load * CAPACITY * NODES + cluster.retries;
        const inTime = tick(cluster, load, controls);
        assert.ok(inTime >= 0 && inTime <= sent + 1e-9, `${inTime} of ${sent}`);
        for (const { queue, garbage, pauseLeft, hints } of cluster.nodes) {
          assert.ok(queue >= -1e-9 && queue <= controls.queueLimit + 1e-9, `queue ${queue}`);
          assert.ok(garbage >= 0 && pauseLeft >= 0 && hints >= 0, `${pauseLeft}`);
          assert.ok(1 - controls.headroom + queue * 0.0008 <= 0.92 + 1e-9);
        }
      }
    }),
    { numRuns: 50 },
  );
});

test("the same setting always gives the same result", () => {
  fc.assert(
    fc.property(settings, (params) => {
      assert.deepEqual(gcSpiral(params), gcSpiral(params));
    }),
    { numRuns: 10 },
  );
});

test("every preset opens with a short table and a takeaway without holes", () => {
  for (const { name } of figure.presets) {
    const state = figure.open(name);
    assert.ok(state && state.table.rows.length <= 16);
    assert.doesNotMatch(state.takeaway, /NaN|undefined|Infinity/);
  }
});

test("the takeaways are one verdict with at most two numbers", () => {
  assert.deepEqual(
    figure.presets.map(({ name }) => figure.open(name)?.takeaway),
    [
      "It breaks at 86%, past the collector’s ceiling, and keeps up again only from 40% down.",
      "Up to 84% of capacity every request is answered in time.",
      "It breaks at 86%, past the collector’s ceiling, and keeps up again only from 72% down.",
      "It gives way without breaking: at worst 85% is answered in time.",
    ],
  );
});

test("what pulses in motion are the nodes' own last ticks at each load", () => {
  const result = gcSpiral(base);
  const cluster = idleCluster(opening);
  for (const { loadPercent, pulses } of [...result.up, ...result.down]) {
    for (let t = 0; t < 120; t++) {
      tick(cluster, loadPercent / 100, opening);
      const shown = pulses[t - 120 + PULSES];
      cluster.nodes.forEach((node, i) => {
        if (!shown) return;
        const full = liveShare(node, opening) + node.garbage;
        const [paused, writtenOff] = [node.paused >= 0.5, !node.alive];
        assert.deepEqual(shown[i], { full, paused, writtenOff });
      });
    }
  }
});

test("the still frame shows the breaking minutes, every other one the nodes at its load", () => {
  const state = figure.open();
  assert.ok(state);
  const [first, last] = [0, state.steps - 1].map((step) => renderToString(state.picture(step)));
  assert.match(first ?? "", /six heaps at 20%:/);
  assert.match(last ?? "", /six nodes breaking at 86%:/);
});

test("the heap's label stands on no line of the grid, whatever the headroom", () => {
  for (let headroom = 20; headroom <= 70; headroom += 5) {
    const state = figure.open()?.with("headroomPercent", `${headroom}`);
    assert.ok(state);
    const svg = renderToString(state.picture(state.steps - 1));
    const [, label] = /<text x="34" y="([\d.]+)"[^>]*>\s*heap alive/.exec(svg) ?? [];
    const grid = Array.from(svg.matchAll(/class="grid" d="M\d+ ([\d.]+)/g), ([, y]) => Number(y));
    assert.equal(grid.length, 3);
    const baseline = Number(label);
    assert.ok(!grid.some((y) => y > baseline - 10 && y < baseline + 2), `${headroom}%`);
  }
});
