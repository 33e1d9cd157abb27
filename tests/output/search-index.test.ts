import assert from "node:assert/strict";
import { test } from "node:test";
import { brotliCompressSync } from "node:zlib";
import { fillText } from "../../src/content/markdown/template.ts";
import { searchIndex } from "../../src/output/search-index.ts";
import { projectFolder } from "../support/build.ts";
import { renderFigure } from "../support/figures.ts";
import { loadFolder } from "../support/load-folder.ts";
import { renderBody } from "../support/render-body.ts";
import { wholeIndex } from "../support/search-index.ts";
import { articleText, siteYaml } from "../support/site-folder.ts";
import { smallSite } from "../support/small-site.ts";

const sections = (markdown: string) =>
  renderBody(markdown).sections.map(({ id, heading, text }) => ({
    id,
    heading: fillText(heading, { linked: {} }),
    text: fillText(text, { linked: {} }),
  }));

test("a formula is a word among words: nothing stands between it and a comma", () => {
  const [section] = sections("A rate $\\lambda$, and $x$.\n");
  assert.equal(section?.text, "A rate λ, and x.");
});

test("a text comes apart at its headings, and each section has its own words", () => {
  assert.deepEqual(sections("Before.\n\n## One *bit* {#one}\n\nFirst.\n\n### Two\n\nSecond.\n"), [
    { id: "", heading: "", text: "Before." },
    { id: "one", heading: "One bit", text: "First." },
    { id: "two", heading: "Two", text: "Second." },
  ]);
});

test("words keep together across marks and apart across blocks", () => {
  const [section] = sections(
    'half*way* `a < b && c`\n\n- one\n- two\n\n```ts\nconst a = "<b>";\n```\n',
  );
  assert.equal(section?.text, 'halfway a < b && c one two const a = "<b>";');
});

test("a note is found where it is read, and its letter is no word", () => {
  const [first] = sections("A claim[^1].\n\n[^1]: Said softly.\n\n## Next\n");
  assert.deepEqual(first, { id: "", heading: "", text: "A claim. Said softly." });
});

test("an article without text before its first heading still has an opening", () => {
  assert.deepEqual(sections("## One\n\nText.\n")[0], { id: "", heading: "", text: "" });
});

test("drafts and articles of the future are not in it, except where the author sees them", async (t) => {
  const files = {
    "articles/here.md": articleText("Here"),
    "articles/draft.md": articleText("Quokka", "date: 2024\ndraft: true", "A quokka.\n"),
    "articles/later.md": articleText("Later quokka", "date: 2030"),
  };
  const textOf = async (all: boolean) => {
    const { pages, info, bodyOf } = await smallSite(t, files, all);
    return searchIndex(pages, info, bodyOf)[0]?.text ?? "";
  };
  assert.match(await textOf(false), /Here/);
  assert.doesNotMatch(await textOf(false), /quokka/i);
  assert.match(await textOf(true), /A quokka/);
});

test("a site can do without search, and then has no page, link or index of it", async (t) => {
  const files = {
    "site.yaml": `${siteYaml}search: false\n`,
    "articles/here.md": articleText("Here"),
  };
  const site = await smallSite(t, files);
  assert.deepEqual(searchIndex(site.pages, site.info, site.bodyOf), []);
  assert.deepEqual(site.pages.search, []);
  assert.ok(site.info.navigation.every(({ path }) => path !== "/search/"));
  assert.ok(!site.urls.has("/search/"));
});

test("the index of the real site has every article and costs a reader at most 5.5 kB for each", async () => {
  const now = new Date("2026-11-23");
  const { site } = await loadFolder(`${projectFolder}/content`, { now, renderFigure });
  assert.ok(site);
  const files = searchIndex(site.pages, site.info, site.bodyOf);
  const index = wholeIndex(files);
  assert.equal(index.articles.length, site.pages.article.length);
  for (const { sections, path } of index.articles) {
    for (const { id } of sections)
      assert.ok(id === "" || site.urls.get(path)?.ids?.includes(id), id);
  }
  const bytes = brotliCompressSync(files[0]?.text ?? "").length;
  assert.ok(bytes / index.articles.length <= 5_500, `${bytes} bytes`);
});
