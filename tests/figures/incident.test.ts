import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { figure } from "../../figures/incident/figure.ts";
import { MINUTES, OWNERS, SWITCHES } from "../../figures/incident/hour.ts";
import { mostSuspicious, score } from "../../figures/incident/log.ts";
import { offSpans, type Params, simulate, type Way } from "../../figures/incident/model.ts";
import { random, wobble } from "../../figures/incident/random.ts";

const crowd: Params = {
  way: "crowd",
  wait: 1,
  response: 5,
  noise: 3,
  cause: 7,
  shed: 0,
  day: 4,
  log: false,
};
const one: Params = { ...crowd, way: "one", wait: 5 };
const halves: Params = { ...one, way: "halves" };

const anyParams: fc.Arbitrary<Params> = fc.record({
  way: fc.constantFrom<Way[]>("crowd", "watching", "one", "halves"),
  wait: fc.integer({ min: 1, max: 10 }),
  response: fc.integer({ min: 1, max: 10 }),
  noise: fc.integer({ min: 0, max: 6 }),
  cause: fc.integer({ min: 1, max: SWITCHES }),
  shed: fc.integer({ min: 0, max: 5 }),
  day: fc.integer({ min: 1, max: 20 }),
  log: fc.boolean(),
});

/** What the same settings lead to over 20 days and 12 causes. */
function tally(params: Params) {
  const count = { right: 0, wrong: 0, none: 0, latest: 0 };
  for (let day = 1; day <= 20; day++) {
    for (let cause = 1; cause <= SWITCHES; cause++) {
      const { named } = simulate({ ...params, day, cause });
      if (!named) count.none += 1;
      else if (named.switch === cause) count.right += 1;
      else count.wrong += 1;
      count.latest = Math.max(count.latest, named?.minute ?? 0);
    }
  }
  return count;
}

test("the same settings give the same hour", () => {
  fc.assert(
    fc.property(anyParams, (params) => assert.deepEqual(simulate(params), simulate(params))),
  );
});

test("every switch has a verdict, at most one is the cause, and the log alternates off and on", () => {
  fc.assert(
    fc.property(anyParams, (params) => {
      const { verdicts, named, changes, readings } = simulate(params);
      assert.equal(verdicts.length, SWITCHES);
      assert.equal(verdicts.filter((verdict) => verdict === "cause").length, named ? 1 : 0);
      assert.equal(readings.length, MINUTES + 11);
      for (const spans of offSpans(changes)) {
        let last = 0;
        for (const [from, to] of spans) {
          assert.ok(from >= last && to >= from && to <= MINUTES);
          last = to;
        }
      }
    }),
  );
});

test("without a wobble the rate is the mean over the response time", () => {
  const { readings } = simulate({ ...one, noise: 0, cause: 1 });
  const at = (minute: number) => readings.find((reading) => reading.minute === minute)?.percent;
  assert.deepEqual([at(0), at(1), at(5), at(60)], [30, 24.6, 3, 3]);
});

test("a coordinator who waits the response time is right without a wobble, whatever the cause", () => {
  fc.assert(
    fc.property(anyParams, (params) => {
      const way = params.way === "halves" ? "halves" : "one";
      const wait = params.response;
      const { named, tests } = simulate({ ...params, way, wait, noise: 0, shed: 0 });
      const inTime = way === "one" ? params.cause * wait <= MINUTES : 5 * wait <= MINUTES;
      if (inTime) assert.equal(named?.switch, params.cause);
      if (inTime && way === "one") assert.equal(tests, params.cause);
      if (inTime && way === "halves") assert.ok(tests === 4 || tests === 5);
    }),
  );
});

test("halving with a wait as long as the response is right in 97% or more up to a wobble of four points", () => {
  for (let noise = 0; noise <= 4; noise++)
    for (let response = 1; response <= 10; response++)
      assert.ok(tally({ ...halves, noise, response, wait: response }).right >= 0.97 * 240);
});

test("at a wobble of six points halving is right in 84% of the hours, and single tests in 93%", () => {
  const right = [halves, one].map((params) => tally({ ...params, noise: 6 }).right / 2.4);
  assert.deepEqual(right.map(Math.round), [84, 93]);
});

test("eight owners at once know nothing after the hour, though the rate has been at its lowest", () => {
  const { verdicts, changes, readings, seemed } = simulate(crowd);
  assert.ok(verdicts.every((verdict) => verdict === "unknown"));
  assert.equal(OWNERS, 8);
  assert.equal(changes.length, 226);
  const near = changes.flatMap((a) =>
    changes.filter((b) => b !== a && Math.abs(b.minute - a.minute) < crowd.response),
  );
  assert.equal(Math.round(near.length / changes.length), 33);
  assert.equal(
    seemed.reduce((sum, count) => sum + count, 0),
    72,
  );
  assert.equal(seemed[crowd.cause - 1], 14);
  const at = (minute: number) =>
    Math.round(readings.find((reading) => reading.minute === minute)?.percent ?? -1);
  assert.deepEqual([at(0), at(5), at(11)], [28, 0, 23]);
});

