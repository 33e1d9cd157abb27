import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { renderToString } from "preact-render-to-string";
import { figure } from "../../figures/locks/figure.ts";
import {
  absences,
  type LocksParams,
  meanAbsenceMinutes,
  officeOn,
  watchDesks,
} from "../../figures/locks/model.ts";

const cake: LocksParams = {
  cakePercent: 100,
  callPercent: 60,
  eagerness: 4,
  learningPercent: 10,
  autoLockMinutes: 10,
};
const anyParams = fc.record<LocksParams>({
  cakePercent: fc.integer({ min: 0, max: 10 }).map((n) => n * 10),
  callPercent: fc.integer({ min: 0, max: 9 }).map((n) => n * 10),
  eagerness: fc.integer({ min: 1, max: 6 }),
  learningPercent: fc.integer({ min: 0, max: 10 }).map((n) => n * 5),
  autoLockMinutes: fc.integer({ min: 1, max: 15 }),
});
const officeAt = (params: Partial<LocksParams>) => watchDesks({ ...cake, ...params }).now;

test("cake takes 1.4 catches a day to 7.8, and the open minutes from 6.9 to 9.8, more than no game", () => {
  const [without, all] = [officeAt({ cakePercent: 0 }), officeAt({})];
  assert.equal(without.catches.toFixed(1), "1.4");
  assert.equal(all.catches.toFixed(1), "7.8");
  assert.ok(all.catches / without.catches > 5.5);
  assert.equal(without.openMinutes.toFixed(1), "6.9");
  assert.equal(all.openMinutes.toFixed(1), "9.8");
  assert.equal(watchDesks(cake).withoutGame.toFixed(1), "8.1");
});

test("where nobody ever called, cake takes the open minutes from 15.0 to 9.8", () => {
  assert.equal(officeAt({ cakePercent: 0, callPercent: 0 }).openMinutes.toFixed(1), "15.0");
  assert.equal(officeAt({ callPercent: 0 }).openMinutes.toFixed(1), "9.8");
  assert.equal(officeAt({ cakePercent: 0, callPercent: 0 }).catches.toFixed(1), "3.0");
  assert.equal(officeAt({ callPercent: 0 }).catches.toFixed(1), "7.8");
});

test("five minutes without a game leave less than a game without cake at ten, but 31.5 if nobody locks or calls", () => {
  const five = watchDesks({ ...cake, autoLockMinutes: 5 });
  assert.ok(five.withoutGame < officeAt({ cakePercent: 0 }).openMinutes);
  assert.equal(five.timerAlone.toFixed(1), "31.5");
});

test("a lock after two minutes is drawn on the scale of one after ten, and so lies lower", () => {
  const heights = (preset: string) => {
    const state = figure.open(preset);
    assert.ok(state);
    const marks = renderToString(state.picture(0)).matchAll(/cy="([\d.]+)"/g);
    return [...marks].map(([, y]) => Number(y));
  };
  const [cakes, timers] = [heights("cake"), heights("timer")];
  assert.deepEqual([cakes.length, timers.length], [2, 2]);
  for (const [i, height] of timers.entries()) assert.ok(height > (cakes[i] ?? height));
});

test("with everything else as it is, cake costs open minutes from 41% of lapses stopped by calls, and is worse than no game from 52%", () => {
  for (let callPercent = 0; callPercent <= 90; callPercent++) {
    const { shares, now, withoutGame } = watchDesks({ ...cake, callPercent });
    assert.equal(now.openMinutes > (shares[0]?.openMinutes ?? 0), callPercent >= 41);
    assert.equal(now.openMinutes > withoutGame, callPercent >= 52);
  }
});

test("with everything else as it is, cake is worse than no game up to a catch that teaches 17%, and better from 18%", () => {
  for (let learningPercent = 0; learningPercent <= 50; learningPercent++) {
    const { now, withoutGame } = watchDesks({ ...cake, learningPercent });
    assert.equal(now.openMinutes > withoutGame, learningPercent <= 17, `${learningPercent}%`);
  }
});

test("catches and minutes have a scale each, at every setting: no mark leaves its own panel", () => {
  for (let callPercent = 0; callPercent <= 90; callPercent += 30)
    for (let eagerness = 1; eagerness <= 6; eagerness++)
      for (const cakePercent of [0, 50, 100])
        for (const learningPercent of [0, 10, 50])
          for (const autoLockMinutes of [1, 10, 15]) {
            let state = figure.open();
            for (const [key, value] of Object.entries({
              callPercent,
              eagerness,
              cakePercent,
              learningPercent,
              autoLockMinutes,
            }))
              state = state?.with(key, `${value}`);
            assert.ok(state);
            const marks = renderToString(state.picture(0)).matchAll(/cy="([\d.]+)"/g);
            const [catches = 0, minutes = 0] = [...marks].map(([, y]) => Number(y));
            assert.ok(catches >= 30 && catches <= 120, `${catches}`);
            assert.ok(minutes >= 160 && minutes <= 250, `${minutes}`);
          }
});

