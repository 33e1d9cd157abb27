import assert from "node:assert/strict";
import { test } from "node:test";
import { searchIndex } from "../../../src/output/search-index.ts";
import { robots, sitemap } from "../../../src/output/sitemap-robots.ts";
import { urlKey } from "../../../src/site/url-table.ts";
import { diagnosticLine } from "../../support/diagnostic-log.ts";
import { loadFolder } from "../../support/load-folder.ts";
import { articleText, folderOf, onePixel, siteYaml, tagYaml } from "../../support/site-folder.ts";
import { loadFiles, smallSite } from "../../support/small-site.ts";

const page = (title: string, body = "Text.\n", more = "") =>
  `---\ntitle: ${title}\n${more}---\n\n${body}`;

test("a page is at its file's path, in folders and in any letters, with what lies beside it", async (t) => {
  const { pages, urls, pictures } = await smallSite(t, {
    "pages/uses.md": page("Uses"),
    "pages/über-uns.md": page("Über uns"),
    "pages/me/index.md": page("Work", "![A dot](dot.png) [data](in/data.csv)\n"),
    "pages/me/dot.png": onePixel,
    "pages/me/in/data.csv": "1,2\n",
    "pages/me/deep/index.md": page("Deep", "![A dot](dot.png)\n"),
    "pages/me/deep/dot.png": onePixel,
  });
  const paths = pages.page.map(({ path }) => path).sort();
  assert.deepEqual(paths, ["/%C3%BCber-uns/", "/me/", "/me/deep/", "/uses/"]);
  const files = ["/me/dot.png", "/me/in/data.csv", "/me/deep/dot.png"];
  for (const path of files) {
    assert.ok(urls.has(path), path);
    assert.ok(
      pictures.some((picture) => picture.path === path),
      path,
    );
  }
});

test("a page whose address has to be typed exactly so is told what to be called, and published", async (t) => {
  const { diagnostics, site } = await loadFiles(t, {
    "pages/Über uns.md": page("Über uns"),
    "pages/My Work/index.md": page("Work"),
    "pages/docs/v1.2_a.md": page("Version"),
    "pages/Draft.md": page("Draft", "Text.\n", "draft: true\n"),
  });
  assert.deepEqual(
    diagnostics.map(({ code, hint }) => `${code} ${hint}`),
    [
      "W117 Call it `pages/draft.md`.",
      "W117 Call it `pages/my-work/index.md`.",
      "W117 Call it `pages/über-uns.md`.",
    ],
  );
  assert.ok(site?.urls.has(urlKey("/My%20Work/")));
});

test("a page without a description has the beginning of its text", async (t) => {
  const { pages } = await smallSite(t, {
    "pages/a.md": page("A", `${"Words ".repeat(60)}\n`),
    "pages/b.md": page("B", "Text.\n", "description: About B.\n"),
  });
  const [a, b] = pages.page.map(({ description }) => description);
  assert.match(a ?? "", /^Words .* …$/);
  assert.ok((a ?? "").length <= 160);
  assert.equal(b, "About B.");
});

test("links lead from pages to articles and back, by slug, path and file, and dead ones are told", async (t) => {
  const files = {
    "articles/first.md": articleText(
      "First",
      "date: 2024",
      "## Part\n\n[uses](../pages/uses.md#desk) [w](/me/)\n",
    ),
    "articles/second/index.md": articleText(
      "Second",
      "date: 2024",
      "[first](../first.md) [about](../../about.md)\n",
    ),
    "about.md": page("About", "[work](pages/me/index.md)\n", "description: Me.\n"),
    "pages/uses.md": page(
      "Uses",
      "## Desk {#desk}\n\n[[first#part]] [f](../articles/first.md#part) [s](../articles/second/index.md)\n",
    ),
    "pages/me/index.md": page("Work", "[uses](../uses.md)\n"),
  };
  assert.deepEqual((await loadFiles(t, files)).diagnostics, []);
  const { diagnostics } = await loadFiles(t, {
    ...files,
    "pages/uses.md": page("Uses", "[[nobody]] [f](../articles/none.md) [w](work/none.md)\n"),
    "articles/first.md": articleText("First", "date: 2024", "[uses](../pages/uses.md#desk)\n"),
  });
  const lines = diagnostics.map((one) => `${one.file.split("/").at(-1)}:${diagnosticLine(one)}`);
  assert.deepEqual(lines.sort(), [
    "first.md:7:8 E400",
    "uses.md:5:1 E400",
    "uses.md:5:16 E400",
    "uses.md:5:41 E400",
  ]);
});

