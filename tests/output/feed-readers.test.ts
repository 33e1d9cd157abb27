import assert from "node:assert/strict";
import { test } from "node:test";
import { parseFeed as parseWithFeedParser } from "@rowanmanning/feed-parser";
import { parseAtomFeed, parseRssFeed } from "feedsmith";
import RssParser from "rss-parser";
import { feedOutput } from "../../src/output/feed-files.ts";
import { drawPicture } from "../support/draw-picture.ts";
import { tagsOf, textContent } from "../support/html.ts";
import { articleText } from "../support/site-folder.ts";
import { smallSite } from "../support/small-site.ts";

const body = `A note[^1] and a source [@rfc].

\`\`\`diff
-old
+new
\`\`\`

| l | r |
| :- | -: |
| a | b |

![A rack](rack.jpg)

- [x] done

See [another](../b/), [a part](#part) and [[b]].

## Part

[^1]: The note itself.
`;
const frontMatter = `date: 2024-03-11
sources:
  - {id: rfc, title: RFC <1> & co, publisher: IETF, url: "https://rfc.example/?a=1&b=2", kind: standard}`;

test("readers of feeds get the text whole: titles as they are, whole links, nothing hidden, nothing for our stylesheet", async (t) => {
  const site = await smallSite(t, {
    "articles/a/index.md": articleText('"Vec<T> & <details>"', frontMatter, body).replace(
      /^description: .*$/m,
      "description: Why <b> matters.",
    ),
    "articles/a/rack.jpg": await drawPicture(800, 600).jpeg().toBuffer(),
    "articles/b.md": articleText("B", "date: 2024-01-01"),
  });
  const [feed] = site.feeds;
  assert.ok(feed);
  const [atom = "", rss = ""] = feedOutput(feed, site.info, site.bodyOf).map(({ text }) => text);
  const reader = new RssParser();
  const told = [
    ...(
      await Promise.all([atom, rss].map(async (xml) => (await reader.parseString(xml)).items[0]))
    ).map((item) => ({
      title: item?.title,
      link: item?.link,
      html: item?.["content:encoded"] ?? item?.content,
    })),
    ...[atom, rss].map((xml) => {
      const [item] = parseWithFeedParser(xml).items;
      return { title: item?.title, link: item?.url, html: item?.content };
    }),
    ((item) => ({
      title: item?.title?.value,
      link: item?.links?.[0]?.href,
      html: item?.content?.value,
    }))(parseAtomFeed(atom).entries?.[0]),
    ((item) => ({ title: item?.title, link: item?.link, html: item?.content?.encoded }))(
      parseRssFeed(rss).items?.[0],
    ),
  ];
  assert.equal(told.length, 6);
  for (const { title = "", link, html = "" } of told) {
    // RSS says nothing of its titles, so readers take them for HTML.
    assert.ok(
      ["Vec<T> & <details>", "Vec&lt;T&gt; &amp; &lt;details&gt;"].includes((title ?? "").trim()),
      title ?? "",
    );
    assert.equal(link, "https://small.example/articles/a/");
    const text = html ?? "";
    assert.doesNotMatch(text, / class=| id=| hidden| style=|<script|aria-/);
    for (const { attributes } of tagsOf(text)) {
      for (const address of [attributes.href, attributes.src])
        assert.match(address ?? "https://", /^(?:https:\/\/|mailto:)/);
    }
    const [image] = tagsOf(text).filter(({ name }) => name === "img");
    assert.deepEqual([image?.attributes.width, image?.attributes.height], ["800", "600"]);
    for (const part of ["- old", "+ new", "The note itself.", "RFC <1> & co", "☑ done"])
      assert.ok(textContent(text).includes(part), part);
    assert.match(text, /<td align="right">b<\/td>/);
  }
});