test("the count never goes down with more players in it for the cake, whatever the screens do", () => {
  let more = 0;
  let less = 0;
  for (let callPercent = 0; callPercent <= 90; callPercent += 10) {
    for (let eagerness = 1; eagerness <= 6; eagerness++) {
      for (let learningPercent = 0; learningPercent <= 50; learningPercent += 5) {
        for (let autoLockMinutes = 1; autoLockMinutes <= 15; autoLockMinutes++) {
          const params = { ...cake, callPercent, eagerness, learningPercent, autoLockMinutes };
          const { shares, now } = watchDesks(params);
          for (const [i, office] of shares.entries()) {
            assert.ok(office.catches >= (shares[i - 1]?.catches ?? 0) - 1e-12);
          }
          if (now.openMinutes > (shares[0]?.openMinutes ?? 0) + 1e-9) more++;
          if (now.openMinutes < (shares[0]?.openMinutes ?? 0) - 1e-9) less++;
        }
      }
    }
  }
  // Both happen often, so a rising count says nothing about the screens.
  assert.ok(more > 3000, `${more} settings with more open time`);
  assert.ok(less > 3000, `${less} settings with less`);
});

test("without a game a lock after 10, 5 and 2 minutes leaves 8.1, 5.0 and 2.3 open minutes", () => {
  assert.deepEqual(
    [10, 5, 2].map((autoLockMinutes) =>
      watchDesks({ ...cake, autoLockMinutes }).withoutGame.toFixed(1),
    ),
    ["8.1", "5.0", "2.3"],
  );
});

test("whatever people do, a desk is open no longer than the timer and the absences allow", () => {
  fc.assert(
    fc.property(anyParams, (params) => {
      const { shares, withoutGame, timerAlone } = watchDesks(params);
      assert.ok(timerAlone < absences * Math.min(params.autoLockMinutes, meanAbsenceMinutes));
      for (const { openMinutes, habit } of shares) {
        assert.ok(openMinutes <= timerAlone && habit >= 0.6 && habit < 1);
      }
      assert.ok((shares[0]?.openMinutes ?? 0) <= withoutGame + 1e-9);
    }),
  );
});

test("a shorter timer never leaves a screen open for longer", () => {
  fc.assert(
    fc.property(anyParams, fc.integer({ min: 1, max: 15 }), (params, shorter) => {
      fc.pre(shorter < params.autoLockMinutes);
      const short = watchDesks({ ...params, autoLockMinutes: shorter });
      assert.ok(short.now.openMinutes <= watchDesks(params).now.openMinutes + 1e-9);
    }),
  );
});

test("the expected open time is that of absences drawn from the spread", () => {
  const rows = 200_000;
  let sum = 0;
  for (let i = 0; i < rows; i++) {
    const absence = -meanAbsenceMinutes * Math.log((i + 0.5) / rows);
    sum += Math.min(absence, cake.autoLockMinutes);
  }
  const { timerAlone } = watchDesks(cake);
  assert.ok(Math.abs(timerAlone / absences - sum / rows) < 1e-3);
});

test("after sixty days the office has settled: a hundred more change no minute by a tenth", () => {
  for (const cakePercent of [0, 100]) {
    const params = { ...cake, cakePercent };
    const later = officeOn(160, params).openMinutes;
    assert.ok(Math.abs(later - officeOn(60, params).openMinutes) < 0.1);
  }
});

test("the takeaways of the presets give the numbers of the model", () => {
  assert.deepEqual(
    figure.presets.map(({ name }) => figure.open(name)?.takeaway),
    [
      "7.8 catches, 9.8 open minutes a desk: more than without a game.",
      "1.4 catches, 6.9 open minutes a desk: less than without a game.",
      "7.8 catches, 9.8 open minutes a desk: less than without a game.",
      "3.4 catches, 4.2 open minutes a desk: more than without a game.",
    ],
  );
});

test("a takeaway is a verdict of at most twelve words and two numbers", () => {
  fc.assert(
    fc.property(anyParams, (params) => {
      let state = figure.open();
      for (const [key, value] of Object.entries(params)) state = state?.with(key, String(value));
      const takeaway = state?.takeaway ?? "";
      assert.ok(takeaway.length > 0);
      assert.ok(takeaway.split(" ").length <= 12, takeaway);
      assert.ok((takeaway.match(/\d+(\.\d+)?/g) ?? []).length <= 2, takeaway);
    }),
  );
});

test("every control changes the first picture", () => {
  const first = figure.open();
  assert.ok(first);
  for (const [key, value] of [
    ["cakePercent", "90"],
    ["callPercent", "70"],
    ["eagerness", "5"],
    ["learningPercent", "15"],
    ["autoLockMinutes", "9"],
  ] as const) {
    const changed = first.with(key, value);
    assert.ok(changed);
    assert.notEqual(JSON.stringify(changed.picture(0)), JSON.stringify(first.picture(0)), key);
  }
});

test("no line of the grid runs through the numbers at the share that is set", () => {
  fc.assert(
    fc.property(anyParams, (params) => {
      let state = figure.open();
      for (const [key, value] of Object.entries(params)) state = state?.with(key, String(value));
      assert.ok(state);
      const svg = renderToString(state.picture(0));
      const lines = Array.from(svg.matchAll(/class="grid" d="M\d+ ([\d.]+)/g), ([, y]) =>
        Number(y),
      );
      const numbers = Array.from(
        svg.matchAll(/<text x="[\d.]+" y="([\d.]+)" class="strong/g),
        ([, y]) => Number(y),
      );
      assert.deepEqual([lines.length, numbers.length], [6, 2]);
      for (const baseline of numbers)
        assert.ok(!lines.some((y) => y > baseline - 11 && y < baseline), `${baseline}`);
    }),
  );
});
