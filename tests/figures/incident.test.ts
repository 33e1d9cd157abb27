import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { figure } from "../../figures/incident/figure.ts";
import { MINUTES, OWNERS, SWITCHES } from "../../figures/incident/hour.ts";
import { offSpans, type Params, simulate, type Way } from "../../figures/incident/model.ts";
import { random, wobble } from "../../figures/incident/random.ts";

const crowd: Params = { way: "crowd", wait: 5, response: 5, noise: 3, cause: 7, day: 4 };

const anyParams: fc.Arbitrary<Params> = fc.record({
  way: fc.constantFrom<Way[]>("crowd", "one", "halves"),
  wait: fc.integer({ min: 1, max: 10 }),
  response: fc.integer({ min: 1, max: 10 }),
  noise: fc.integer({ min: 0, max: 6 }),
  cause: fc.integer({ min: 1, max: SWITCHES }),
  day: fc.integer({ min: 1, max: 20 }),
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
  const { readings } = simulate({ ...crowd, way: "one", noise: 0, cause: 1 });
  const at = (minute: number) => readings.find((reading) => reading.minute === minute)?.percent;
  assert.deepEqual([at(0), at(1), at(5), at(60)], [30, 24.6, 3, 3]);
});

test("a coordinator who waits the response time is right without a wobble, whatever the cause", () => {
  fc.assert(
    fc.property(anyParams, (params) => {
      const way = params.way === "crowd" ? "one" : params.way;
      const wait = params.response;
      const { named, tests } = simulate({ ...params, way, wait, noise: 0 });
      const inTime = way === "one" ? params.cause * wait <= MINUTES : 5 * wait <= MINUTES;
      if (inTime) assert.equal(named?.switch, params.cause);
      if (inTime && way === "one") assert.equal(tests, params.cause);
      if (inTime && way === "halves") assert.ok(tests === 4 || tests === 5);
    }),
  );
});

test("eight owners at once know nothing after the hour, though the rate has been at its lowest", () => {
  const result = simulate(crowd);
  assert.ok(result.verdicts.every((verdict) => verdict === "unknown"));
  assert.equal(OWNERS, 8);
  assert.equal(result.changes.length, 226);
  assert.equal(Math.round(result.confounders), 33);
  assert.equal(result.seemed, 72);
  assert.equal(result.seemedRightly, 14);
  const at = (minute: number) =>
    Math.round(result.readings.find((reading) => reading.minute === minute)?.percent ?? -1);
  assert.deepEqual([at(0), at(5), at(11)], [28, 0, 23]);
  assert.equal(result.changes.filter(({ off }) => off).length, 116);
});

test("one at a time names switch 7 after 35 minutes, and half at a time after 20", () => {
  const one = simulate({ ...crowd, way: "one" });
  assert.deepEqual(one.named, { switch: 7, minute: 35 });
  assert.equal(one.tests, 7);
  const halves = simulate({ ...crowd, way: "halves" });
  assert.deepEqual(halves.named, { switch: 7, minute: 20 });
  assert.equal(halves.tests, 4);
});

test("with a wait of five minutes both ways are right 240 times in 240, halving within 25 minutes", () => {
  const one = tally({ ...crowd, way: "one" });
  const halves = tally({ ...crowd, way: "halves" });
  assert.deepEqual([one.right, one.latest], [240, 60]);
  assert.deepEqual([halves.right, halves.latest], [240, 25]);
});

test("with a wait of two minutes halving mostly fails, and one at a time mostly does not", () => {
  const halves = tally({ ...crowd, way: "halves", wait: 2 });
  assert.deepEqual([halves.right, halves.wrong, halves.none], [74, 58, 108]);
  const one = tally({ ...crowd, way: "one", wait: 2 });
  assert.deepEqual([one.right, one.wrong, one.none], [180, 33, 27]);
});

test("the hasty preset names switch 12 after 8 minutes, while the cause is 10", () => {
  const { named } = simulate({ ...crowd, way: "halves", wait: 2, cause: 10 });
  assert.deepEqual(named, { switch: 12, minute: 8 });
  assert.match(figure.open("hasty")?.takeaway ?? "", /switch 12 .* wrongly, as it is 10/);
});

test("the wobble has the deviation asked for", () => {
  const values = wobble(3, random(1), 20_000);
  const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
  const deviation = Math.sqrt(values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / values.length);
  assert.ok(Math.abs(mean) < 0.15 && Math.abs(deviation - 3) < 0.1);
});
