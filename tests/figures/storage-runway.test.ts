import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { renderToString } from "preact-render-to-string";
import { figure } from "../../figures/storage-runway/figure.ts";
import {
  append,
  churnPerDay,
  errorBudget,
  fullShare,
  horizonDays,
  type Params,
  simulate,
  startDead,
  startLive,
} from "../../figures/storage-runway/model.ts";

const collision: Params = {
  growthPerDay: 0.4,
  serversPerWeek: 4,
  leadTimeDays: 45,
  reclaimPercent: 1,
  tries: 4,
  spreadPoints: 12,
};

const someParams = fc.record({
  growthPerDay: fc.integer({ min: 1, max: 15 }).map((tenths) => tenths / 10),
  serversPerWeek: fc.integer({ min: 0, max: 5 }),
  leadTimeDays: fc.integer({ min: 7, max: 84 }),
  reclaimPercent: fc.integer({ min: 0, max: 20 }),
  tries: fc.integer({ min: 1, max: 8 }),
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

/** The day of the first errors, or the day after the last if there are none: for comparing settings. */
const errorsFrom = (params: Params) => simulate(params).firstErrors?.day ?? horizonDays + 1;

test("a try fails unless all three servers have room: 14% at 5% full, half at 21%", () => {
  assert.equal(append(0.05, 1).refusal.toFixed(2), "0.14");
  assert.equal(append(0.206, 1).refusal.toFixed(2), "0.50");
  assert.equal((append(0.063, 4).givenUp * 1000).toFixed(1), "1.0");
  assert.equal((1 / append(0.21, 4).givenUp).toFixed(0), "15");
  assert.equal((append(0.1, 4).givenUp * 1000).toFixed(0), "5");
  assert.ok(append(0.05, 4).givenUp < errorBudget);
});

test("the mean number of tries is the sum of the chances that each is made", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.integer({ min: 1, max: 8 }),
      (full, tries) => {
        const { refusal, meanTries } = append(full, tries);
        const sum = Array.from({ length: tries }, (_, i) => refusal ** i).reduce((a, b) => a + b);
        assert.ok(Math.abs(meanTries - sum) < 1e-6);
      },
    ),
  );
});

test("picking three different servers of a hundred differs little from three draws", () => {
  for (let full = 0; full <= 50; full++) {
    const room = 100 - full;
    const exact = (room * (room - 1) * (room - 2)) / (100 * 99 * 98);
    assert.ok(Math.abs(1 - exact - append(full / 100, 1).refusal) < 0.005, `${full}`);
  }
});

test("if servers are either full or roomy, the share without room is that of the full ones", () => {
  const rooms = [...Array<number>(30).fill(0), ...Array<number>(70).fill(1)];
  assert.ok(Math.abs(fullShare(rooms, 0.7, 4) - 0.3) < 1e-6);
  assert.equal(fullShare(Array<number>(100).fill(1), 0.7, 4), 0);
  assert.equal(
    append(fullShare(Array<number>(100).fill(0), 0.7, 4), 4).givenUp.toFixed(6),
    "1.000000",
  );
});

