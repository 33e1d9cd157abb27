import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { figure } from "../../figures/skew/figure.ts";
import { type SkewParams, skew } from "../../figures/skew/model.ts";
import type { ReloadPolicy } from "../../figures/skew/people.ts";

const daily: SkewParams = { deployEveryHours: 24, tabLifeDays: 3, keepDays: 0, policy: "never" };
const requestsAWeek = 1000 * 168;
const share = (requests: number) => requests / requestsAWeek;

const settings: fc.Arbitrary<SkewParams> = fc.record({
  deployEveryHours: fc.integer({ min: 1, max: 14 }).map((n) => n * 12),
  tabLifeDays: fc.integer({ min: 1, max: 20 }).map((n) => n / 2),
  keepDays: fc.integer({ min: 0, max: 28 }),
  policy: fc.constantFrom<ReloadPolicy>("never", "prompt", "safe", "once"),
});
const few = { numRuns: 40 };

test("every request is sent by exactly one kind of client", () => {
  fc.assert(
    fc.property(settings, (params) => {
      const { bins, total, behind, chunkLoads, missingChunks } = skew(params);
      assert.equal(total.current + total.served + total.gone, requestsAWeek);
      assert.equal(
        behind.reduce((a, b) => a + b),
        requestsAWeek,
      );
      assert.equal(behind[0], total.current);
      assert.equal(chunkLoads, 21_000);
      assert.ok(missingChunks <= chunkLoads);
      for (const { current, served, gone } of bins) {
        assert.ok(current >= 0 && served >= 0 && gone >= 0);
      }
    }),
    few,
  );
});

test("the same setting gives the same week", () => {
  fc.assert(
    fc.property(settings, (params) => assert.deepEqual(skew(params), skew(params))),
    few,
  );
});

test("keeping files longer never adds a 404 and never changes which versions are running", () => {
  fc.assert(
    fc.property(settings, fc.integer({ min: 1, max: 14 }), (params, days) => {
      const short = skew(params);
      const long = skew({ ...params, keepDays: params.keepDays + days });
      assert.ok(long.missingChunks <= short.missingChunks);
      assert.ok(long.total.gone <= short.total.gone);
      assert.deepEqual(long.behind, short.behind);
    }),
    few,
  );
});

test("each bolder reload policy leaves fewer requests from old versions", () => {
  fc.assert(
    fc.property(settings, (params) => {
      const current = (["never", "prompt", "safe", "once"] as const).map(
        (policy) => skew({ ...params, policy }).total.current,
      );
      assert.deepEqual(
        current,
        current.toSorted((a, b) => a - b),
      );
    }),
    few,
  );
});

test("only a reload at once cuts off an edit", () => {
  fc.assert(
    fc.property(settings, (params) => {
      const { interrupted, reloads } = skew(params);
      assert.equal(interrupted > 0, params.policy === "once" && reloads > 0);
    }),
    few,
  );
});

test("without reloads the newest version's share is 1 - (L/d)(1 - exp(-d/L))", () => {
  for (const deployEveryHours of [12, 24, 84, 168]) {
    for (const tabLifeDays of [1, 3, 7]) {
      const ratio = tabLifeDays / (deployEveryHours / 24);
      const expected = 1 - ratio * (1 - Math.exp(-1 / ratio));
      const { total } = skew({ ...daily, deployEveryHours, tabLifeDays });
      // The window need not hold whole deploy cycles unless the interval divides a week.
      assert.ok(Math.abs(share(total.current) - expected) < 0.025, `${deployEveryHours} h`);
    }
  }
});

test("without reloads the share without files falls by e for each lifetime that files are kept", () => {
  for (const keepDays of [1, 3, 6]) {
    const newest = 1 - 3 * (1 - Math.exp(-1 / 3));
    const expected = (1 - newest) * Math.exp(-keepDays / 3);
    const { total } = skew({ ...daily, keepDays });
    assert.ok(Math.abs(share(total.gone) - expected) < 0.02, `${keepDays} days`);
  }
});

