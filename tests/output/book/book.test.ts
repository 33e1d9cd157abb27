import assert from "node:assert/strict";
import type { TestContext } from "node:test";
import { test } from "node:test";
import { strFromU8, unzipSync } from "fflate";
import { makeBook } from "../../../src/output/book/book.ts";
import { pictureFiles } from "../../../src/output/picture-files.ts";
import { socialImageStyle } from "../../../src/output/social-image-style.ts";
import type { Site } from "../../../src/site/site.ts";
import { articleText, onePixel, siteYaml } from "../../support/site-folder.ts";
import { smallSite } from "../../support/small-site.ts";

const series = "series:\n  - { slug: tales, title: Tales, description: All tales. }\n";
const source =
  '  - { id: rfc, title: RFC 1, publisher: IETF, url: "https://rfc.example/1", kind: standard }';
const files = {
  "site.yaml": `${siteYaml}${series}book: true\n`,
  "about.md": "---\ntitle: About Ann\ndescription: Who she is.\n---\n\nAnn writes.\n",
  "articles/old.md": articleText(
    "The <old> one",
    "date: 2020-01-02\nupdated: 2021-05-06",
    "Text.\n\n## Part\n\nMore.\n",
  ),
  "articles/new/index.md": articleText(
    "The new one",
    `date: 2020-02\nseries: tales\nsources:\n${source}`,
    "Claimed [@rfc], as in [[old]], at [home](/), below[^1] and [there](/articles/old/#part).\n\n![A dot](dot.png)\n\n```js\nconst a = 1;\n```\n\n$$x^2$$\n\n[^1]: A note.\n",
  ),
  "articles/new/dot.png": onePixel,
};

async function book(site: Site, index = 0): Promise<Uint8Array> {
  const one = site.books[index];
  assert.ok(one);
  return makeBook(one, {
    info: site.info,
    theme: site.theme,
    coverStyle: socialImageStyle(site.theme, undefined),
    bodyOf: site.bodyOf,
    assetAt: (path) => [...pictureFiles(site.pictures.filter((one) => one.path === path))][0],
  });
}

async function filesOf(t: TestContext, index?: number): Promise<Record<string, string>> {
  const entries = Object.entries(unzipSync(await book(await smallSite(t, files), index)));
  return Object.fromEntries(
    entries.map(([name, bytes]) => [name.replace("book/", ""), strFromU8(bytes)]),
  );
}

test("without `book: true` there is none, nor where drafts are shown", async (t) => {
  const without = { ...files, "site.yaml": siteYaml + series };
  assert.deepEqual((await smallSite(t, without)).books, []);
  assert.equal((await smallSite(t, without)).pages.home[0]?.book, undefined);
  assert.deepEqual((await smallSite(t, files, true)).books, []);
});

test("the whole site and each series have one beside their pages, which lead there", async (t) => {
  const site = await smallSite(t, files);
  const paths = ["/book.epub", "/series/tales/book.epub"];
  assert.deepEqual(
    site.books.map(({ path }) => path),
    paths,
  );
  assert.deepEqual([site.pages.home[0]?.book, site.pages.series[0]?.book], paths);
});

test("it begins with what kind of file it is, not compressed", async (t) => {
  const bytes = Buffer.from(await book(await smallSite(t, files)));
  assert.equal(bytes.toString("latin1", 30, 58), "mimetypeapplication/epub+zip");
});

test("the same site makes the same bytes in every time zone", async (t) => {
  const zone = process.env.TZ;
  t.after(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });
  process.env.TZ = "Pacific/Auckland";
  const one = await book(await smallSite(t, files));
  process.env.TZ = "America/Lima";
  assert.deepEqual(await book(await smallSite(t, files)), one);
});

test("it says whose it is, in which language, since when, and has its page's address for its name", async (t) => {
  const { "package.opf": opf = "" } = await filesOf(t);
  for (const said of [
    '<dc:identifier id="id">https://small.example/</dc:identifier>',
    "<dc:title>Small site</dc:title>",
    "<dc:language>en</dc:language>",
    "<dc:creator>Ann Author</dc:creator>",
    '<meta property="dcterms:modified">2021-05-06T00:00:00Z</meta>',
    '<spine page-progression-direction="ltr">',
    'properties="cover-image"',
  ])
    assert.ok(opf.includes(said), said);
});

test("its contents name the series with what is in them, then the rest, then who wrote it", async (t) => {
  const { "contents.xhtml": contents = "" } = await filesOf(t);
  const [, toc = ""] = /<nav epub:type="toc".*?>([\s\S]*?)<\/nav>/.exec(contents) ?? [];
  assert.deepEqual(
    Array.from(toc.matchAll(/href="([^"]*)">([^<]*)/g), ([, name, title]) => [name, title]),
    [
      ["part-1.xhtml", "Tales"],
      ["chapter-2.xhtml", "The new one"],
      ["chapter-3.xhtml", "The &lt;old&gt; one"],
      ["about.xhtml", "About Ann"],
    ],
  );
});

test("links lead to other chapters and their headings, else to the site", async (t) => {
  const { "chapter-2.xhtml": chapter = "" } = await filesOf(t);
  assert.match(chapter, /<a href="chapter-3\.xhtml">The &lt;old&gt; one<\/a>/);
  assert.match(chapter, /<a href="chapter-3\.xhtml#part">there<\/a>/);
  assert.match(chapter, /<a href="https:\/\/small\.example\/">home<\/a>/);
  const { "chapter-1.xhtml": alone = "" } = await filesOf(t, 1);
  assert.match(
    alone,
    /<a href="https:\/\/small\.example\/articles\/old\/">The &lt;old&gt; one<\/a>/,
  );
});

test("a chapter has its notes, sources, pictures, colours and formulas", async (t) => {
  const { "chapter-2.xhtml": chapter = "", ...others } = await filesOf(t);
  assert.match(chapter, /<aside class="note" id="footnote1" epub:type="footnote"/);
  assert.match(chapter, /href="#_s1" epub:type="noteref"/);
  assert.match(chapter, /<li epub:type="endnote" id="_s1"><a href="https:\/\/rfc\.example\/1">/);
  assert.match(chapter, /<img src="picture-1\.png" alt="A dot"/);
  assert.ok(others["picture-1.png"]);
  assert.match(chapter, /<span class="k">const<\/span>/);
  assert.match(chapter, /<math xmlns=/);
  assert.match(others["package.opf"] ?? "", /href="chapter-2\.xhtml" [^>]* properties="mathml"/);
});

test("the line below a table's head is the head's, and a formula that stands alone has room around it", async (t) => {
  const { "style.css": style = "" } = await filesOf(t);
  assert.match(style, /\nthead \{\s*border-bottom: 1px solid/);
  for (const [, rule = ""] of style.matchAll(/\n(?:th|td|th, td) \{([^}]*)\}/g))
    assert.doesNotMatch(rule, /border/);
  assert.match(style, /math\[display="?block"?\] \{\s*margin: /);
});
