import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { compareDates, isoDate } from "../../src/content/calendar-date.ts";
import { localeOf } from "../../src/i18n/locale.ts";
import { archives } from "../../src/site/archives.ts";
import type { Archive } from "../../src/site/model.ts";
import { archivePages } from "../../src/site/pages/archive.ts";
import { date } from "../support/dates.ts";
import { someListings, summary } from "../support/listings.ts";

const inAll = (list: readonly Archive[]) => list.flatMap(({ summaries }) => summaries);

test("the years together hold every listing once, in the same order", () => {
  fc.assert(
    fc.property(someListings, (summaries) => {
      assert.deepEqual(inAll(archives(summaries).years), summaries);
    }),
  );
});

test("the months hold exactly those whose month is known, the days those whose day is", () => {
  fc.assert(
    fc.property(someListings, (summaries) => {
      const { months, days } = archives(summaries);
      assert.deepEqual(
        inAll(months),
        summaries.filter((one) => one.date.month),
      );
      assert.deepEqual(
        inAll(days),
        summaries.filter((one) => one.date.day),
      );
    }),
  );
});

test("the months of a year hold no more than the year, the days of a month no more than it", () => {
  fc.assert(
    fc.property(someListings, (summaries) => {
      const { years, months, days } = archives(summaries);
      const isWithin = (outer: readonly Archive[]) => (part: Archive) => {
        const whole = outer.find((one) => isoDate(part.date).startsWith(isoDate(one.date)));
        return part.summaries.every((one) => whole?.summaries.includes(one));
      };
      assert.ok(months.every(isWithin(years)));
      assert.ok(days.every(isWithin(months)));
    }),
  );
});

test("archives come newest first, none empty, none twice", () => {
  fc.assert(
    fc.property(someListings, (summaries) => {
      for (const list of Object.values(archives(summaries))) {
        const dates = list.map((archive: Archive) => archive.date);
        assert.ok(list.every((archive: Archive) => archive.summaries.length > 0));
        for (const [i, d] of dates.slice(1).entries())
          assert.ok(compareDates(dates[i] ?? d, d) > 0);
      }
    }),
  );
});

test("following `older` from the newest page of a level visits all of that level", () => {
  fc.assert(
    fc.property(someListings, (summaries) => {
      const pages = archivePages(archives(summaries), localeOf("en"));
      const byPath = new Map<string, (typeof pages)[number]>(pages.map((one) => [one.path, one]));
      const newest = pages.filter((page) => !page.newer);
      const visited = newest.flatMap((page) => {
        const chain = [page.path];
        for (let valueAt = page.older; valueAt; valueAt = byPath.get(valueAt.path)?.older)
          chain.push(valueAt.path);
        return chain;
      });
      assert.deepEqual(visited.sort(), pages.map(({ path }) => path).sort());
    }),
  );
});

test("the way up and the ways down lead to pages that exist and lead back", () => {
  fc.assert(
    fc.property(someListings, (summaries) => {
      const pages = archivePages(archives(summaries), localeOf("en"));
      const byPath = new Map<string, (typeof pages)[number]>(pages.map((one) => [one.path, one]));
      for (const page of pages) {
        const breadcrumbs = page.breadcrumbs.map(({ path }) => path);
        assert.equal(breadcrumbs.length, page.path.split("/").length - 3);
        assert.equal(breadcrumbs[0], "/articles/");
        for (const path of breadcrumbs.slice(1)) {
          assert.ok(byPath.has(path) && page.path.startsWith(path), path);
        }
        for (const part of page.parts) {
          assert.equal(byPath.get(part.path)?.breadcrumbs.at(-1)?.path, page.path);
          assert.equal(part.count, byPath.get(part.path)?.summaries.length);
        }
      }
    }),
  );
});

test("a year's page names its months, a month's page its days", () => {
  const summaries = ["2010-07-02", "2010-07-01", "2010-06"].map((text, i) =>
    summary(`a-${i}`, date(text)),
  );
  const pages = archivePages(archives(summaries), localeOf("en"));
  const partsOf = (path: string) => pages.find((page) => page.path === path)?.parts;
  assert.deepEqual(partsOf("/archive/2010/"), [
    { label: "July", path: "/archive/2010/07/", count: 2 },
    { label: "June", path: "/archive/2010/06/", count: 1 },
  ]);
  assert.deepEqual(
    partsOf("/archive/2010/07/")?.map(({ label }) => label),
    ["2 July", "1 July"],
  );
});