test("live and dead data never exceed the capacity, and no byte is lost or made up", () => {
  fc.assert(
    fc.property(someParams, (params) => {
      const { days } = simulate(params);
      days.forEach((today, i) => {
        assert.ok(today.live + today.dead <= today.capacity + 1e-6);
        const next = days[i + 1];
        if (!next) return;
        const stored = (params.growthPerDay + 0.3) * (1 - today.givenUp);
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

test("faster reclaiming, more tries and more machines never bring the first errors forward", () => {
  fc.assert(
    fc.property(someParams, (params) => {
      const before = errorsFrom(params);
      assert.ok(errorsFrom({ ...params, reclaimPercent: params.reclaimPercent + 5 }) >= before);
      assert.ok(errorsFrom({ ...params, tries: params.tries + 1 }) >= before);
      assert.ok(before >= errorsFrom({ ...params, serversPerWeek: 0 }));
    }),
    { numRuns: 60 },
  );
});

test("errors never begin after the day on paper, and a wider spread never begins them later", () => {
  fc.assert(
    fc.property(someParams, (params) => {
      const { fullOnPaper } = simulate(params);
      if (fullOnPaper !== undefined) assert.ok(errorsFrom(params) <= fullOnPaper);
      assert.ok(
        errorsFrom({ ...params, spreadPoints: params.spreadPoints / 2 }) >= errorsFrom(params),
      );
    }),
    { numRuns: 60 },
  );
});

test("on course, errors begin on day 22 at 91% used, and paper says day 42", () => {
  const { firstErrors, fullOnPaper } = simulate(collision);
  assert.ok(firstErrors);
  assert.equal(firstErrors.day, 22);
  assert.equal(
    Math.round((100 * (firstErrors.live + firstErrors.dead)) / firstErrors.capacity),
    91,
  );
  assert.equal(Math.round(firstErrors.latencyMs), 83);
  assert.equal(fullOnPaper, 42);
  assert.equal(Math.round(dayOf({}, 42).givenUp * 100), 40);
  assert.equal(Math.round(dayOf({}, 42).latencyMs), 159);
  assert.equal(Math.round(dayOf({}, 0).latencyMs), 70);
});

/** Appends given up over the ninety days, in days' worth. */
const lost = (params: Partial<Params>) =>
  simulate({ ...collision, ...params }).days.reduce((sum, day) => sum + day.givenUp, 0);

test("eight tries put the errors off to day 28, then fail more often than four from day 42 to 59, and save 5% in all", () => {
  assert.equal(firstErrorDay({ tries: 8 }), 28);
  const worse = simulate({ ...collision, tries: 8 }).days.filter(
    ({ day, givenUp }) => givenUp > dayOf({}, day).givenUp,
  );
  assert.deepEqual(
    worse.map(({ day }) => day),
    Array.from({ length: 18 }, (_, i) => 42 + i),
  );
  assert.equal(Math.round(dayOf({ tries: 8 }, 42).givenUp * 100), 40);
  assert.equal(Math.round(dayOf({ tries: 8 }, 42).latencyMs), 290);
  assert.equal(Math.round(dayOf({ tries: 8 }, 51).givenUp * 100), 62);
  assert.equal(Math.round(dayOf({}, 51).givenUp * 100), 54);
  assert.equal(Math.round(100 * (1 - lost({ tries: 8 }) / lost({}))), 5);
});

test("machines on day 14 keep the sum below full and win one day of the errors", () => {
  const sooner = simulate({ ...collision, leadTimeDays: 14 });
  assert.equal(sooner.fullOnPaper, undefined);
  assert.equal(sooner.firstErrors?.day, 23);
  const worst = Math.max(...sooner.days.map((day) => day.givenUp));
  assert.equal(Math.round(worst * 100), 45);
  const last = dayOf({ leadTimeDays: 14 }, 90);
  assert.equal(last.capacity, 144);
  assert.equal(Math.round((100 * (last.live + last.dead)) / last.capacity), 77);
  assert.equal(Math.round(last.givenUp * 100), 38);
  assert.equal(Math.round(last.full * 10), 4);
  // The same bytes, drained from the full servers onto the empty ones: no append fails.
  const mean = (last.live + last.dead) / last.capacity;
  assert.equal(fullShare(Array<number>(144).fill(1 - mean), 0.7, 4), 0);
});

test("reclaiming 2% a day delays errors to day 38, 3% to 57, 10% prevents them, and without any delivery delays them to day 79", () => {
  assert.equal(firstErrorDay({ reclaimPercent: 10 }), undefined);
  assert.equal(firstErrorDay({ reclaimPercent: 2 }), 38);
  assert.equal(firstErrorDay({ reclaimPercent: 3 }), 57);
  assert.equal(firstErrorDay({ reclaimPercent: 10, serversPerWeek: 0 }), 79);
  assert.equal(firstErrorDay({ serversPerWeek: 0 }), 22);
});

test("on course, the alerts on full servers and on second tries come before the errors", () => {
  const { days } = simulate(collision);
  const retried = days.findIndex(({ refusal }) => refusal > 0.01);
  const fullServers = days.findIndex(({ full }) => full > 0.02);
  assert.ok(0 < retried && retried <= fullServers && fullServers < 22, `${retried} ${fullServers}`);
});

test("the time a delete takes to come back is dead bytes by deletes a day: 67 days at first", () => {
  assert.equal(Math.round(startDead / churnPerDay), 67);
  for (const reclaimPercent of [1, 2, 5, 10, 20]) {
    const promised = 100 / reclaimPercent;
    const first = startDead / churnPerDay;
    for (const { dead } of simulate({ ...collision, reclaimPercent }).days)
      assert.ok(dead / churnPerDay <= Math.max(first, promised) + 1e-6);
  }
});

test("dead bytes also grow for ninety days in a store that grows slowly and never fails", () => {
  const healthy = { growthPerDay: 0.1, serversPerWeek: 5, leadTimeDays: 7 };
  assert.equal(startLive + startDead, 80);
  assert.equal(firstErrorDay(healthy), undefined);
  assert.equal(Math.round(dayOf(healthy, 90).dead), 26);
});

test("dead data settles where as much is reclaimed as is deleted", () => {
  assert.ok(Math.abs(dayOf({ reclaimPercent: 10 }, 90).dead - 0.3 / 0.1) < 0.05);
});

test("if all servers are equally full, there are no errors until the day on paper is next", () => {
  const { firstErrors, fullOnPaper } = simulate({ ...collision, spreadPoints: 0 });
  assert.equal(firstErrors?.day, 41);
  assert.equal(fullOnPaper, 42);
});

test("every preset draws a picture, and takeaways are at most twelve words with two numbers", () => {
  for (const { name } of figure.presets) {
    const state = figure.open(name);
    assert.ok(state);
    assert.ok(state.picture(0));
    assert.ok(state.takeaway.split(" ").length <= 12 && state.table.rows.length <= 16);
    assert.ok((state.takeaway.match(/\d+/g) ?? []).length <= 2);
  }
  assert.equal(figure.open()?.takeaway, "On paper it fills on day 42; appends fail from day 22.");
});

test("every control acts in the first frame", () => {
  const first = figure.open();
  assert.ok(first);
  for (const [key, value] of Object.entries({
    growthPerDay: "0.5",
    serversPerWeek: "3",
    leadTimeDays: "46",
    reclaimPercent: "2",
    tries: "5",
    spreadPoints: "13",
  })) {
    const turned = first.with(key, value);
    assert.ok(turned);
    assert.notEqual(renderToString(turned.picture(0)), renderToString(first.picture(0)), key);
  }
});