test("eight owners know nothing however long they wait between their changes", () => {
  fc.assert(
    fc.property(anyParams, (params) => {
      const way = params.way === "watching" ? "watching" : "crowd";
      const { named, verdicts } = simulate({ ...params, way });
      assert.equal(named, undefined);
      assert.ok(verdicts.every((verdict) => verdict === "unknown"));
    }),
  );
});

test("only owners' logs are scored, and the preset's names the cause by far", () => {
  for (const params of [crowd, one, halves, { ...one, log: true }, { ...halves, log: true }])
    assert.equal(simulate(params).scores, undefined);
  const opened = figure.open("logged");
  assert.equal(opened?.takeaway, "The log accuses the cause; 15% of requests failed.");
  const said = simulate({ ...crowd, way: "watching", wait: 3, log: true }).scores?.map(score);
  assert.equal(said?.[crowd.cause - 1], "−0.95");
  assert.deepEqual(said?.toSorted().reverse().slice(0, 2), ["−0.95", "−0.37"]);
  const drawn = JSON.stringify(opened?.picture(0));
  assert.match(drawn, /In the log.*−0\.95/);
  assert.match(drawn, /the log accuses switch 7/);
});

test("a log that fits two switches alike accuses neither, and one that fits none nobody", () => {
  assert.equal(mostSuspicious([0, -0.5, -0.9, 0.2]), 3);
  assert.equal(mostSuspicious([0, -0.9, -0.9]), undefined);
  assert.equal(mostSuspicious([0, 0, 0]), undefined);
  assert.equal(mostSuspicious([0.1]), undefined);
  assert.deepEqual([-0.001, -0.953, 0.2].map(score), ["0.00", "−0.95", "0.20"]);
});

test("owners who watch turn things off only above 18%, and back on only below 10%", () => {
  fc.assert(
    fc.property(anyParams, (params) => {
      const { changes, readings } = simulate({ ...params, way: "watching" });
      for (const { minute, off } of changes) {
        const rate = readings.find((reading) => reading.minute === minute)?.percent ?? Number.NaN;
        assert.ok(off ? rate > 18 : rate < 10);
      }
    }),
  );
});

test("one at a time names switch 7 after 35 minutes, and half at a time after 20", () => {
  const single = simulate(one);
  assert.deepEqual(single.named, { switch: 7, minute: 35 });
  assert.equal(single.tests, 7);
  const half = simulate(halves);
  assert.deepEqual(half.named, { switch: 7, minute: 20 });
  assert.equal(half.tests, 4);
});

test("the log of halving has the readings and the flips that the article shows", () => {
  const { readings, changes } = simulate(halves);
  const at = (minute: number) => [
    Math.round(readings.find((reading) => reading.minute === minute)?.percent ?? -1),
    ...changes.filter((c) => c.minute === minute).map((c) => (c.off ? -c.switch : c.switch)),
  ];
  assert.deepEqual([0, 5, 10, 15, 20].map(at), [
    [28, -1, -2, -3, -4, -5, -6],
    [27, 1, 2, 3, 4, 5, 6, -7, -8, -9],
    [4, 9],
    [2, 8],
    [2],
  ]);
});

/** Three standard deviations, at least four points, below the mean of the ten minutes before the first change. */
function cutOf({ readings }: ReturnType<typeof simulate>): number {
  const before = readings.filter(({ minute }) => minute < 0).map(({ percent }) => percent);
  const mean = before.reduce((sum, x) => sum + x, 0) / before.length;
  const squares = before.reduce((sum, x) => sum + (x - mean) ** 2, 0);
  assert.equal(before.length, 10);
  return mean - Math.max(4, 3 * Math.sqrt(squares / (before.length - 1)));
}

test("the cut that the log of halving wants is 19%", () => {
  assert.equal(Math.round(cutOf(simulate(halves))), 19);
});

test("one at a time names a switch at the first reading after a wait that lies below the cut", () => {
  fc.assert(
    fc.property(anyParams, (params) => {
      const hour = simulate({ ...params, way: "one" });
      const cut = cutOf(hour);
      const read = hour.readings.filter(({ minute }) => minute > 0 && minute % params.wait === 0);
      const first = read.slice(0, SWITCHES).find(({ percent }) => percent < cut);
      assert.equal(hour.named?.minute, first?.minute);
    }),
  );
});

/** Minutes that switches were off, all together. */
const offMinutes = (params: Params) =>
  offSpans(simulate(params).changes)
    .flat()
    .reduce((sum, [from, to]) => sum + to - from, 0);

