import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { localeOf } from "../../../src/i18n/locale.ts";
import { archives } from "../../../src/site/archives.ts";
import { newestFirst } from "../../../src/site/article-summary.ts";
import { archivePages } from "../../../src/site/pages/archive.ts";
import {
  mostListed,
  numberedFromFirst,
  numberedPages,
} from "../../../src/site/pages/list-length.ts";
import { tagPages } from "../../../src/site/pages/tag.ts";
import { tagYearPages } from "../../../src/site/pages/tag-year.ts";
import { tagsInUse } from "../../../src/site/tags-in-use.ts";
import { date } from "../../support/dates.ts";
import { summary } from "../../support/listings.ts";
import { slug } from "../../support/slug.ts";

const locale = localeOf("en");
/** Newest first, one a day from 2000 on. */
const daily = (count: number) =>
  Array.from({ length: count }, (_, i) => {
    const day = new Date(Date.UTC(2000, 0, 1 + i)).toISOString().slice(0, 10);
    return summary(`a-${String(i).padStart(5, "0")}`, date(day), ["dns"]);
  }).toSorted(newestFirst);
const page = (count: number) => ({
  path: "/x/" as const,
  title: "X",
  description: "",
  summaries: daily(count),
});
const count = fc.integer({ min: 0, max: 450 });

test("the pages of a list hold every article once, in order, and no page more than it may", () => {
  fc.assert(
    fc.property(count, (count) => {
      const [base, ...numbered] = numberedPages(page(count));
      const all = [
        ...(base?.summaries ?? []),
        ...numbered.toReversed().flatMap((one) => one.summaries),
      ];
      assert.deepEqual(all, page(count).summaries);
      for (const one of [base, ...numbered]) assert.ok((one?.summaries.length ?? 0) <= mostListed);
      const told = numberedFromFirst({ ...page(count), summaries: daily(count).toReversed() });
      assert.deepEqual(
        told.flatMap((one) => one.summaries),
        daily(count).toReversed(),
      );
      for (const one of told) assert.ok(one.summaries.length <= mostListed);
    }),
    { numRuns: 25 },
  );
});

test("what a numbered page once showed stays there, however many articles come after it", () => {
  fc.assert(
    fc.property(count, count, (before, more) => {
      const after = new Map(
        numberedPages(page(before + more)).map(({ path, summaries }) => [path, summaries]),
      );
      for (const { path, summaries } of numberedPages(page(before)).slice(1))
        assert.deepEqual(after.get(path), summaries);
    }),
    { numRuns: 25 },
  );
});

test("a list of few is one page without numbers", () => {
  assert.deepEqual(numberedPages(page(mostListed)), [page(mostListed)]);
  assert.deepEqual(numberedFromFirst(page(mostListed)), [page(mostListed)]);
});

test("of a thousand articles none is missing from the archive and the tag's years, and no page lists too many", () => {
  const summaries = [...daily(1000), summary("vague", date("2001"), ["dns"])].toSorted(newestFirst);
  const tags = [{ slug: slug("dns"), label: "DNS", description: "D." }];
  const inUse = tagsInUse(tags, summaries);
  const archive = archivePages(archives(summaries), locale);
  const years = tagYearPages(inUse, locale);
  for (const list of [archive, years]) {
    assert.equal(new Set(list.flatMap((one) => one.summaries.map((s) => s.slug))).size, 1001);
    for (const { path, summaries } of list) assert.ok(summaries.length <= mostListed, path);
    assert.equal(new Set(list.map(({ path }) => path)).size, list.length);
  }
  const [tag] = tagPages(inUse, locale);
  assert.ok((tag?.summaries.length ?? 0) <= mostListed);
  assert.equal(tag?.total, 1001);
});
