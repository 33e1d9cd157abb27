import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type Page, safeReloader } from "./reload.ts";

const minuteMs = 60_000;
const half = () => 0.5;

/** A tab whose reloads bring whatever build the server gives; its store and its clock outlive them. */
function openTab(served: () => number, random: () => number = half, jitterMs?: number) {
  const stored = new Map<string, string>();
  const tab = { safe: true, reloads: 0, nowMs: Date.UTC(2026, 10, 28), ...load() };
  function load() {
    const build = served();
    const page: Page = {
      build,
      isSafe: () => tab.safe,
      reload() {
        tab.reloads++;
        Object.assign(tab, load());
      },
      nowMs: () => tab.nowMs,
      random,
      store: {
        getItem: (key) => stored.get(key) ?? null,
        setItem: (key, value) => void stored.set(key, value),
      },
    };
    return { build, reloader: safeReloader(page, jitterMs) };
  }
  return tab;
}
type Tab = ReturnType<typeof openTab>;

/** One reply a minute, and a safe moment after each. */
function hear(tab: Tab, header: () => string | null, minutes: number) {
  for (let minute = 0; minute < minutes; minute++) {
    tab.nowMs += minuteMs;
    tab.reloader.heard(header(), true);
    tab.reloader.atSafeMoment();
  }
}

test("a newer build waits for its delay, and until the form is saved", () => {
  let build = 7;
  const tab = openTab(() => build);
  build = 8;
  hear(tab, () => "8", 15);
  assert.equal(tab.reloads, 0);
  tab.safe = false;
  hear(tab, () => "8", 60);
  assert.equal(tab.reloads, 0);
  tab.safe = true;
  hear(tab, () => "8", 240);
  assert.deepEqual([tab.reloads, tab.build], [1, 8]);
});

test("a page that wakes keeps what it has until a reply shows that the network is back", () => {
  let build = 7;
  const tab = openTab(() => build);
  hear(tab, () => "8", 1);
  build = 8;
  for (let hour = 0; hour < 9; hour++) {
    tab.nowMs += 60 * minuteMs;
    tab.reloader.atSafeMoment();
  }
  assert.equal(tab.reloads, 0);
  for (const [header, ok] of [
    [null, true],
    [null, false],
    ["8", false],
    ["8, 8", true],
  ] as const) {
    tab.reloader.heard(header, ok);
    tab.reloader.atSafeMoment();
  }
  assert.equal(tab.reloads, 0, "a 503 of the CDN, a captive portal");
  tab.reloader.heard("8", true);
  tab.reloader.atSafeMoment();
  assert.deepEqual([tab.reloads, tab.build], [1, 8]);
});

test("a build that never arrives costs at most one reload an hour, and none once it is taken back", () => {
  const tab = openTab(() => 7);
  hear(tab, () => "9", 24 * 60);
  assert.ok(tab.reloads >= 12 && tab.reloads <= 24, `${tab.reloads} reloads`);
  tab.reloads = 0;
  hear(tab, () => "7", 24 * 60);
  assert.ok(tab.reloads <= 1);
});

test("each newer build waits for a delay of its own, so an old draft does not reload in mid-rollout", () => {
  const tab = openTab(() => 7);
  tab.safe = false;
  hear(tab, () => "8", 300);
  tab.safe = true;
  hear(tab, () => "9", 14);
  assert.equal(tab.reloads, 0);
  hear(tab, () => "9", 2);
  assert.equal(tab.reloads, 1);
});

test("a header that is doubled, missing or odd never reloads a page", () => {
  const odd = ["4190, 4190", "", " ", "NaN", "Infinity", "1e9", "-8", "8.5", "0x10", "99999999999"];
  for (const header of [null, ...odd]) {
    const tab = openTab(() => 7);
    hear(tab, () => header, 20);
    assert.equal(tab.reloads, 0, String(header));
  }
  fc.assert(
    fc.property(fc.string(), (header) => {
      fc.pre(!/^[1-9]\d{0,8}$/.test(header));
      const tab = openTab(() => 7);
      hear(tab, () => header, 3 * 60);
      assert.equal(tab.reloads, 0);
    }),
    { seed: 4190, numRuns: 50 },
  );
});

test("an older build, and a page without a number of its own, never reload", () => {
  for (const [own, header] of [
    [7, "6"],
    [7, "7"],
    [Number.NaN, "9"],
  ] as const) {
    const tab = openTab(() => own);
    hear(tab, () => header, 3 * 60);
    assert.equal(tab.reloads, 0);
  }
});

test("servers that disagree during a rollout never move a tab back, and cost one reload an hour at most", () => {
  const build = fc.constantFrom(7, 8);
  fc.assert(
    fc.property(fc.array(fc.tuple(build, build), { maxLength: 180 }), (replies) => {
      let loaded = 7;
      const tab = openTab(() => loaded);
      for (const [announced, next] of replies) {
        loaded = next;
        hear(tab, () => String(announced), 1);
      }
      assert.ok(tab.reloads <= 3);
    }),
  );
});

test("a clock that jumps, a store that forgets and one that throws make no loop", () => {
  const jumping = openTab(() => 7);
  for (let i = 0; i < 20; i++) {
    hear(jumping, () => "9", 1);
    jumping.nowMs = Number.NaN;
    jumping.reloader.atSafeMoment();
    jumping.nowMs = Date.UTC(2026, 10, 28);
  }
  assert.equal(jumping.reloads, 0);
  for (const store of [
    { getItem: () => null, setItem: () => {} },
    { getItem: () => "soon", setItem: () => {} },
    {
      getItem(): string | null {
        throw new DOMException("denied", "SecurityError");
      },
      setItem() {},
    },
  ]) {
    let reloads = 0;
    const page = { build: 7, isSafe: () => true, reload: () => reloads++, random: () => 0 };
    const reloader = safeReloader({ ...page, nowMs: () => Date.UTC(2026, 10, 28), store });
    reloader.heard("8", true);
    reloader.atSafeMoment();
    assert.equal(reloads, 0);
  }
});

test("in a rollout of ten minutes nearly two in three first reloads bring the old page, and 6% with half an hour's delay", () => {
  let seed = 20261128;
  const random = () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed / 2 ** 32;
  };
  const wasted = (jitterMinutes: number, announcedAfterwards = false) => {
    let old = 0;
    const tabs = 4000;
    for (let i = 0; i < tabs; i++) {
      const start = Date.UTC(2026, 10, 28);
      let minute = 0;
      const hasNew = () => random() < Math.min(1, minute / 10);
      const tab = openTab(() => (minute > 0 && hasNew() ? 8 : 7), random, jitterMinutes * minuteMs);
      tab.nowMs = start - random() * minuteMs;
      while (tab.reloads === 0 && minute < 180) {
        minute = (tab.nowMs + minuteMs - start) / minuteMs;
        hear(tab, () => ((announcedAfterwards ? minute > 10 : hasNew()) ? "8" : "7"), 1);
      }
      if (tab.build === 7) old++;
    }
    return Math.round((100 * old) / tabs);
  };
  assert.ok(Math.abs(wasted(0) - 64) <= 1);
  assert.ok(Math.abs(wasted(30) - 6) <= 1);
  assert.equal(wasted(0, true), 0);
});
