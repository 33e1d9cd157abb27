import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type Item, page } from "./cursor.ts";

const newestFirst = (a: Item, b: Item) =>
  a.createdAt === b.createdAt ? (a.id < b.id ? 1 : -1) : a.createdAt < b.createdAt ? 1 : -1;

/** Items with unique ids, many of them of the same second. */
const lists = fc
  .uniqueArray(fc.integer({ min: 100, max: 999 }), { minLength: 1, maxLength: 60 })
  .map((ids) =>
    ids
      .map((n) => ({ createdAt: `2026-11-23T12:00:0${n % 3}Z`, id: String(n) }))
      .toSorted(newestFirst),
  );

function walk(items: readonly Item[], limit: number): string[] {
  const seen: string[] = [];
  for (let cursor: string | undefined | null; cursor !== null; ) {
    const answer = page(items, limit, cursor);
    seen.push(...answer.data.map(({ id }) => id));
    cursor = answer.next;
  }
  return seen;
}

test("a walk by cursor brings every item once, even where moments are equal", () => {
  fc.assert(
    fc.property(lists, fc.integer({ min: 1, max: 12 }), (items, limit) => {
      assert.deepEqual(
        walk(items, limit),
        items.map(({ id }) => id),
      );
    }),
  );
});

test("a cursor on the moment alone loses the rest of a tie", () => {
  const createdAt = "2026-11-23T12:00:00Z";
  const items = ["3", "2", "1"].map((id) => ({ createdAt, id }));
  const first = items.slice(0, 2);
  const byMomentAlone = items.filter((item) => item.createdAt < (first.at(-1)?.createdAt ?? ""));
  assert.deepEqual(byMomentAlone, []);
  assert.deepEqual(walk(items, 2), ["3", "2", "1"]);
});

test("a cursor that was not issued here is refused as one kind of error", () => {
  fc.assert(
    fc.property(fc.string(), (cursor) => {
      assert.throws(() => page([], 10, cursor), RangeError);
    }),
  );
});
