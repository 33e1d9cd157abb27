import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { figure } from "../../figures/storage-runway/figure.ts";
import {
  append,
  horizonDays,
  type Params,
  refusalOf,
  simulate,
} from "../../figures/storage-runway/model.ts";

const collision: Params = {
  growthPerDay: 0.4,
  serversPerWeek: 4,
  leadTimeDays: 45,
  reclaimPercent: 1,
  probes: 4,
  spreadPoints: 18,
};

const someParams = fc.record({
  growthPerDay: fc.integer({ min: 1, max: 15 }).map((tenths) => tenths / 10),
  serversPerWeek: fc.integer({ min: 0, max: 5 }),
  leadTimeDays: fc.integer({ min: 7, max: 84 }),
  reclaimPercent: fc.integer({ min: 0, max: 20 }),
  probes: fc.integer({ min: 1, max: 8 }),
  spreadPoints: fc.integer({ min: 0, max: 20 }),
});

function firstErrorDay(params: Partial<Params>): number | undefined {
  return simulate({ ...collision, ...params }).firstErrors?.day;
}

function dayOf(params: Partial<Params>, day: number) {
  const found = simulate({ ...collision, ...params }).days[day];
  assert.ok(found);
  return found;
}

test("without a limit on probes their mean number is 1/(1-p)", () => {
  for (const p of [0, 0.1, 0.5, 0.9])
    assert.ok(Math.abs(append(p, 10_000).meanProbes - 1 / (1 - p)) < 1e-9);
});

test("with a limit the mean number of probes is the sum of p^i over the probes that may be made", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.integer({ min: 1, max: 8 }),
      (p, probes) => {
        const sum = Array.from({ length: probes }, (_, i) => p ** i).reduce((a, b) => a + b);
        assert.ok(Math.abs(append(p, probes).meanProbes - sum) < 1e-6);
      },
    ),
  );
});

test("random trials agree with the closed form", () => {
  let seed = 7;
  const random = () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
  const trials = 40_000;
  let asked = 0;
  let givenUp = 0;
  for (let i = 0; i < trials; i++) {
    let left = 4;
    let stored = false;
    while (!stored && left-- > 0) {
      asked++;
      stored = random() >= 0.6;
    }
    if (!stored) givenUp++;
  }
  assert.ok(Math.abs(asked / trials - append(0.6, 4).meanProbes) < 0.03);
  assert.ok(Math.abs(givenUp / trials - 0.6 ** 4) < 0.01);
});

test("if servers are either full or roomy, the refusal is the share of full ones", () => {
  const rooms = [...Array<number>(30).fill(0), ...Array<number>(70).fill(1)];
  assert.ok(Math.abs(refusalOf(rooms, 0.7, 4) - 0.3) < 1e-6);
});

test("live and dead data never exceed the capacity, and no byte is lost or made up", () => {
  fc.assert(
    fc.property(someParams, (params) => {
      const { days } = simulate(params);
      days.forEach((today, i) => {
        assert.ok(today.live + today.dead <= today.capacity + 1e-6);
        const next = days[i + 1];
        if (!next) return;
        const stored = (params.growthPerDay + 0.3) * (1 - today.timeoutRate);
        const reclaimed = (today.dead * params.reclaimPercent) / 100;
        const change = next.live + next.dead - today.live - today.dead;
        assert.ok(Math.abs(change - (stored - reclaimed)) < 1e-4, `day ${i}`);
      });
    }),
    { numRuns: 40 },
  );
});

test("the same settings give the same result", () => {
  assert.deepEqual(simulate(collision), simulate(collision));
});

test("reclaiming faster never brings the first errors forward", () => {
  fc.assert(
    fc.property(someParams, (params) => {
      const faster = { ...params, reclaimPercent: params.reclaimPercent + 5 };
      const [before, after] = [simulate(params), simulate(faster)];
      const day = (result: typeof before) => result.firstErrors?.day ?? horizonDays + 1;
      assert.ok(day(after) >= day(before));
    }),
    { numRuns: 30 },
  );
});

