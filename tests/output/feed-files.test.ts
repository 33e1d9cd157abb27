import assert from "node:assert/strict";
import { test } from "node:test";
import { parseFeed } from "@rowanmanning/feed-parser";
import { z } from "zod";
import type { Slug } from "../../src/content/schemas/values.ts";
import { localeOf } from "../../src/i18n/locale.ts";
import { feedOutput } from "../../src/output/feed-files.ts";
import type { Feed } from "../../src/site/feed-model.ts";
import { date } from "../support/dates.ts";
import { slug } from "../support/slug.ts";

const info = {
  title: "Small & <b>site</b>",
  tagline: "For tests",
  ...localeOf("en"),
  author: { name: "Ann Author", url: "https://ann.example/" },
  edit: undefined,
  embeds: {},
  webmention: undefined,
  footerHtml: "",
  links: [],
  places: [],
  socialImage: undefined,
  logo: undefined,
  icons: undefined,
  portrait: undefined,
  navigation: [],
  baseUrl: "https://small.example",
  hasTwins: false,
  basePath: "/" as const,
};

const feed: Feed = {
  path: "/tags/dns/",
  label: "DNS",
  title: "Small & <site>: DNS",
  description: "About DNS.",
  entries: [
    {
      id: "https://small.example/articles/new/",
      path: "/articles/new/",
      title: 'Fish & "chips" <br>',
      description: "About fish.",
      date: date("2024-03"),
      updated: date("2024-05-06"),
      timeZone: "UTC",
      tags: ["DNS"],
      language: undefined,
      slug: slug("new"),
      cover: undefined,
      linked: {},
      authors: undefined,
      changes: [],
      sources: [
        {
          id: slug("rfc"),
          title: "RFC <9110> & co",
          publisher: "IETF",
          date: date("2022-06"),
          url: "https://www.rfc-editor.org/rfc/rfc9110?a=1&b=2",
          archive: "https://archive.example/1",
          kind: "standard",
          number: 1,
          uses: 1,
        },
      ],
    },
    {
      id: "https://small.example/articles/old/",
      path: "/articles/old/",
      title: "Old",
      description: "About old.",
      date: date("2016"),
      updated: date("2016"),
      timeZone: "UTC",
      tags: [],
      language: undefined,
      slug: slug("old"),
      cover: undefined,
      linked: {},
      authors: undefined,
      changes: [],
      sources: [],
    },
  ],
};

const bodies: Readonly<Record<string, string>> = {
  new: '<p>A &amp; B ]]&gt; <a href="\0/about/\0">here</a></p>\n',
  old: "<p>Old.</p>\n",
};
const bodyOf = (of: Slug) => ({ feedHtml: { template: bodies[of] ?? "" } });

const files = feedOutput(feed, info, bodyOf);
const textOf = (path: string) => files.find((file) => file.path === path)?.text ?? "";
const atom = textOf("/tags/dns/atom.xml");
const rss = textOf("/tags/dns/rss.xml");

test("a feed is three files beside its page", () => {
  assert.deepEqual(
    files.map(({ path }) => path),
    ["/tags/dns/atom.xml", "/tags/dns/rss.xml", "/tags/dns/feed.json"],
  );
});

const addresses = feed.entries.map((entry) => `https://small.example${entry.path}`);
const content = '<p>A &amp; B ]]&gt; <a href="https://small.example/about/">here</a></p>';

for (const { path, text } of files.filter((file) => file.path.endsWith(".xml"))) {
  test(`a feed reader finds every entry with its own address and words in ${path}`, () => {
    const { items, title, self } = parseFeed(text);
    assert.equal(title, feed.title);
    assert.equal(self, `https://small.example${path}`);
    assert.deepEqual(
      items.map((item) => [item.id, item.url, item.title]),
      feed.entries.map((entry, i) => [addresses[i], addresses[i], entry.title]),
    );
  });

  test(`the text of an entry is whole, with whole addresses, in ${path}`, () => {
    // Looked for in the file, because the reader above decodes what stands in CDATA once too often.
    assert.ok(text.includes(`<![CDATA[${content}`), text);
  });

  test(`an entry's date is the article's own, at UTC midnight, in ${path}`, () => {
    const published = parseFeed(text).items.map((item) => item.published?.toISOString());
    assert.deepEqual(published, ["2024-03-01T00:00:00.000Z", "2016-01-01T00:00:00.000Z"]);
  });
}

const JsonFeedSchema = z.object({
  version: z.literal("https://jsonfeed.org/version/1.1"),
  title: z.string(),
  feed_url: z.string(),
  authors: z.array(z.object({ name: z.string() })),
  items: z.array(
    z.object({
      id: z.string(),
      url: z.string(),
      title: z.string(),
      content_html: z.string(),
      date_published: z.string(),
      date_modified: z.string(),
    }),
  ),
});

