import assert from "node:assert/strict";
import { test } from "node:test";
import { isoDate } from "../../src/content/calendar-date.ts";
import { atomFeed, feedOutput } from "../../src/output/feed-files.ts";
import { entriesInFeed } from "../../src/site/feeds.ts";
import { releaseLock } from "../../src/site/release.ts";
import { articleText, siteYaml, tagYaml } from "../support/site-folder.ts";
import { loadFiles, smallSite } from "../support/small-site.ts";

const numbers = Array.from({ length: 2 * entriesInFeed + 5 }, (_, i) => i);
const many = Object.fromEntries(
  numbers.map((n) => [`articles/a-${n}.md`, articleText(`A ${n}`, `date: ${1950 + n}`)]),
);

test("the site's feed holds the newest articles, newest first, and leads to archives of all others", async (t) => {
  const site = await smallSite(t, many);
  const [feed] = site.feeds;
  assert.equal(feed?.path, "/");
  assert.deepEqual(
    feed?.entries.map((entry) => isoDate(entry.date)),
    numbers
      .slice(entriesInFeed)
      .reverse()
      .map((n) => String(1950 + n)),
  );
  const [archive, ...others] = site.feedArchives;
  assert.deepEqual(others, []);
  assert.equal(feed?.archive?.older, "/archive/feed-1.xml");
  assert.deepEqual(archive?.archive, {
    path: "/archive/feed-1.xml",
    older: undefined,
    newer: undefined,
  });
  assert.deepEqual(
    archive?.entries.map(({ slug }) => slug),
    numbers
      .slice(0, entriesInFeed)
      .reverse()
      .map((n) => `a-${n}`),
  );
  assert.ok(archive);
  const text = atomFeed(archive, site.info, site.bodyOf);
  assert.match(text, /<fh:archive xmlns:fh="http:\/\/purl\.org\/syndication\/history\/1\.0"\/>/);
  assert.match(text, /href="https:\/\/small\.example\/archive\/feed-1\.xml" rel="self"/);
  assert.match(text, /href="https:\/\/small\.example\/atom\.xml" rel="current"/);
  assert.ok(feed);
  const [{ text: current = "" } = {}] = feedOutput(feed, site.info, site.bodyOf);
  assert.match(current, /href="https:\/\/small\.example\/archive\/feed-1\.xml" rel="prev-archive"/);
  assert.doesNotMatch(current, /fh:archive/);
});

test("an archive that was once full never changes, and with the feed all hold every article once", async (t) => {
  const ofMany = async (count: number) => {
    const files = Array.from({ length: count }, (_, n) => [
      `articles/a-${n}.md`,
      articleText(`A ${n}`, `date: ${1800 + n}`),
    ]);
    const { feeds, feedArchives } = await smallSite(t, Object.fromEntries(files));
    return { feeds: feeds.slice(0, 1), archives: feedArchives };
  };
  const slugsAt = async (count: number) => {
    const { feeds, archives } = await ofMany(count);
    return {
      all: [...archives, ...feeds].map(({ entries }) => entries.map(({ slug }) => slug)),
      archives,
    };
  };
  for (const [before, after] of [
    [39, 40],
    [40, 61],
    [45, 130],
  ] as const) {
    const { all } = await slugsAt(after);
    const old = await slugsAt(before);
    assert.equal(new Set(all.flat()).size, after);
    assert.equal(all.flat().length, after);
    assert.deepEqual(all.slice(0, old.archives.length), old.all.slice(0, old.archives.length));
    assert.ok((all.at(-1)?.length ?? 0) >= entriesInFeed);
  }
});

test("every tag in use has a feed of its own articles", async (t) => {
  const { feeds } = await smallSite(t, {
    "tags.yaml": tagYaml("dns", "DNS") + tagYaml("unused"),
    "articles/a.md": articleText("A", "date: 2020\ntags: [dns]"),
    "articles/b.md": articleText("B", "date: 2021"),
  });
  assert.deepEqual(
    feeds.map(({ path, title, entries }) => [path, title, entries.map((one) => one.path)]),
    [
      ["/", "Small site", ["/articles/b/", "/articles/a/"]],
      ["/tags/dns/", "Small site: DNS", ["/articles/a/"]],
    ],
  );
});