test("a site of pages alone builds", async (t) => {
  const content = folderOf(t, { "site.yaml": siteYaml, "pages/uses.md": page("Uses") });
  const { diagnostics, site } = await loadFolder(content);
  assert.deepEqual(diagnostics, []);
  assert.ok(site);
});

test("`404.md` says what the page for lost readers says", async (t) => {
  const { pages } = await smallSite(t, {
    "404.md": page("Lost?", "Try [the articles](/articles/).\n"),
  });
  const [notFound] = pages.notFound;
  assert.equal(notFound?.title, "Lost?");
  assert.match(notFound?.text?.body.html.template ?? "", /Try <a href="\/articles\/">/);
});

test("what is unlisted has its address, and stands in no list, feed, search or sitemap", async (t) => {
  const secret = "Zanzibar";
  const site = await smallSite(t, {
    "site.yaml": `${siteYaml}series: [{ slug: s, title: S, description: D. }]\n`,
    "tags.yaml": tagYaml("one") + tagYaml("two"),
    "articles/open.md": articleText("Open", "date: 2024\ntags: [one]", "See [[hidden]].\n"),
    "articles/hidden.md": articleText(
      secret,
      "date: 2024-05-06\ntags: [one, two]\nseries: s\nperiod: 2023\nunlisted: true",
      "[[open]]\n",
    ),
    "pages/hidden.md": page(secret, "Text.\n", "unlisted: true\n"),
  });
  const { article, page: texts, redirect: _, ...lists } = site.pages;
  const { summaries, tags, feeds } = {
    summaries: JSON.stringify(lists),
    tags: site.pages.tag,
    feeds: site.feeds,
  };
  assert.doesNotMatch(summaries, /Zanzibar/);
  assert.deepEqual(
    tags.map(({ path }) => path),
    ["/tags/one/"],
  );
  assert.ok(feeds.every(({ entries }) => entries.every(({ title }) => title !== secret)));
  assert.doesNotMatch(sitemap(site.pages, site.info).text, /hidden/);
  assert.doesNotMatch(robots(site.info).text, /hidden/);
  assert.doesNotMatch(searchIndex(site.pages, site.info, site.bodyOf)[0]?.text ?? "", /hidden/);
  const [open, hidden] = article;
  assert.equal(open?.summary.slug, "open");
  assert.deepEqual(
    [open?.older, open?.newer, open?.related, open?.backlinks],
    [undefined, undefined, [], []],
  );
  assert.equal(hidden?.unlisted, true);
  assert.deepEqual(
    hidden?.summary.tags.map(({ label }) => label),
    ["one"],
  );
  assert.equal(texts[0]?.unlisted, true);
  assert.ok(site.urls.has("/articles/hidden/") && site.urls.has("/hidden/"));
});

test("a page that is a draft is nowhere, unless the author looks", async (t) => {
  const files = { "pages/a.md": page("A", "[dead](/nowhere/)\n", "draft: true\n") };
  const { site, diagnostics } = await loadFiles(t, files);
  assert.deepEqual(site?.pages.page, []);
  assert.deepEqual(diagnostics, []);
  assert.equal((await loadFiles(t, files, true)).site?.pages.page.length, 1);
});
