import assert from "node:assert/strict";
import { test } from "node:test";
import { isoDate } from "../../src/content/calendar-date.ts";
import { entriesInFeed } from "../../src/site/feeds.ts";
import { releaseLock } from "../../src/site/release.ts";
import { articleText, siteYaml, tagYaml } from "../support/site-folder.ts";
import { smallSite } from "../support/small-site.ts";

const numbers = Array.from({ length: entriesInFeed + 5 }, (_, i) => i);
const many = Object.fromEntries(
  numbers.map((n) => [`articles/a-${n}.md`, articleText(`A ${n}`, `date: ${1990 + n}`)]),
);

test("the site's feed holds the newest articles, newest first", (t) => {
  const [feed] = smallSite(t, many).feeds;
  assert.equal(feed?.path, "/");
  assert.deepEqual(
    feed?.entries.map((entry) => isoDate(entry.date)),
    numbers
      .slice(-entriesInFeed)
      .reverse()
      .map((n) => String(1990 + n)),
  );
});

test("every tag in use has a feed of its own articles", (t) => {
  const { feeds } = smallSite(t, {
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

test("an article that was never changed was last changed on its own date", (t) => {
  const [feed] = smallSite(t, {
    "articles/a.md": articleText("A", "date: 2020\nupdated: 2021-05"),
    "articles/b.md": articleText("B", "date: 2019-03"),
  }).feeds;
  assert.deepEqual(
    feed?.entries.map(({ updated }) => isoDate(updated)),
    ["2021-05", "2019-03"],
  );
});

test("a feed entry knows the titles of the articles that its text links to, as the page does", (t) => {
  const site = smallSite(t, {
    "articles/a.md": articleText("A & <b>bold</b>", "date: 2020"),
    "articles/b.md": articleText("B", "date: 2021", "See [[a]].\n"),
  });
  const page = site.pages.article.find(({ summary }) => summary.slug === "b");
  const entry = site.feeds[0]?.entries.find(({ path }) => path === "/articles/b/");
  assert.deepEqual(entry?.titles, { a: "A & <b>bold</b>" });
  assert.deepEqual(entry?.titles, page?.titles);
});

test("an entry's day begins at midnight in the site's zone, unless it was released in another before", (t) => {
  for (const [lock, zone] of [
    ["", "Pacific/Auckland"],
    ["/articles/a/ 2024-05-06\n", "UTC"],
    ["/articles/a/ 2024-05-06 Europe/Zurich\n", "Europe/Zurich"],
    ["/articles/a/\n", "Pacific/Auckland"],
  ] as const) {
    const site = smallSite(t, {
      "site.yaml": siteYaml.replace("UTC", "Pacific/Auckland"),
      "articles/a.md": articleText("A", "date: 2024-05-06"),
      ...(lock !== "" && { "urls.lock": lock }),
    });
    assert.equal(site.feeds[0]?.entries[0]?.timeZone, zone);
    const kept = zone === "UTC" ? "" : ` ${zone}`;
    assert.ok(releaseLock(site).includes(`\n/articles/a/ 2024-05-06${kept}\n`), releaseLock(site));
  }
});
