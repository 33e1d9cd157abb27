import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout } from "node:timers/promises";
import { articlesInMemory } from "../../src/build/articles-in-memory.ts";
import { cachedArticles } from "../../src/build/cached-articles.ts";
import { loadSite, type SiteSource } from "../../src/build/load-site.ts";
import { useOwnerCode } from "../../src/render/owner-code.ts";
import { openThreads } from "../../src/render/threads.ts";
import { sourceOf } from "../support/load-folder.ts";
import { articleText, folderOf, siteYaml, writeFiles } from "../support/site-folder.ts";

const mermaid = "```mermaid\nflowchart LR\n  a --> b\n```\n";
const files = {
  "site.yaml": siteYaml,
  "articles/first.md": articleText("First", "date: 2024-01-01", `See [[second]].\n\n${mermaid}`),
  "articles/second.md": articleText("Second", "date: 2024-01-02", "See [nowhere](/nowhere/).\n"),
};

test("articles from memory and from the cache on disk make the same site, and the same diagnostics", async (t) => {
  const folder = folderOf(t, files);
  const source = { ...sourceOf(folder), code: await useOwnerCode(folder) };
  const threads = openThreads("");
  const cached = await loadSite(source, cachedArticles(threads, true));
  const again = await loadSite(source, cachedArticles(threads, true));
  const inMemory = await loadSite(source, articlesInMemory().read);
  assert.deepEqual(
    inMemory.diagnostics.map(({ code }) => code),
    ["E400"],
  );
  for (const { diagnostics, content, articles } of [cached, again]) {
    assert.deepEqual(diagnostics, inMemory.diagnostics);
    for (const { slug } of content?.articles ?? assert.fail()) {
      const { html } = articles.bodyOf(slug);
      assert.equal(html.template, inMemory.articles.bodyOf(slug).html.template);
    }
  }
});

test("a preview shows what a build refuses, and keeps what can't be read any more", async (t) => {
  const folder = folderOf(t, files);
  const { read } = articlesInMemory();
  const published = sourceOf(folder);
  const preview: SiteSource = { ...published, view: "preview" };
  assert.equal((await loadSite(published, articlesInMemory().read)).site, undefined);
  const before = await loadSite(preview, read);
  assert.equal(before.site?.pages.article.length, 2);
  writeFiles(folder, { "site.yaml": "title: [", "articles/second.md": "---\ntitle: [\n---\n" });
  const after = await loadSite(preview, read, before);
  assert.equal(after.site?.info.title, before.site?.info.title);
  assert.equal(after.site?.pages.article.length, 2);
  assert.ok(after.diagnostics.some(({ file }) => file.endsWith("site.yaml")));
});

test("only an article whose files look different is read again", async (t) => {
  const folder = folderOf(t, files);
  const memory = articlesInMemory();
  const source: SiteSource = { ...sourceOf(folder), view: "preview" };
  const before = await loadSite(source, memory.read);
  writeFiles(folder, { "articles/second.md": articleText("Renamed", "date: 2024-01-02") });
  const after = await loadSite(source, memory.read, before);
  const articleOf = ({ content }: typeof before, slug: string) =>
    content?.articles.find((one) => one.slug === slug);
  assert.equal(articleOf(after, "first"), articleOf(before, "first"));
  assert.equal(articleOf(after, "second")?.title, "Renamed");
});

test("a preview has the rules that `theme.css` had until those that are being typed are whole", async (t) => {
  const folder = folderOf(t, { ...files, "theme.css": "a { top: 0 }\n" });
  const { read } = articlesInMemory();
  const source: SiteSource = { ...sourceOf(folder), view: "preview" };
  const before = await loadSite(source, read);
  writeFiles(folder, { "theme.css": "a { top: 0 }\nb { co" });
  const during = await loadSite(source, read, before);
  assert.equal(during.site?.ownCss, "a { top: 0 }\n");
  assert.ok(during.diagnostics.some(({ code }) => code === "E231"));
  writeFiles(folder, { "theme.css": "b { top: 0 }\n" });
  assert.equal((await loadSite(source, read, during)).site?.ownCss, "b { top: 0 }\n");
});

test("a text that was emptied to be written anew is read once it has been", async (t) => {
  const folder = folderOf(t, files);
  const { read } = articlesInMemory();
  const source: SiteSource = { ...sourceOf(folder), view: "preview" };
  const before = await loadSite(source, read);
  writeFiles(folder, { "articles/second.md": "" });
  const [during] = await Promise.all([
    loadSite(source, read, before),
    setTimeout(5).then(() =>
      writeFiles(folder, { "articles/second.md": files["articles/second.md"] }),
    ),
  ]);
  assert.deepEqual(during.diagnostics, before.diagnostics);
  writeFiles(folder, { "articles/second.md": "" });
  const after = await loadSite(source, read, during);
  assert.ok(after.diagnostics.some(({ file, line }) => file.endsWith("second.md") && line === 1));
});
