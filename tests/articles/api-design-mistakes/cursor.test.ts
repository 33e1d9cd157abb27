import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type Position, pager } from "./cursor.ts";

const key = Buffer.alloc(32, 7);
const page = pager(key, "ann: open charges");

const newestFirst = (a: Position, b: Position) =>
  Number(b.createdUs - a.createdUs) || Number(b.id - a.id);

/** Items with unique ids of unequal lengths, many of them of the same microsecond. */
const lists = fc
  .uniqueArray(fc.integer({ min: 1, max: 99_999 }), { minLength: 1, maxLength: 60 })
  .map((ids) =>
    ids
      .map((n) => ({ createdUs: 1_764_280_000_000_000n + BigInt(n % 3), id: BigInt(n) }))
      .toSorted(newestFirst),
  );

function walk(items: readonly Position[], limit: number): bigint[] {
  const seen: bigint[] = [];
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

test("items a microsecond apart, which a Date can't tell apart, are all delivered", () => {
  const items = [3n, 2n, 1n].map((n) => ({ createdUs: 1_764_280_000_000_000n + n, id: 4n - n }));
  assert.deepEqual(walk(items, 1), [1n, 2n, 3n]);
  const milliseconds = new Set(items.map(({ createdUs }) => Number(createdUs / 1000n)));
  assert.equal(milliseconds.size, 1);
});

test("a walk goes through moments before 1970 and the widest ids that 64 bits hold", () => {
  const items = [
    { createdUs: 9_223_372_036_854_775_807n, id: 18_446_744_073_709_551_615n },
    { createdUs: 0n, id: -9_223_372_036_854_775_808n },
    { createdUs: -9_223_372_036_854_775_808n, id: 0n },
  ];
  assert.deepEqual(
    walk(items, 1),
    items.map(({ id }) => id),
  );
});

test("what is added or removed between two pages neither repeats nor loses what stays", () => {
  fc.assert(
    fc.property(
      lists,
      fc.integer({ min: 1, max: 5 }),
      fc.func(fc.boolean()),
      (items, limit, goes) => {
        const first = page(items, limit);
        const seen = first.data.map(({ id }) => id);
        const newer = { createdUs: 1_764_280_000_000_009n, id: 100_000n };
        const later = [newer, ...items.filter(({ id }) => !goes(id))];
        for (let cursor = first.next; cursor !== null; ) {
          const answer = page(later, limit, cursor);
          seen.push(...answer.data.map(({ id }) => id));
          cursor = answer.next;
        }
        assert.equal(new Set(seen).size, seen.length);
        for (const { id } of items) assert.ok(goes(id) || seen.includes(id) || first.next === null);
      },
    ),
  );
});

test("a cursor on the moment alone loses the rest of a tie", () => {
  const createdUs = 1_764_280_000_000_000n;
  const items = [3n, 2n, 1n].map((id) => ({ createdUs, id }));
  const first = items.slice(0, 2);
  const byMomentAlone = items.filter((item) => item.createdUs < (first.at(-1)?.createdUs ?? 0n));
  assert.deepEqual(byMomentAlone, []);
  assert.deepEqual(walk(items, 2), [3n, 2n, 1n]);
});

test("a cursor made by hand, altered, or carried from another query or key is refused", () => {
  const items = [3n, 2n, 1n].map((n) => ({ createdUs: n, id: n }));
  const { next } = page(items, 1);
  assert.ok(next);
  assert.doesNotThrow(() => page(items, 1, next));
  const mac = next.split(".").at(-1);
  for (const cursor of [
    "",
    "v1.3.3",
    `v1.2.2.${mac}`,
    `v2.3.3.${mac}`,
    `v1.3.3.${"A".repeat(43)}`,
    `${next}x`,
    ` ${next}`,
    next.slice(0, -1),
    next.toUpperCase(),
  ]) {
    assert.throws(() => page(items, 1, cursor), RangeError, cursor);
  }
  assert.throws(() => pager(key, "bob: open charges")(items, 1, next), RangeError);
  assert.throws(() => pager(Buffer.alloc(32, 8), "ann: open charges")(items, 1, next), RangeError);
  fc.assert(
    fc.property(fc.string(), (cursor) => {
      assert.throws(() => page(items, 10, cursor), RangeError);
    }),
  );
});

test("a page of no items, of half an item or of too many is refused: it would look like the end", () => {
  for (const limit of [0, -1, 1.5, 101, Number.NaN, Number.POSITIVE_INFINITY]) {
    assert.throws(() => page([], limit), RangeError);
  }
  assert.deepEqual(page([], 10), { data: [], next: null });
});
