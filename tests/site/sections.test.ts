import assert from "node:assert/strict";
import { cpSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import type { Site } from "../../src/site/site.ts";
import { runBuild, scratchFolder } from "../support/build.ts";
import { loadFolder, now } from "../support/load-folder.ts";
import { articleText, siteYaml } from "../support/site-folder.ts";
import { loadFiles } from "../support/small-site.ts";

/** `notes` has the lists that a section has by itself, `talks` all, and `drafts` none. */
const content = join(import.meta.dirname, "../fixtures/sections");
const load = (folder = content) => loadFolder(folder);

let site: Site;
before(async () => {
  const { site: loaded, diagnostics } = await load();
  assert.deepEqual(diagnostics, []);
  assert.ok(loaded);
  site = loaded;
});
const slugs = (list: readonly { readonly slug: string | undefined }[] = []) =>
  list.map(({ slug }) => slug);
const feedAt = (path: string) => slugs(site.feeds.find((feed) => feed.path === path)?.entries);
const articleOf = (slug: string) => {
  const page = site.pages.article.find(({ article }) => article.slug === slug);
  assert.ok(page, slug);
  return page;
};

test("a list of the whole site holds the articles of sections that name it, and all in no section", () => {
  const main = ["later-essay", "spoken", "essay"];
  assert.deepEqual(slugs(site.pages.home[0]?.newest), main);
  assert.deepEqual(feedAt("/"), main);
  assert.deepEqual(slugs(site.pages.articles[0]?.years[0]?.summaries), main);
  assert.deepEqual(
    site.pages.timeline[0]?.entries.map(({ path }) => path),
    ["/talks/spoken/"],
  );
  assert.deepEqual(slugs(site.pages.tag[0]?.summaries), ["short", "essay"]);
  const searched = site.pages.article.filter(({ isSearched }) => isSearched);
  assert.deepEqual(slugs(searched.map(({ article }) => article)), [
    "later-essay",
    "shorter",
    "spoken",
    "short",
    "essay",
  ]);
  assert.deepEqual(
    slugs(site.pages.search[0]?.summaries).sort(),
    slugs(searched.map(({ article }) => article)).sort(),
  );
});

test("a tag that only such articles have as are in no list of tags has no page, and nothing leads there", () => {
  assert.deepEqual(
    site.pages.tag.map(({ path }) => path),
    ["/tags/queues/"],
  );
  assert.deepEqual(articleOf("bench").summary.tags, []);
});

test("a section has a list, a feed and a card of its own, and a place in navigation and among the feeds", () => {
  const [notes] = site.pages.section;
  assert.equal(notes?.path, "/notes/");
  assert.deepEqual(slugs(notes?.summaries), ["shorter", "short"]);
  assert.equal(notes?.socialImage, "/notes/card.png");
  assert.deepEqual(feedAt("/notes/"), ["shorter", "short"]);
  assert.deepEqual(
    site.info.places.slice(0, 4).map(({ path }) => path),
    ["/articles/", "/notes/", "/talks/", "/drafts/"],
  );
  assert.ok(site.pages.subscribe[0]?.feeds.some(({ path }) => path === "/notes/"));
});

test("an article is below its section, leads up to it, and stands between its neighbours there", () => {
  const short = articleOf("short");
  assert.equal(short.path, "/notes/short/");
  assert.deepEqual(short.section, { label: "Notizen", path: "/notes/" });
  assert.equal(short.feed, "/notes/");
  assert.deepEqual([short.newer?.slug, short.older?.slug], ["shorter", undefined]);
  const essay = articleOf("essay");
  assert.equal(essay.section, undefined);
  assert.deepEqual([essay.newer?.slug, essay.older?.slug], ["later-essay", undefined]);
});

test("links by slug and by file end in the article's section, in pages, feeds and Markdown, below a base path too", () => {
  const folder = scratchFolder();
  const { status, stderr } = runBuild([
    ...["--content", content, "--out", join(folder, "_site")],
    ...["--now", now.toISOString()],
  ]);
  assert.equal(status, 0, stderr);
  const read = (path: string) => readFileSync(join(folder, "_site", path), "utf8");
  const page = read("articles/essay/index.html");
  for (const link of [
    '<a href="/blog/notes/short/">Short</a>',
    '<a href="/blog/notes/short/#part">a part</a>',
    '<a href="/blog/talks/spoken/">the talk</a>',
  ])
    assert.ok(page.includes(link), link);
  assert.match(
    read("atom.xml"),
    /href=&quot;https:\/\/parts\.example\/blog\/notes\/short\/#part&quot;|href="https:\/\/parts\.example\/blog\/notes\/short\/#part"/,
  );
  assert.match(
    read("articles/essay/index.md"),
    /\[Short\]\(https:\/\/parts\.example\/blog\/notes\/short\/\)/,
  );
  assert.match(
    read("notes/short/index.html"),
    /<nav aria-label="[^"]*"><a href="\/blog\/notes\/">Notizen<\/a>/,
  );
  assert.match(read("notes/atom.xml"), /<title>A site of parts: Notizen<\/title>/);
  assert.doesNotMatch(read("search/index.json"), /bench/);
});

test("a section's folder must be there, be it empty", async (t) => {
  const { diagnostics } = await loadFiles(t, {
    "site.yaml": `${siteYaml}sections:\n  - { slug: notes, title: Notes, description: Short. }\n`,
    "articles/a.md": articleText("A"),
  });
  assert.deepEqual(
    diagnostics.map(({ code, file }) => [code, file.endsWith("notes")]),
    [["E104", true]],
  );
});

test("an article that moved to another section is missed at its old address, with what to write", async (t) => {
  const folder = join(scratchFolder(), "content");
  cpSync(content, folder, { recursive: true });
  writeFileSync(join(folder, "urls.lock"), "/articles/later-essay/ 2024-03-10\n");
  t.after(() => rmSync(folder, { recursive: true }));
  renameSync(join(folder, "articles/later-essay.md"), join(folder, "notes/later-essay.md"));
  const [lost] = (await load(folder)).diagnostics;
  assert.equal(lost?.code, "E510");
  assert.match(lost?.hint ?? "", /aliases: \[\/articles\/later-essay\/\].*notes\/later-essay\.md/);
});
