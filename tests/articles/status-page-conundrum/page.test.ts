import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { crowdThreshold } from "./crowd.ts";
import { confirm, headline } from "./heartbeat.ts";

const checkedAtMs = Date.UTC(2026, 10, 28, 9, 0);
const minuteMs = 60_000;
const limitMs = 5 * minuteMs;
const after = (minutes: number) => checkedAtMs + minutes * minuteMs;
const well = JSON.stringify({ news: "All checks pass.", open: false });
const stamp = JSON.stringify({ checkedAtMs });
const unknown = { green: false, words: "Nobody can confirm that we are up." };

test("a stamp is green until its limit, and not a millisecond longer", () => {
  const shown = { green: true, words: "All checks pass." };
  assert.deepEqual(headline(well, stamp, after(0), limitMs), shown);
  assert.deepEqual(headline(well, stamp, after(5), limitMs), shown);
  assert.deepEqual(headline(well, stamp, after(5) + 1, limitMs), unknown);
});

test("two hours into an outage a publisher that runs on time has turned the page from green", async () => {
  let seen: string | undefined;
  for (let minute = 0; minute <= 120; minute++) {
    seen = (await confirm(async () => minute === 0, after(minute))) ?? seen;
    const { green } = headline(well, seen, after(minute), limitMs);
    assert.equal(green, minute <= 5, `minute ${minute}`);
  }
});

test("a tab that looks once a minute, for ten seconds each, is green for 430 at most with clocks a minute apart, and gets to them", () => {
  const deadlineS = 10;
  let latestS = 0;
  for (let offsetS = 0; offsetS < 60; offsetS++)
    for (let look = 0; look < 10; look++) {
      // The files come until the server hangs, which is right after this look.
      const startS = look * 60 + offsetS;
      for (const slowS of [-60, 0, 60]) {
        const clock = (s: number) => after(0) + (s - slowS) * 1000;
        const green = headline(well, stamp, clock(startS), limitMs).green;
        const next = headline(undefined, undefined, clock(startS + 60), limitMs);
        if (green && !next.green) latestS = Math.max(latestS, startS + 60 + deadlineS);
      }
    }
  assert.equal(latestS, 430);
});

test("what a person posts in a full outage is the headline, though no probe gets through", async () => {
  const news = "We are down since 08:40.";
  const post = JSON.stringify({ news, open: true });
  const seen = (await confirm(async () => false, after(30))) ?? stamp;
  assert.deepEqual(headline(post, seen, after(30), limitMs), { green: false, words: news });
  assert.deepEqual(headline(post, undefined, after(30), limitMs), { green: false, words: news });
});

test("words from before an outage are not quoted in it", () => {
  assert.deepEqual(headline(well, stamp, after(30), limitMs), unknown);
});

test("a check that fails, throws or answers with something else confirms nothing", async () => {
  assert.equal(await confirm(async () => false, checkedAtMs), undefined);
  const broken = async (): Promise<boolean> => {
    throw new Error("timed out");
  };
  assert.equal(await confirm(broken, checkedAtMs), undefined);
  const odd = async () => JSON.parse('"yes"');
  assert.equal(await confirm(odd, checkedAtMs), undefined);
});

test("while an incident is open no probe turns the page green, however well it went", async () => {
  const post = JSON.stringify({ news: "Sign-in is down.", open: true });
  const seen = await confirm(async () => true, after(0));
  assert.equal(headline(post, seen, after(0), limitMs).green, false);
});

test("a check that hangs for an hour does not make its own stamp look fresh", async () => {
  let finish = (_: boolean) => {};
  const hanging = confirm(
    () =>
      new Promise((resolve) => {
        finish = resolve;
      }),
    after(0),
  );
  finish(true);
  assert.equal(headline(well, await hanging, after(60), limitMs).green, false);
});

test("nothing but a whole post and a whole stamp of the last minutes is green", () => {
  const isGreen = (post: string | undefined, seen: string | undefined) =>
    headline(post, seen, after(1), limitMs).green;
  assert.equal(isGreen(well, stamp), true);
  const broken = [undefined, "", "<!doctype html>", "{", well.slice(0, -1), stamp.slice(0, -1)];
  for (const text of [...broken, "null", "1", '"up"', "[]", "{}"]) {
    assert.equal(isGreen(text, stamp) || isGreen(well, text), false);
  }
  for (const post of [{ news: 7, open: false }, { news: "up" }, { news: "up", open: "no" }]) {
    assert.equal(isGreen(JSON.stringify(post), stamp), false);
  }
  for (const time of [String(checkedAtMs), null, [checkedAtMs]]) {
    assert.equal(isGreen(well, JSON.stringify({ checkedAtMs: time })), false);
  }
  fc.assert(
    fc.property(fc.json(), (text) => !isGreen(text, stamp) && !isGreen(well, text)),
    { seed: 2016 },
  );
});

test("a clock that is wrong by more than the limit fails towards not knowing", () => {
  const isGreen = (nowMs: number) => headline(well, stamp, nowMs, limitMs).green;
  assert.equal(isGreen(after(60)), false); // fast by an hour
  assert.equal(isGreen(after(-60)), false); // slow by an hour
  assert.equal(isGreen(Number.NaN), false);
  // What it does not guard against: slow by just as much as the stamp is old.
  assert.equal(isGreen(after(60 - 58)), true);
});

test("with 4 visits an hour, 6 in five minutes are rarer than once a year, and 5 are not", () => {
  assert.equal(crowdThreshold(4, 5), 6);
  assert.equal(crowdThreshold(0, 5), 1);
});

test("at 600 visits an hour the sixth visitor comes within 36 seconds", () => {
  assert.equal((3600 / 600) * crowdThreshold(4, 5), 36);
});

test("impossible traffic, windows and allowances are refused, and no input runs for ever", () => {
  for (const [usual, window, perYear] of [
    [Number.NaN, 5, 1],
    [-1, 5, 1],
    [1e9, 5, 1],
    [4, 0, 1],
    [4, Number.NaN, 1],
    [4, 5, 0],
    [4, 5, Number.NaN],
    [4, 5, 1e9],
  ] as const) {
    assert.throws(() => crowdThreshold(usual, window, perYear), RangeError);
  }
});

test("the threshold is the first count whose tail is below what was allowed", () => {
  const tail = (expected: number, from: number) => {
    let term = Math.exp(-expected);
    let above = 0;
    for (let n = 0; n < from + 400; n++) {
      if (n >= from) above += term;
      term *= expected / (n + 1);
    }
    return above;
  };
  fc.assert(
    fc.property(
      fc.double({ min: 0.1, max: 500, noNaN: true }),
      fc.integer({ min: 1, max: 60 }),
      fc.constantFrom(0.1, 1, 12),
      (usual, window, perYear) => {
        const expected = (usual * window) / 60;
        const allowed = perYear / ((365 * 24 * 60) / window);
        const visits = crowdThreshold(usual, window, perYear);
        assert.ok(tail(expected, visits) <= allowed * (1 + 1e-6));
        assert.ok(tail(expected, visits - 1) >= allowed * (1 - 1e-6));
        assert.ok(visits > expected);
      },
    ),
    { numRuns: 60 },
  );
});
