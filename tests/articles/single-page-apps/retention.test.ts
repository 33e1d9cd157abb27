import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type Release, removable } from "./retention.ts";

const dayMs = 24 * 60 * 60 * 1000;
const release = (day: number, ...files: string[]): Release => ({
  deployedAtMs: day * dayMs,
  files,
});

test("an unchanged file stays, however old it is", () => {
  const releases = [
    release(0, "vendor-3f2a.js", "app-1.js"),
    release(40, "vendor-3f2a.js", "app-2.js"),
  ];
  assert.deepEqual(removable(releases, 60 * dayMs, 14 * dayMs), ["app-1.js"]);
});

test("the grace period starts when a release is replaced, not when it was deployed", () => {
  const releases = [release(0, "app-1.js"), release(40, "app-2.js")];
  assert.deepEqual(removable(releases, 41 * dayMs, 14 * dayMs), []);
  assert.deepEqual(removable(releases, 55 * dayMs, 14 * dayMs), ["app-1.js"]);
});

test("the running release is kept whatever the clock says, and in whatever order the list stands", () => {
  const releases = [release(40, "app-2.js"), release(0, "app-1.js"), release(60, "app-3.js")];
  for (const nowDay of [0, 41, 60, 900]) {
    assert.ok(!removable(releases, nowDay * dayMs, 0).includes("app-3.js"));
  }
  assert.deepEqual(removable(releases, 55 * dayMs, 14 * dayMs), ["app-1.js"]);
  assert.deepEqual(removable([], dayMs, dayMs), []);
});

test("a rollback keeps its files if it is listed; not guarded against: one that isn't", () => {
  const releases = [release(0, "app-1.js"), release(10, "app-2.js")];
  const rolledBack = [...releases, release(11, "app-1.js")];
  assert.deepEqual(removable(rolledBack, 30 * dayMs, 14 * dayMs), ["app-2.js"]);
  assert.deepEqual(removable(releases, 30 * dayMs, 14 * dayMs), ["app-1.js"]);
});

test("a time that is missing deletes nothing", () => {
  const releases = [release(0, "app-1.js"), release(40, "app-2.js")];
  const missing = Number.NaN;
  assert.throws(() => removable(releases, missing, 14 * dayMs), RangeError);
  assert.throws(() => removable(releases, Number.POSITIVE_INFINITY, 14 * dayMs), RangeError);
  assert.throws(() => removable(releases, 60 * dayMs, missing), RangeError);
  assert.throws(() => removable(releases, 60 * dayMs, -dayMs), RangeError);
  assert.throws(() => removable([...releases, release(missing, "x.js")], dayMs, 0), RangeError);
});

test("two releases of one moment are refused: which of them runs can't be told", () => {
  const tied = [release(0, "new.js"), release(0, "old.js")];
  assert.throws(() => removable(tied, 45 * dayMs, 5 * dayMs), /doubled/);
});

test("no client whose release was replaced within the grace period can meet a 404", () => {
  const files = fc.array(fc.constantFrom("a.js", "b.js", "c.js", "d.js", "e.js"));
  const histories = fc
    .uniqueArray(fc.tuple(fc.integer({ min: 0, max: 90 }), files), {
      minLength: 1,
      selector: ([day]) => day,
    })
    .map((list) =>
      list.toSorted((x, y) => x[0] - y[0]).map(([day, names]) => release(day, ...names)),
    );
  fc.assert(
    fc.property(histories, fc.integer({ min: 0, max: 30 }), (releases, keepDays) => {
      const nowMs = 90 * dayMs;
      const removed = new Set(removable(releases, nowMs, keepDays * dayMs));
      releases.forEach(({ files: wanted }, i) => {
        const replacedAtMs = releases[i + 1]?.deployedAtMs ?? nowMs;
        if (nowMs - replacedAtMs > keepDays * dayMs) return;
        assert.ok(wanted.every((file) => !removed.has(file)));
      });
    }),
  );
});