const everySetting = Array.from({ length: 14 }, (_, n) => (n + 1) * 12).flatMap(
  (deployEveryHours) =>
    [0.5, 1, 1.5, 2, 3, 4.5, 7, 10].map((tabLifeDays) => ({ deployEveryHours, tabLifeDays })),
);

test("with no files kept every policy leaves 404s at every setting: a deploy is faster than a tab", () => {
  for (const setting of everySetting) {
    for (const policy of ["never", "prompt", "safe", "once"] as const) {
      const { missingChunks } = skew({ ...setting, keepDays: 0, policy });
      assert.ok(missingChunks > 0, JSON.stringify({ ...setting, policy }));
    }
  }
  assert.equal(skew({ ...daily, policy: "safe" }).missingChunks, 1284);
  assert.equal(skew({ ...daily, policy: "once" }).missingChunks, 497);
});

test("files kept for a day and a reload at once leave no 404 at any setting", () => {
  for (const setting of everySetting) {
    assert.equal(skew({ ...setting, keepDays: 1, policy: "once" }).missingChunks, 0);
  }
});

test("a reload at a safe moment leaves at most 12% of the requests to old clients at any setting", () => {
  for (const setting of everySetting) {
    const { total } = skew({ ...setting, keepDays: 0, policy: "safe" });
    assert.ok(1 - share(total.current) < 0.12, JSON.stringify(setting));
  }
});

test("each L ln 10 further days of files divide the 404s by ten, within a factor of two", () => {
  for (const setting of everySetting) {
    const { tabLifeDays } = setting;
    for (const keepDays of [0, 2, 5]) {
      const further = Math.round(tabLifeDays * Math.log(10));
      const missing = (days: number) =>
        skew({ ...setting, keepDays: days, policy: "never" }).missingChunks;
      if (missing(keepDays) < 2000) continue; // Too few to divide by ten.
      const ratio =
        missing(keepDays) / missing(keepDays + further) / Math.exp(further / tabLifeDays);
      assert.ok(ratio > 0.5 && ratio < 2.1, JSON.stringify({ ...setting, keepDays, ratio }));
    }
  }
});

test("the presets give the numbers that the article quotes", () => {
  const takeaways = figure.presets.map(({ name }) => figure.open(name)?.takeaway ?? "");
  for (const text of takeaways) assert.ok(text.split(" ").length <= 12, text);
  assert.deepEqual(takeaways, [
    "85% of requests came from old clients; 17,844 chunk loads failed.",
    "85% of requests came from old clients; 180 chunk loads failed.",
    "7% of requests came from old clients; 13 chunk loads failed.",
    "4% of requests came from old clients; 1,982 edits cut off.",
  ]);
});

test("the article's two shares follow from the formula", () => {
  const newest = (d: number, l: number) => 1 - (l / d) * (1 - Math.exp(-d / l));
  assert.equal(newest(1, 3).toFixed(2), "0.15");
  assert.equal(newest(7, 3).toFixed(2), "0.61");
});

test("the other numbers in the article are the model's", () => {
  assert.equal(skew({ ...daily, keepDays: 7 }).missingChunks, 1830);
  const older = (params: SkewParams) => Math.round(100 * (1 - share(skew(params).total.current)));
  assert.equal(older({ ...daily, policy: "prompt" }), 46);
});

test("at a safe moment, more than half of the old requests bring the news, and most of the rest are drafts", () => {
  const { reloads, total, behind } = skew({ ...daily, keepDays: 14, policy: "safe" });
  const old = total.served + total.gone;
  // Each reload follows the request by which its tab learnt of the new release.
  assert.ok(reloads > old / 2);
  // Three releases behind or more: those who hold a draft, and stay for days.
  assert.ok(behind[3] > (old - reloads) / 2, `${behind[3]} of ${old - reloads}`);
});
