import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type CalendarDate, compareDates, firstInstant } from "../../src/content/calendar-date.ts";
import { newestFirst, unpublished } from "../../src/site/article-summary.ts";
import { type Clock, clockAt } from "../../src/site/clock.ts";
import { archivePath } from "../../src/site/urls.ts";
import { anyDate, crowdedDate, date } from "../support/dates.ts";
import { slug } from "../support/slug.ts";

/** Noon of a day. */
function noon(day: CalendarDate): Clock {
  return {
    now: new Date(firstInstant(day).getTime() + 12 * 3_600_000),
    timeZone: "UTC",
    today: day,
  };
}

const today = noon(date("2024-06-01"));

test("a draft is never published, whatever its date", () => {
  fc.assert(
    fc.property(anyDate, anyDate, (d, day) => {
      assert.equal(unpublished({ draft: true, date: d }, noon(day)), "draft");
    }),
  );
});

test("an article is published on its day, and waits before it", () => {
  const on = (text: string) => unpublished({ draft: false, date: date(text) }, today);
  assert.equal(on("2024-06-01"), undefined);
  assert.equal(on("2024-06-02"), "scheduled");
});

test("an article with an hour is out at that hour by the clocks of the zone, and stays out where an hour comes twice", () => {
  const at = (now: string, hour: number, day = 4, month = 12) =>
    unpublished(
      { draft: false, date: { year: 2026, month, day, time: { hour, minute: 30 } } },
      clockAt(new Date(now), "Europe/Zurich"),
    );
  assert.equal(at("2026-12-04T08:29:59Z", 9), "scheduled");
  assert.equal(at("2026-12-04T08:30:00Z", 9), undefined);
  assert.equal(at("2026-12-03T23:30:00Z", 0), undefined);
  // The clocks go back on 25 October, from three to two.
  for (const now of ["2026-10-25T00:30:00Z", "2026-10-25T01:10:00Z", "2026-10-25T01:40:00Z"])
    assert.equal(at(now, 2, 25, 10), undefined, now);
  assert.equal(at("2026-10-25T00:29:00Z", 2, 25, 10), "scheduled");
});

test("of one day, what came out later in it is newer", () => {
  const day = { year: 2026, month: 12, day: 4 };
  const sorted = [
    { slug: slug("a"), date: { ...day, time: { hour: 9, minute: 0 } } },
    { slug: slug("b"), date: { ...day, time: { hour: 9, minute: 5 } } },
    { slug: slug("c"), date: day },
  ].sort(newestFirst);
  assert.deepEqual(
    sorted.map((one) => String(one.slug)),
    ["b", "a", "c"],
  );
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
      if (unpublished({ draft: false, date: d }, noon(earlier))) return;
      assert.equal(unpublished({ draft: false, date: d }, noon(later)), undefined);
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
  const articles = ["b", "a", "c"].map((name) => ({ date: today.today, slug: slug(name) }));
  assert.deepEqual(
    articles.sort(newestFirst).map((one) => one.slug),
    ["a", "b", "c"],
  );
});
