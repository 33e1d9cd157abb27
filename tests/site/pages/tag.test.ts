import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { localeOf } from "../../../src/i18n/locale.ts";
import { newestFirst, newestOf } from "../../../src/site/article-summary.ts";
import { tagPages } from "../../../src/site/pages/tag.ts";
import { tagYearPages } from "../../../src/site/pages/tag-year.ts";
import { tagsPage } from "../../../src/site/pages/tags.ts";
import { tagsInUse } from "../../../src/site/tags-in-use.ts";
import { crowdedDate, date } from "../../support/dates.ts";
import { summary } from "../../support/listings.ts";
import { slug } from "../../support/slug.ts";

const tag = (name: string) => ({ slug: slug(name), label: name.toUpperCase(), description: "D." });
const names = ["dns", "cache", "hiring"];
const tags = names.map(tag);

const tagged = fc
  .array(fc.record({ date: crowdedDate, tags: fc.uniqueArray(fc.constantFrom(...names)) }), {
    maxLength: 20,
  })
  .map((list) => list.map((one, i) => summary(`a-${i}`, one.date, one.tags)).sort(newestFirst));

test("a tag's page lists exactly the articles that have it, newest first", () => {
  fc.assert(
    fc.property(tagged, (summaries) => {
      const pages = tagPages(tagsInUse(tags, summaries), localeOf("en"));
      for (const name of names) {
        const having = summaries.filter((one) => one.tags.some(({ label }) => label === name));
        const page = pages.find(({ path }) => path === `/tags/${name}/`);
        assert.deepEqual(page?.summaries ?? [], having);
      }
    }),
  );
});

test("the years of a tag add up to the tag, and each has a page of that many", () => {
  fc.assert(
    fc.property(tagged, (summaries) => {
      const inUse = tagsInUse(tags, summaries);
      const [pages, tagYear] = [
        tagPages(inUse, localeOf("en")),
        tagYearPages(inUse, localeOf("en")),
      ];
      for (const page of pages) {
        const total = page.years.reduce((sum, { count }) => sum + count, 0);
        assert.equal(total, page.summaries.length);
        for (const year of page.years) {
          const found = tagYear.find(({ path }) => path === year.path);
          assert.equal(found?.summaries.length, year.count);
        }
      }
      assert.equal(
        tagYear.length,
        pages.reduce((sum, { years }) => sum + years.length, 0),
      );
    }),
  );
});

test("standing beside each other holds both ways, with the same count", () => {
  fc.assert(
    fc.property(tagged, (summaries) => {
      const pages = tagPages(tagsInUse(tags, summaries), localeOf("en"));
      for (const page of pages) {
        for (const relatedTags of page.relatedTags) {
          const other = pages.find(({ path }) => path === relatedTags.path);
          const back = other?.relatedTags.find(({ path }) => path === page.path);
          assert.equal(back?.count, relatedTags.count);
        }
        assert.ok(page.relatedTags.every(({ path }) => path !== page.path));
      }
    }),
  );
});

test("a tag that no article has is shown nowhere", () => {
  const inUse = tagsInUse(tags, [summary("a", date("2024"), ["dns"])]);
  assert.deepEqual(
    tagsPage(inUse, localeOf("en")).tags.map(({ path, count }) => [path, count]),
    [["/tags/dns/", 1]],
  );
});

test("on the page of all tags each has its newest articles, three at most", () => {
  const four = ["d", "c", "b", "a"].map((name, i) => summary(name, date(`${2024 - i}`), ["dns"]));
  const [dns] = tagsPage(tagsInUse(tags, four), localeOf("en")).tags;
  assert.deepEqual(dns?.newest, four.slice(0, 3));
});

test("the page of all tags is in the order of a dictionary of its language", () => {
  const named = ["Zebra", "Ärger", "Ost", "Åland"].map((label) => ({
    slug: slug(label.toLowerCase()),
    label,
    description: label,
  }));
  const inUse = named.map((tag) => ({ tag, summaries: [] }));
  const order = (language: string) =>
    tagsPage(inUse, localeOf(language)).tags.map(({ label }) => label);
  assert.deepEqual(order("de"), ["Åland", "Ärger", "Ost", "Zebra"]);
  assert.deepEqual(order("sv"), ["Ost", "Zebra", "Åland", "Ärger"]);
});

test("tags keep the order in which the author wrote them", () => {
  const inUse = tagsInUse(tags, [summary("a", date("2024"), ["hiring", "dns"])]);
  assert.deepEqual(
    inUse.map((one) => one.tag.slug),
    ["dns", "hiring"],
  );
});

test("a tag's year is named by the tag's label", () => {
  const inUse = tagsInUse(tags, [summary("a", date("2024-05"), ["dns"])]);
  const tagYear = tagYearPages(inUse, localeOf("en"));
  assert.deepEqual(
    tagYear.map(({ path, title, year }) => ({ path, title, year })),
    [{ path: "/tags/dns/2024/", title: "DNS, 2024", year: 2024 }],
  );
});

test("the day of the newest listing is the first one's, and an empty list has none", () => {
  const summaries = [summary("b", date("2024-05")), summary("a", date("2023"))];
  assert.deepEqual(newestOf(summaries), { lastChanged: "2024-05" });
  assert.deepEqual(newestOf([]), {});
});