test("the JSON feed says of its entries what the other two say", () => {
  const json = JsonFeedSchema.parse(JSON.parse(textOf("/tags/dns/feed.json")));
  assert.equal(json.title, feed.title);
  assert.equal(json.feed_url, "https://small.example/tags/dns/feed.json");
  assert.deepEqual(
    json.items.map((item) => [item.id, item.url, item.title]),
    feed.entries.map((entry, i) => [addresses[i], addresses[i], entry.title]),
  );
  assert.ok(json.items[0]?.content_html.startsWith(content));
  assert.equal(json.items[0]?.date_published, "2024-03-01T00:00:00.000Z");
  assert.equal(json.items[0]?.date_modified, "2024-05-06T00:00:00.000Z");
});

test("an Atom feed was updated when its newest entry was", () => {
  assert.equal(parseFeed(atom).updated?.toISOString(), "2024-05-06T00:00:00.000Z");
});

test("a feed without entries still has a day, and the same one always", () => {
  const empty = () => feedOutput({ ...feed, entries: [] }, info, bodyOf);
  assert.deepEqual(empty(), empty());
  assert.match(empty()[0]?.text ?? "", /<updated>1970-01-01T00:00:00.000Z<\/updated>/);
});

test("the newest change counts, whichever entry it is in", () => {
  const turned = feedOutput({ ...feed, entries: feed.entries.toReversed() }, info, bodyOf);
  assert.equal(parseFeed(turned[0]?.text ?? "").updated?.toISOString(), "2024-05-06T00:00:00.000Z");
});

test("the author is named in Atom and JSON", () => {
  const { authors: named } = JsonFeedSchema.parse(JSON.parse(textOf("/tags/dns/feed.json")));
  assert.deepEqual(named, [{ name: "Ann Author" }]);
  assert.deepEqual(
    parseFeed(atom).authors.map(({ name }) => name),
    ["Ann Author"],
  );
});

test("an RSS date is as RFC 822 has it", () => {
  assert.match(rss, /<pubDate>Fri, 01 Mar 2024 00:00:00 (?:GMT|\+0000)<\/pubDate>/);
});

test("sources stand at a text's end, whole and linked", () => {
  const list =
    '<h2>Sources</h2>\n<ol>\n<li><cite><a href="https://www.rfc-editor.org/rfc/rfc9110?a=1&amp;b=2">RFC &lt;9110&gt; &amp; co</a></cite>, IETF, June 2022, <a href="https://archive.example/1">archived copy</a></li>\n</ol>';
  for (const text of [atom, rss]) assert.ok(text.includes(list), text);
});

test("RSS titles and descriptions are escaped twice, since readers take them for HTML", () => {
  assert.ok(rss.includes('<![CDATA[Fish &amp; "chips" &lt;br&gt;]]>'), rss);
  assert.ok(atom.includes('<![CDATA[Fish & "chips" <br>]]>'), atom);
});

test("what was changed stands above a text, and its hour is an instant, before which nothing was changed", () => {
  const [entry] = feed.entries;
  assert.ok(entry);
  const day = date("2024-03-11");
  const changed = {
    ...entry,
    date: { ...day, time: { hour: 9, minute: 5 } },
    updated: day,
    timeZone: "Europe/Zurich",
    changes: [{ date: day, text: "A <b> for a c." }],
  };
  const [atom, rss, json] = feedOutput({ ...feed, entries: [changed] }, info, bodyOf);
  const line = "<p><strong>Revised 11 March 2024:</strong> A &lt;b&gt; for a c.</p>\n<p>A &amp; B";
  for (const text of [atom?.text, rss?.text]) assert.ok(text?.includes(line), text);
  const item = JsonFeedSchema.parse(JSON.parse(json?.text ?? "")).items[0];
  assert.equal(item?.date_published, "2024-03-11T08:05:00.000Z");
  assert.equal(item?.date_modified, "2024-03-11T08:05:00.000Z");
  assert.match(atom?.text ?? "", /<updated>2024-03-11T08:05:00.000Z<\/updated>\s*<entry>/);
});

test("a reader that takes an RSS feed's title for HTML shows it as it is, and a plain & stays plain", () => {
  const titleOf = (title: string) =>
    /<title>(.*?)<\/title>/s
      .exec(
        feedOutput({ ...feed, title }, info, bodyOf).find(({ path }) => path.endsWith("rss.xml"))
          ?.text ?? "",
      )?.[1]
      ?.trim();
  assert.match(
    titleOf("Vec<T> & more") ?? "",
    /^(?:<!\[CDATA\[Vec&lt;T&gt; &amp; more\]\]>|Vec&amp;lt;T&amp;gt; &amp;amp; more)$/,
  );
  assert.match(titleOf("Rock & Roll") ?? "", /^(?:<!\[CDATA\[Rock & Roll\]\]>|Rock &amp; Roll)$/);
});
