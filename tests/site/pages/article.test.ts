import assert from "node:assert/strict";
import { test } from "node:test";
import { articleText, tagYaml } from "../../support/site-folder.ts";
import { smallSite } from "../../support/small-site.ts";

const files = {
  "tags.yaml": tagYaml("dns", "DNS"),
  "articles/old.md": articleText("Old & <b>bold</b>", "date: 2020\ntags: [dns]"),
  "articles/middle.md": articleText("Middle", "date: 2021", "See [[old]] and [[old]] again.\n"),
  "articles/new.md": articleText("New", "date: 2022\ntags: [dns]", "See [[old]].\n"),
};

test("the neighbours of an article are the ones before and after it in time", async (t) => {
  const pages = (await smallSite(t, files)).pages.article;
  assert.deepEqual(
    pages.map(({ summary, newer, older }) => [newer?.slug, summary.slug, older?.slug]),
    [
      [undefined, "new", "middle"],
      ["new", "middle", "old"],
      ["middle", "old", undefined],
    ],
  );
});

test("an article knows each article that links to it once, newest first", async (t) => {
  const pages = (await smallSite(t, files)).pages.article;
  const old = pages.find(({ summary }) => summary.slug === "old");
  assert.deepEqual(
    old?.backlinks.map(({ slug }) => slug),
    ["new", "middle"],
  );
});

test("a page knows the titles of the articles that its text links to", async (t) => {
  const pages = (await smallSite(t, files)).pages.article;
  const page = pages.find(({ summary }) => summary.slug === "new");
  assert.deepEqual(page?.linked, {
    old: { title: "Old & <b>bold</b>", path: "/articles/old/" },
  });
});

test("a related article says what it has in common", async (t) => {
  const pages = (await smallSite(t, files)).pages.article;
  const { related } = pages.find(({ summary }) => summary.slug === "old") ?? {};
  assert.deepEqual(
    related?.map(({ summary, reason }) => [summary.slug, reason.toLowerCase()]),
    [["new", "also about dns"]],
  );
});

test("a tag's label keeps its capitals in the reason", async (t) => {
  const [page] = (await smallSite(t, files)).pages.article;
  assert.equal(page?.related[0]?.reason, "Also about DNS");
});

test("an article that was changed says so in the sitemap's day", async (t) => {
  const site = await smallSite(t, {
    "articles/a.md": articleText("A", "date: 2020\nupdated: 2021-02-03"),
  });
  assert.equal(site.pages.article[0]?.lastChanged, "2021-02-03");
});

const series = `title: Small site
tagline: For tests
url: https://small.example
language: en
timeZone: UTC
author: { name: Ann Author, url: "https://ann.example/" }
series:
  - { slug: tales, title: Tales, description: All tales. }
  - { slug: unused, title: Unused, description: None. }
`;

test("the parts of a series are numbered from the oldest, and drafts aren't counted", async (t) => {
  const site = await smallSite(t, {
    "site.yaml": series,
    "articles/one.md": articleText("One", "date: 2020\nseries: tales"),
    "articles/two.md": articleText("Two", "date: 2021\nseries: tales"),
    "articles/three.md": articleText("Three", "date: 2022\nseries: tales\ndraft: true"),
  });
  const [two, one] = site.pages.article.map((page) => page.series);
  assert.deepEqual([one?.number, one?.count, one?.next?.slug], [1, 2, "two"]);
  assert.deepEqual([two?.number, two?.previous?.slug, two?.next], [2, "one", undefined]);
  assert.deepEqual(
    site.pages.series.map(({ path, summaries }) => [path, summaries.map(({ slug }) => slug)]),
    [["/series/tales/", ["one", "two"]]],
  );
});
