import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { figure } from "../../figures/pages/figure.ts";
import {
  listLength,
  type Order,
  type PagesParams,
  type Paging,
  pages,
} from "../../figures/pages/model.ts";

const settings: fc.Arbitrary<PagesParams> = fc.record({
  paging: fc.constantFrom<Paging>("offset", "cursor"),
  order: fc.constantFrom<Order>("newest", "oldest"),
  pageSize: fc.integer({ min: 4, max: 10 }).map((n) => n * 2),
  inserts: fc.integer({ min: 0, max: 3 }),
  deletes: fc.integer({ min: 0, max: 3 }),
});

test("a cursor repeats nothing and misses nothing that stays", () => {
  fc.assert(
    fc.property(settings, (params) => {
      const { repeats, missed } = pages({ ...params, paging: "cursor" });
      assert.equal(repeats, 0);
      assert.deepEqual(missed, []);
    }),
  );
});

test("each of the 60 items is delivered, missed or removed, and only one of them", () => {
  fc.assert(
    fc.property(settings, (params) => {
      const { pages: answers, missed, removed } = pages(params);
      const first = answers.flat().filter(({ kind }) => kind === "first").length;
      assert.equal(first + missed.length + removed, listLength);
    }),
  );
});

test("every page but the last is full", () => {
  fc.assert(
    fc.property(settings, (params) => {
      for (const page of pages(params).pages.slice(0, -1)) {
        assert.equal(page.length, params.pageSize);
      }
    }),
  );
});

test("newest first, an offset repeats exactly what is inserted between two requests", () => {
  fc.assert(
    fc.property(settings, (params) => {
      const {
        pages: answers,
        repeats,
        missed,
      } = pages({
        ...params,
        paging: "offset",
        order: "newest",
        deletes: 0,
      });
      assert.equal(repeats, params.inserts * (answers.length - 1));
      assert.deepEqual(missed, []);
    }),
  );
});

test("oldest first, an offset never repeats, and what is inserted does no harm", () => {
  fc.assert(
    fc.property(settings, (params) => {
      const walk = pages({ ...params, paging: "offset", order: "oldest" });
      assert.equal(walk.repeats, 0);
      if (params.deletes === 0) assert.deepEqual(walk.missed, []);
    }),
  );
});

test("by offset, removals lose an item at every setting, unless insertions push the list back down", () => {
  for (const order of ["newest", "oldest"] as const) {
    for (const inserts of order === "oldest" ? [0, 1, 2, 3] : [0]) {
      for (const deletes of [1, 2, 3]) {
        for (let pageSize = 8; pageSize <= 20; pageSize += 2) {
          const walk = pages({ paging: "offset", order, pageSize, inserts, deletes });
          assert.ok(walk.missed.length > 0, JSON.stringify({ order, pageSize, inserts, deletes }));
        }
      }
    }
  }
});

test("oldest first, one removal between requests loses an item at every page size below 30, as the article says", () => {
  for (let pageSize = 1; pageSize < 30; pageSize++) {
    const walk = pages({ paging: "offset", order: "oldest", pageSize, inserts: 0, deletes: 1 });
    assert.ok(walk.missed.length > 0, `${pageSize}`);
  }
});

test("newest first, two insertions to a removal hide the loss and repeat instead: eight at ten a page", () => {
  const walk = pages({ paging: "offset", order: "newest", pageSize: 10, inserts: 2, deletes: 1 });
  assert.deepEqual([walk.repeats, walk.missed.length], [8, 0]);
});

test("a list that holds still is read the same by offset and by cursor", () => {
  fc.assert(
    fc.property(settings, (params) => {
      const still = { ...params, inserts: 0, deletes: 0 };
      assert.deepEqual(
        pages({ ...still, paging: "offset" }),
        pages({ ...still, paging: "cursor" }),
      );
    }),
  );
});

test("the same setting gives the same walk", () => {
  fc.assert(fc.property(settings, (params) => assert.deepEqual(pages(params), pages(params))));
});

test("the presets give the numbers that the article quotes", () => {
  const takeaways = figure.presets.map(({ name }) => figure.open(name)?.takeaway ?? "");
  for (const text of takeaways) assert.ok(text.split(" ").length <= 12, text);
  assert.deepEqual(takeaways, [
    "No item came twice; 3 were missed.",
    "14 items came twice; none was missed.",
    "No item came twice; 3 were missed.",
    "No item came twice; none was missed.",
  ]);
});

test("the article's item numbers are the model's", () => {
  const grows: PagesParams = {
    paging: "offset",
    order: "newest",
    pageSize: 10,
    inserts: 2,
    deletes: 0,
  };
  const second = pages(grows)
    .pages[1]?.slice(0, 3)
    .map(({ id }) => id);
  assert.deepEqual(second, [52, 51, 50]);
  assert.equal(pages(grows).pages.length, 8);
  assert.deepEqual(pages({ ...grows, inserts: 0, deletes: 1 }).missed, [50, 29, 7]);
  assert.deepEqual(pages({ ...grows, order: "oldest", deletes: 1 }).missed, [21, 43, 55]);
});
