import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { figure } from "../../figures/locks/figure.ts";
import { absences, type LocksParams, watchDesks } from "../../figures/locks/model.ts";

const game: LocksParams = {
  habitPercent: 60,
  autoLockMinutes: 10,
  passersPerHour: 0.6,
  learningPercent: 20,
  gameDays: 30,
};
const anyParams = fc.record<LocksParams>({
  habitPercent: fc.integer({ min: 0, max: 20 }).map((n) => n * 5),
  autoLockMinutes: fc.integer({ min: 1, max: 15 }),
  passersPerHour: fc.integer({ min: 0, max: 30 }).map((n) => n / 5),
  learningPercent: fc.integer({ min: 0, max: 10 }).map((n) => n * 5),
  gameDays: fc.integer({ min: 0, max: 12 }).map((n) => n * 5),
});
const openOn = (params: LocksParams, day: number) => {
  const found = watchDesks(params).days[day - 1];
  assert.ok(found);
  return found.openMinutes;
};

test("the game takes a desk from 32 open minutes to 18, and thirty days later it is at 29", () => {
  assert.equal(watchDesks(game).withoutGame, 32);
  assert.equal(openOn(game, 30).toFixed(1), "17.8");
  assert.equal(openOn(game, 60).toFixed(1), "29.0");
});

test("catches fall from 6.1 to 3.6 a day, and after the game there are none", () => {
  const { days } = watchDesks(game);
  assert.equal(days[0]?.catches.toFixed(1), "6.1");
  assert.equal(days[29]?.catches.toFixed(1), "3.6");
  assert.equal(days[30]?.catches, 0);
});

test("a game that goes on all the time stops helping at 17.6 minutes", () => {
  assert.equal(openOn({ ...game, gameDays: 60 }, 60).toFixed(1), "17.6");
});

test("a two-minute timer without any game leaves 6.4 open minutes, with it 5.3", () => {
  const timer = { ...game, autoLockMinutes: 2 };
  assert.equal(watchDesks({ ...timer, gameDays: 0 }).withoutGame.toFixed(1), "6.4");
  assert.equal(openOn({ ...timer, gameDays: 0 }, 60).toFixed(1), "6.4");
  assert.equal(openOn(timer, 30).toFixed(1), "5.3");
});

test("whatever people do, a desk is never open longer than the timer allows", () => {
  fc.assert(
    fc.property(anyParams, (params) => {
      const { days, withoutHabit } = watchDesks(params);
      assert.equal(withoutHabit, absences * Math.min(params.autoLockMinutes, 10));
      for (const { openMinutes } of days) assert.ok(openMinutes <= withoutHabit + 1e-9);
    }),
  );
});

test("the game never makes things worse, and without learning nothing stays of it", () => {
  fc.assert(
    fc.property(anyParams, (params) => {
      const { days, withoutGame } = watchDesks(params);
      for (const { openMinutes } of days) assert.ok(openMinutes <= withoutGame + 1e-9);
      const after = watchDesks({ ...params, learningPercent: 0, gameDays: 30 }).days[30];
      assert.ok(Math.abs((after?.openMinutes ?? 0) - withoutGame) < 1e-9);
    }),
  );
});

test("after the game the habit sinks towards what it was, by a twentieth of the gain a night", () => {
  const habits = watchDesks(game).days.map(({ habit }) => habit);
  for (let i = 30; i < 59; i++) {
    const gain = (habits[i] ?? 0) - 0.6;
    assert.ok(Math.abs((habits[i + 1] ?? 0) - 0.6 - gain * 0.95) < 1e-12);
  }
});

test("a shorter timer means fewer catches, so the game teaches less", () => {
  const long = watchDesks(game).days[29];
  const short = watchDesks({ ...game, autoLockMinutes: 2 }).days[29];
  assert.ok((short?.catches ?? 0) < (long?.catches ?? 0));
  assert.ok((short?.habit ?? 1) < (long?.habit ?? 0));
});

test("the takeaways of the presets give the numbers of the model", () => {
  const takeaways = figure.presets.map(({ name }) => figure.open(name)?.takeaway ?? "");
  assert.match(
    takeaways[0] ?? "",
    /at most 80 .* makes it 32\.0, .* to 17\.8 by day 30, .* at 29\.0/,
  );
  assert.match(takeaways[1] ?? "", /at most 16 .* makes it 6\.4, and nothing changes/);
  assert.match(takeaways[2] ?? "", /at most 16 .* makes it 6\.4, .* to 5\.3 by day 30/);
});
