import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { compareDates } from "../../src/content/calendar-date.ts";
import { newestFirst, unpublished } from "../../src/site/article-summary.ts";
import { archivePath } from "../../src/site/urls.ts";
import { anyDate, crowdedDate, date } from "../support/dates.ts";
import { slug } from "../support/slug.ts";

const today = date("2024-06-01");

test("a draft is never published, whatever its date", () => {
  fc.assert(
    fc.property(anyDate, anyDate, (d, day) => {
      assert.equal(unpublished({ draft: true, date: d }, day), "draft");
    }),
  );
});

test("an article is published on its day, and waits before it", () => {
  const on = (text: string) => unpublished({ draft: false, date: date(text) }, today);
  assert.equal(on("2024-06-01"), undefined);
  assert.equal(on("2024-06-02"), "scheduled");
});

test("an article whose date is vague is published from the first day that it can mean", () => {
  const on = (text: string) => unpublished({ draft: false, date: date(text) }, today);
  assert.equal(on("2024"), undefined);
  assert.equal(on("2024-06"), undefined);
  assert.equal(on("2024-07"), "scheduled");
});

test("what is published once stays published on every later day", () => {
  fc.assert(
    fc.property(crowdedDate, crowdedDate, crowdedDate, (d, a, b) => {
      const [earlier, later] = compareDates(a, b) <= 0 ? [a, b] : [b, a];
      if (unpublished({ draft: false, date: d }, earlier)) return;
      assert.equal(unpublished({ draft: false, date: d }, later), undefined);
    }),
  );
});

test("an archive's path is as precise as its date", () => {
  assert.equal(archivePath(date("2024")), "/archive/2024/");
  assert.equal(archivePath(date("2024-06")), "/archive/2024/06/");
  assert.equal(archivePath(date("2024-06-01")), "/archive/2024/06/01/");
});

test("newest first is one order, however the articles arrive", () => {
  const article = fc.record({ date: crowdedDate, n: fc.nat(5) });
  fc.assert(
    fc.property(fc.array(article), (many) => {
      const articles = many.map(({ date: d, n }) => ({ date: d, slug: slug(`a-${n}`) }));
      const sorted = articles.toSorted(newestFirst);
      assert.deepEqual(articles.toReversed().sort(newestFirst), sorted);
      for (const [i, one] of sorted.entries()) {
        const before = sorted[i - 1];
        assert.ok(!before || compareDates(before.date, one.date) >= 0);
      }
    }),
  );
});

test("articles of one date stand in the order of their slugs", () => {
  const articles = ["b", "a", "c"].map((name) => ({ date: today, slug: slug(name) }));
  assert.deepEqual(
    articles.sort(newestFirst).map((one) => one.slug),
    ["a", "b", "c"],
  );
});