test("the crowd has half of the switches off at any time, and the coordinator far fewer", () => {
  const mean = [crowd, one, halves].map((params) => offMinutes(params) / MINUTES);
  assert.deepEqual(mean.map(Math.round), [6, 1, 2]);
});

/** What an hour costs over 20 days and 12 causes: failed requests in percent, and minutes that harmless switches are off. */
function price(params: Params) {
  let [failed, dark] = [0, 0];
  for (let day = 1; day <= 20; day++)
    for (let cause = 1; cause <= SWITCHES; cause++) {
      const { failedPercent, changes } = simulate({ ...params, day, cause });
      const own = offSpans(changes)[cause - 1] ?? [];
      const guilty = own.reduce((sum, [from, to]) => sum + to - from, 0);
      failed += failedPercent;
      dark += offMinutes({ ...params, day, cause }) - guilty;
    }
  return { failed: failed / 240, dark: dark / 240 };
}

test("harmless switches are off for 322, 28 and 48 minutes, so halving pays below a quarter of an outage", () => {
  const [panic, single, half] = [crowd, one, halves].map(price);
  assert.ok(panic && single && half);
  assert.deepEqual(
    [panic, single, half].map(({ dark }) => Math.round(dark)),
    [322, 28, 48],
  );
  assert.equal(Math.round(half.dark - single.dark), 21);
  const saved = ((single.failed - half.failed) / 100) * MINUTES;
  assert.equal(Math.round(saved), 5);
  assert.equal((saved / (half.dark - single.dark)).toFixed(2), "0.25");
});

test("where each harmless switch takes three points off, halving is right 82 times in 240, single tests 192, and the crowd fails least", () => {
  const half = tally({ ...halves, shed: 3 });
  const single = tally({ ...one, shed: 3 });
  assert.deepEqual([half.right, half.wrong, half.none], [82, 21, 137]);
  assert.deepEqual([single.right, single.wrong, single.none], [192, 48, 0]);
  const means = [crowd, one, halves].map((params) => price({ ...params, shed: 3 }).failed);
  assert.deepEqual(means.map(Math.round), [5, 17, 19]);
});

test("without a wobble six harmless switches of three points take eighteen", () => {
  const { readings } = simulate({ ...halves, noise: 0, shed: 3 });
  assert.equal(readings.find(({ minute }) => minute === 5)?.percent, 12);
});

test("over 20 days and 12 causes 17.4%, 16.5% and 7.9% fail: panic costs hardly more than single tests", () => {
  const means = [crowd, one, halves].map((params) => Number(price(params).failed.toFixed(1)));
  assert.deepEqual(means, [17.4, 16.5, 7.9]);
});

test("with a wait of five minutes both ways are right 240 times in 240, halving within 25 minutes", () => {
  const single = tally(one);
  const half = tally(halves);
  assert.deepEqual([single.right, single.latest], [240, 60]);
  assert.deepEqual([half.right, half.latest], [240, 25]);
});

test("with a wait of two minutes halving mostly fails, and one at a time mostly does not", () => {
  const half = tally({ ...halves, wait: 2 });
  assert.deepEqual([half.right, half.wrong, half.none], [74, 58, 108]);
  const single = tally({ ...one, wait: 2 });
  assert.deepEqual([single.right, single.wrong, single.none], [180, 33, 27]);
});

test("the hasty preset names switch 12 after 8 minutes, while the cause is 10", () => {
  const { named } = simulate({ ...halves, wait: 2, cause: 10 });
  assert.deepEqual(named, { switch: 12, minute: 8 });
  assert.match(figure.open("hasty")?.takeaway ?? "", /^The wrong switch is named after 8 min;/);
});

test("takeaways are at most twelve words with two numbers, and every control acts in the first frame", () => {
  for (const { name } of figure.presets) {
    const takeaway = figure.open(name)?.takeaway ?? "";
    assert.ok(takeaway.split(" ").length <= 12, takeaway);
    assert.ok((takeaway.match(/\d+/g) ?? []).length <= 2, takeaway);
  }
  assert.equal(figure.open()?.takeaway, "226 changes and no cause named; 12% of requests failed.");
  const first = simulate(crowd).readings;
  for (const other of [
    { wait: 2 },
    { response: 6 },
    { noise: 4 },
    { cause: 8 },
    { shed: 1 },
    { day: 5 },
  ])
    assert.notDeepEqual(simulate({ ...crowd, ...other }).readings, first);
  const drawn = (state = figure.open()) => JSON.stringify(state?.picture(0));
  assert.notEqual(drawn(figure.open()?.with("log", "on")), drawn());
});

test("the wobble has the deviation asked for", () => {
  const values = wobble(3, random(1), 20_000);
  const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
  const deviation = Math.sqrt(values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / values.length);
  assert.ok(Math.abs(mean) < 0.15 && Math.abs(deviation - 3) < 0.1);
});
