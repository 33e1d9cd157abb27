import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { renderToString } from "preact-render-to-string";
import { articleData } from "../../layouts/parts/json-ld.tsx";
import TitleBlock from "../../layouts/parts/title-block.tsx";
import { feedOutput } from "../../src/output/feed-files.ts";
import { articleText } from "../support/site-folder.ts";
import { loadFiles, smallSite } from "../support/small-site.ts";

async function told(t: TestContext, keys: string) {
  const site = await smallSite(t, {
    "articles/told.md": articleText("Told", `date: 2016\n${keys}`),
  });
  const [view] = site.pages.article;
  assert.ok(view);
  const data: Map<string, unknown> = new Map(Object.entries(articleData(view, site.info)));
  const [feed] = site.feeds;
  assert.ok(feed);
  return {
    /** Whom the entry in the site's Atom, RSS and JSON feed names; JSON's feed itself names the author. */
    entries: feedOutput(feed, site.info, site.bodyOf).map(({ text }) => {
      const [, entry = ""] = text.split(/<entry>|<item>|"items":/);
      const names = entry.matchAll(/(?:<name>|<dc:creator>|"name": ")([^<"]+)/g);
      return [...names].map(([, name]) => name);
    }),
    data,
    /** Whom the page's head names. */
    head: (view.writers ?? [site.info.author]).map(({ name }) => name),
    block: renderToString(TitleBlock({ view, info: site.info })),
    picture: site.socialImages.find(({ title }) => title === "Told")?.byline ?? "",
  };
}
/** The same names in each of the three formats. */
const formats = (...names: string[]) => [names, names, names];
const author = { "@type": "Person", name: "Ann Author", url: "https://ann.example/" };
const original = "https://old.example/told/";

test("a text of the author's own names the author and the date to readers and programs", async (t) => {
  const { data, head, block, picture, entries } = await told(t, `original: ${original}`);
  assert.deepEqual(entries, formats(), "the feed's");
  assert.deepEqual(head, ["Ann Author"]);
  assert.deepEqual(data.get("author"), author);
  assert.deepEqual([data.get("datePublished"), data.get("isBasedOn")], ["2016", original]);
  assert.match(block, /<dt>By<\/dt>/);
  assert.match(block, /<time datetime="2016" class="dt-published">2016<\/time>/);
  assert.equal(picture, "Ann Author, 2016");
});

test("a text after the author says so, and no program takes it for the author's", async (t) => {
  const { data, head, block, picture, entries } = await told(
    t,
    `byline: after\noriginal: ${original}`,
  );
  assert.equal(data.get("author"), undefined);
  // Of an entry that names nobody, a feed reader says that it is by the feed's author.
  assert.deepEqual(entries, formats("Small site"));
  assert.deepEqual(head, []);
  const work = { "@type": "CreativeWork", author, url: original };
  assert.deepEqual(data.get("isBasedOn"), work);
  assert.match(block, /<dt>After<\/dt>/);
  assert.doesNotMatch(block, /p-author/);
  assert.equal(picture, "After Ann Author, 2016");
});

test("an inferred date is shown as an approximate one, and no program takes it for the day", async (t) => {
  const { data, block, picture } = await told(t, "dateInferred: true\nupdated: 2020-02-02");
  assert.equal(data.get("datePublished"), undefined);
  assert.equal(data.get("dateModified"), "2020-02-02");
  assert.match(block, /<dd>about 2016<\/dd>/);
  assert.doesNotMatch(block, /dt-published/);
  assert.equal(picture, "Ann Author, about 2016");
});

test("an inferred date without a later change gives no date at all, and any other byline is refused", async (t) => {
  assert.equal((await told(t, "dateInferred: true")).data.get("dateModified"), undefined);
  const { diagnostics } = await loadFiles(t, {
    "articles/told.md": articleText("Told", "date: 2016\nbyline: with"),
  });
  assert.equal(diagnostics.length, 1);
});