test("an article that was never changed was last changed on its own date", async (t) => {
  const [feed] = (
    await smallSite(t, {
      "articles/a.md": articleText("A", "date: 2020\nupdated: 2021-05"),
      "articles/b.md": articleText("B", "date: 2019-03"),
    })
  ).feeds;
  assert.deepEqual(
    feed?.entries.map(({ updated }) => isoDate(updated)),
    ["2021-05", "2019-03"],
  );
});

test("a feed entry knows the titles of the articles that its text links to, as the page does", async (t) => {
  const site = await smallSite(t, {
    "articles/a.md": articleText("A & <b>bold</b>", "date: 2020"),
    "articles/b.md": articleText("B", "date: 2021", "See [[a]].\n"),
  });
  const page = site.pages.article.find(({ summary }) => summary.slug === "b");
  const entry = site.feeds[0]?.entries.find(({ path }) => path === "/articles/b/");
  assert.deepEqual(entry?.linked, { a: { title: "A & <b>bold</b>", path: "/articles/a/" } });
  assert.deepEqual(entry?.linked, page?.linked);
});

test("an entry's day begins at midnight in the site's zone, unless it was released in another before", async (t) => {
  for (const [lock, zone] of [
    ["", "Pacific/Auckland"],
    ["/articles/a/ 2024-05-06\n", "UTC"],
    ["/articles/a/ 2024-05-06 Europe/Zurich\n", "Europe/Zurich"],
    ["/articles/a/\n", "Pacific/Auckland"],
  ] as const) {
    const site = await smallSite(t, {
      "site.yaml": siteYaml.replace("UTC", "Pacific/Auckland"),
      "articles/a.md": articleText("A", "date: 2024-05-06"),
      ...(lock !== "" && { "urls.lock": lock }),
    });
    assert.equal(site.feeds[0]?.entries[0]?.timeZone, zone);
    const kept = zone === "UTC" ? "" : ` ${zone}`;
    assert.ok(releaseLock(site).includes(`\n/articles/a/ 2024-05-06${kept}\n`), releaseLock(site));
  }
});

test("changes are an article's revisions: the newest first, and the last of them its `updated`", async (t) => {
  const changes =
    'changes:\n  - { date: 2024-03-12, text: First. }\n  - { date: 2024-04-01, text: It\'s "last". }';
  const site = await smallSite(t, {
    "articles/a.md": articleText("A", `date: 2024-03-11T09:00\n${changes}`),
    "articles/b.md": articleText("B", `date: 2024-03-11\nupdated: 2024-05-01\n${changes}`),
  });
  const entries = site.feeds[0]?.entries ?? [];
  assert.deepEqual(
    entries.map(({ slug, updated }) => [String(slug), isoDate(updated)]),
    [
      ["a", "2024-04-01"],
      ["b", "2024-05-01"],
    ],
  );
  assert.deepEqual(
    entries[0]?.changes.map(({ text }) => text),
    ["It’s “last”.", "First."],
  );
});

test("a released hour is kept, as a date is", async (t) => {
  const files = (date: string) => ({ "articles/a.md": articleText("A", `date: ${date}`) });
  const lock = releaseLock(await smallSite(t, files("2024-03-11 09:05")));
  assert.ok(lock.includes("\n/articles/a/ 2024-03-11T09:05\n"), lock);
  await smallSite(t, { ...files("2024-03-11T09:05"), "urls.lock": lock });
  const { diagnostics } = await loadFiles(t, { ...files("2024-03-11"), "urls.lock": lock });
  assert.deepEqual(
    diagnostics.map(({ code, hint }) => [code, hint]),
    [["E512", "Put `date: 2024-03-11T09:05` back, and say when it changed with `updated:`."]],
  );
});

test("a change of a day before the article's is told at its place", async (t) => {
  const front = "date: 2024-03-11\nchanges:\n  - { date: 2024-03-10, text: Early. }";
  const { diagnostics } = await loadFiles(t, { "articles/a.md": articleText("A", front) });
  assert.deepEqual(
    diagnostics.map(({ code, line, column }) => [code, line, column]),
    [["E213", 6, 13]],
  );
});
