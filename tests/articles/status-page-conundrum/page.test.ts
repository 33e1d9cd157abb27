import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { crowdThreshold } from "./crowd.ts";
import { confirm, headline } from "./heartbeat.ts";

const checkedAtMs = Date.UTC(2026, 10, 28, 9, 0);
const minuteMs = 60_000;
const limitMs = 5 * minuteMs;
const after = (minutes: number) => checkedAtMs + minutes * minuteMs;
const well = () => ({ news: "All checks pass.", open: false });
const green = JSON.stringify({ checkedAtMs, news: "All checks pass.", open: false });

test("a stamp is green until its limit, and not a millisecond longer", () => {
  const shown = { green: true, words: "All checks pass." };
  assert.deepEqual(headline(green, after(0), limitMs), shown);
  assert.deepEqual(headline(green, after(5), limitMs), shown);
  assert.deepEqual(headline(green, after(5) + 1, limitMs), {
    green: false,
    words: "Nobody can confirm that we are up. Last told: All checks pass.",
  });
});

test("two hours into an outage a publisher that runs on time has turned the page from green", async () => {
  let stamp: string | undefined;
  let down = false;
  for (let minute = 0; minute <= 120; minute++) {
    if (minute === 1) down = true;
    stamp = (await confirm(async () => !down, after(minute), well)) ?? stamp;
    assert.equal(headline(stamp, after(minute), limitMs).green, minute <= 5, `minute ${minute}`);
  }
});

test("a check that fails, throws or answers with something else confirms nothing", async () => {
  assert.equal(await confirm(async () => false, checkedAtMs, well), undefined);
  const broken = async (): Promise<boolean> => {
    throw new Error("timed out");
  };
  assert.equal(await confirm(broken, checkedAtMs, well), undefined);
});

test("while an incident is open no probe turns the page green, however well it went", async () => {
  const news = "Sign-in is down.";
  const stamp = await confirm(
    async () => true,
    after(0),
    () => ({ news, open: true }),
  );
  assert.deepEqual(headline(stamp, after(0), limitMs), { green: false, words: news });
});

test("an incident declared while a slow check runs is in that check's stamp", async () => {
  let now = well();
  const slow = async () => {
    now = { news: "Sign-in is down.", open: true };
    return true;
  };
  const stamp = await confirm(slow, after(0), () => now);
  assert.deepEqual(headline(stamp, after(1), limitMs), { green: false, words: now.news });
});

test("a publisher that was never told whether an incident is open turns nothing green", async () => {
  const told = () => JSON.parse('{"news":"All checks pass."}');
  const stamp = await confirm(async () => true, after(0), told);
  assert.equal(headline(stamp, after(0), limitMs).green, false);
});

test("a check that hangs for an hour does not make its own stamp look fresh", async () => {
  let finish = (_: boolean) => {};
  const hanging = confirm(
    () =>
      new Promise((resolve) => {
        finish = resolve;
      }),
    after(0),
    well,
  );
  finish(true);
  assert.equal(headline(await hanging, after(60), limitMs).green, false);
});

test("no text but a whole stamp of the last minutes is green", () => {
  const odd: unknown[] = [null, 1, "up", [], {}, { news: "up" }, { checkedAtMs }];
  for (const value of [
    ...odd,
    { checkedAtMs: String(checkedAtMs), news: "up", open: false },
    { checkedAtMs: null, news: "up", open: false },
    { checkedAtMs, news: 7, open: false },
    { checkedAtMs, news: "up" },
    { checkedAtMs, news: "up", open: "no" },
  ]) {
    assert.equal(headline(JSON.stringify(value), after(1), limitMs).green, false);
  }
  for (const text of [undefined, "", "<!doctype html>", "{", green.slice(0, -1)]) {
    assert.equal(headline(text, after(1), limitMs).green, false);
  }
  fc.assert(
    fc.property(fc.json(), (text) => !headline(text, after(1), limitMs).green),
    { seed: 2016 },
  );
});

test("a clock that is wrong by more than the limit fails towards not knowing", () => {
  assert.equal(headline(green, after(60), limitMs).green, false); // fast by an hour
  assert.equal(headline(green, after(-60), limitMs).green, false); // slow by an hour
  assert.equal(headline(green, Number.NaN, limitMs).green, false);
  // What it does not guard against: slow by just as much as the stamp is old.
  assert.equal(headline(green, after(60 - 58), limitMs).green, true);
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