test("on course, errors begin on day 21 at 90% used, and paper says day 42", () => {
  const { firstErrors, fullOnPaper } = simulate(collision);
  assert.ok(firstErrors);
  assert.equal(firstErrors.day, 21);
  assert.equal(
    Math.round((100 * (firstErrors.live + firstErrors.dead)) / firstErrors.capacity),
    90,
  );
  assert.equal(Math.round(firstErrors.refusal * 100), 18);
  assert.equal(Math.round(firstErrors.latencyMs), 81);
  assert.equal(fullOnPaper, 42);
  assert.equal(Math.round(dayOf({}, 42).timeoutRate * 100), 33);
  assert.equal(Math.round(dayOf({}, 42).latencyMs), 151);
  assert.equal(Math.round(dayOf({}, 0).latencyMs), 70);
  // If each abandoned append were tried again until stored, half as many again would be sent.
  assert.equal((1 / (1 - dayOf({}, 42).timeoutRate)).toFixed(1), "1.5");
});

test("asking eight servers moves the errors to day 34 and lifts latency past the day on paper", () => {
  assert.equal(firstErrorDay({ probes: 8 }), 34);
  assert.equal(Math.round(dayOf({ probes: 8 }, 42).latencyMs), 333);
});

test("machines on day 14 keep the sum below full and still leave errors from day 24", () => {
  const sooner = simulate({ ...collision, leadTimeDays: 14 });
  assert.equal(sooner.fullOnPaper, undefined);
  assert.equal(sooner.firstErrors?.day, 24);
  const worst = Math.max(...sooner.days.map((day) => day.timeoutRate));
  assert.equal(Math.round(worst * 100), 20);
});

test("on the last day 86% is used and 18% of appends still fail, for old servers are still full", () => {
  const last = dayOf({}, 90);
  assert.equal(Math.round((100 * (last.live + last.dead)) / last.capacity), 86);
  assert.equal(Math.round(last.timeoutRate * 100), 18);
});

test("reclaiming 10% a day prevents errors, and without any delivery delays them to day 80", () => {
  assert.equal(firstErrorDay({ reclaimPercent: 10 }), undefined);
  assert.equal(firstErrorDay({ reclaimPercent: 10, serversPerWeek: 0 }), 80);
  assert.equal(firstErrorDay({ serversPerWeek: 0 }), 21);
  assert.equal(firstErrorDay({ reclaimPercent: 0 }), 11);
});

test("on course, 5% of the servers are full and one append in a hundred asks twice before errors begin", () => {
  const { days } = simulate(collision);
  const asksTwice = days.findIndex(({ refusal }) => refusal > 0.01);
  const fullServers = days.findIndex(({ refusal }) => refusal > 0.05);
  assert.ok(0 < asksTwice && asksTwice < fullServers && fullServers < 14);
  assert.ok(dayOf({}, 7).dead > dayOf({}, 0).dead);
});

test("dead data settles where as much is reclaimed as is deleted", () => {
  assert.ok(Math.abs(dayOf({ reclaimPercent: 10 }, 90).dead - 0.3 / 0.1) < 0.05);
});

test("if all servers are equally full, there are no errors until the day on paper is next", () => {
  const { firstErrors, fullOnPaper } = simulate({ ...collision, spreadPoints: 0 });
  assert.equal(firstErrors?.day, 41);
  assert.equal(fullOnPaper, 42);
});

test("every preset draws a picture, and the first one has the takeaway that the article quotes", () => {
  for (const { name } of figure.presets) assert.ok(figure.open(name)?.picture(0));
  assert.match(figure.open()?.takeaway ?? "", /from day 21, with 90% .* day 42\.$/);
  assert.ok((figure.open()?.table.rows.length ?? 99) <= 16);
});
