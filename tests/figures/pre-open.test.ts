import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { figure } from "../../figures/pre-open/figure.ts";
import { type Group, model, type Params } from "../../figures/pre-open/model.ts";

const standard: Params = {
  balancerIdleS: 60,
  firstByteS: 20,
  keepAliveS: 70,
  preOpen: true,
  gaps: "spread",
  delayS: 1,
};
const timers = [10, 20, 30, 40, 50, 60, 70, 80];
const lostIn = ({ rows }: Group) => rows.filter(({ outcome }) => outcome === "504").length;

const anyParams: fc.Arbitrary<Params> = fc.record({
  balancerIdleS: fc.integer({ min: 1, max: 90 }),
  firstByteS: fc.integer({ min: 1, max: 90 }),
  keepAliveS: fc.integer({ min: 1, max: 90 }),
  preOpen: fc.boolean(),
  gaps: fc.constantFrom("spread", "ragged", "busy"),
  delayS: fc.constantFrom(0, 0.25, 0.5, 1, 2, 4),
});

test("no request can be lost exactly when first byte and keep-alive outlast the balancer", () => {
  fc.assert(
    fc.property(anyParams, (params) => {
      const { balancerIdleS, firstByteS, keepAliveS, preOpen, delayS } = params;
      const { fresh, used } = model(params);
      const crossing = delayS > 0;
      assert.equal(
        fresh.lossWindow === undefined,
        !preOpen || !crossing || firstByteS >= balancerIdleS,
      );
      assert.equal(
        used.lossWindow === undefined,
        !crossing || keepAliveS >= balancerIdleS + 2 * delayS,
      );
      assert.equal(fresh.safeTimerS, balancerIdleS);
      assert.equal(used.safeTimerS, balancerIdleS + 2 * delayS);
    }),
  );
});

test("at the crossing of the timers the errors vanish: every shorter setting loses one request", () => {
  for (const balancerIdleS of [10, 20, 30, 40, 50, 60]) {
    for (const timerS of timers) {
      const params = { ...standard, balancerIdleS, firstByteS: timerS, keepAliveS: timerS };
      const { fresh, used } = model(params);
      assert.equal(lostIn(fresh), timerS >= balancerIdleS ? 0 : 1);
      assert.equal(lostIn(used), timerS >= balancerIdleS + 2 ? 0 : 1);
    }
  }
});

test("the time in which requests are lost is one round trip, where the balancer does not cut it short", () => {
  fc.assert(
    fc.property(anyParams, (params) => {
      for (const { lossWindow } of Object.values(model(params)).filter(
        (v) => typeof v === "object",
      )) {
        if (!lossWindow) continue;
        const cut = lossWindow.toS === params.balancerIdleS;
        const length = lossWindow.toS - lossWindow.fromS;
        assert.ok(cut ? length <= 2 * params.delayS : length === 2 * params.delayS);
      }
    }),
  );
});

test("a lost request arrives when the back end has closed, and leaves before the balancer knows it", () => {
  fc.assert(
    fc.property(anyParams, (params) => {
      for (const group of [model(params).fresh, model(params).used]) {
        for (const { gapS, outcome } of group.rows) {
          const arrivesLate = gapS + params.delayS >= group.backEndClosesS;
          const unaware =
            gapS < group.backEndClosesS + params.delayS && gapS < params.balancerIdleS;
          assert.equal(outcome === "504", group.waits && arrivesLate && unaware);
        }
      }
    }),
  );
});

test("the figure opens on a raised keep-alive and one request lost before its first byte", () => {
  const { fresh, used, lost, requests } = model(standard);
  assert.deepEqual([lost, requests, lostIn(fresh), lostIn(used)], [1, 12, 1, 0]);
  assert.deepEqual(fresh.rows[1], { gapS: 21, outcome: "504" });
  assert.deepEqual(fresh.lossWindow, { fromS: 20, toS: 22 });
  assert.equal(figure.open()?.takeaway, "1 of 12 requests lost: the first-byte timer needs 60 s.");
});

test("the other presets lose two, none by luck, and none at all", () => {
  assert.deepEqual(
    ["short", "busy", "longer"].map((name) => figure.open(name)?.takeaway),
    [
      "2 of 12 requests lost: both of the back end’s timers are too short.",
      "None lost, by luck: both of the back end’s timers are too short.",
      "None lost, whatever the gaps: the balancer closes first, at 60 s.",
    ],
  );
  assert.equal(
    figure.open()?.with("firstByteS", "70")?.with("keepAliveS", "60")?.takeaway,
    "1 of 12 requests lost: keep-alive needs 62 s.",
  );
});

test("equal timers on used connections still lose a request", () => {
  assert.equal(lostIn(model({ ...standard, keepAliveS: 60 }).used), 1);
});

test("without pre-opened connections the first-byte timer does not matter", () => {
  for (const firstByteS of timers) {
    assert.equal(model({ ...standard, firstByteS, preOpen: false }).lost, 0);
  }
});

test("the same setting always gives the same result", () => {
  fc.assert(fc.property(anyParams, (params) => assert.deepEqual(model(params), model(params))));
});
