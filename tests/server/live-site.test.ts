import assert from "node:assert/strict";
import { renameSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { followSite } from "../../src/server/live-site.ts";
import { movedArticles } from "../../src/server/moved-articles.ts";
import { pageState } from "../../src/server/page-state.ts";
import { loadFolder, sourceOf } from "../support/load-folder.ts";
import { articleText, folderOf, siteYaml, writeFiles } from "../support/site-folder.ts";

const withNotes = `${siteYaml}sections:\n  - { slug: notes, title: Notes, description: Short. }\n`;

async function follow(t: TestContext) {
  const folder = folderOf(t, {
    "site.yaml": withNotes,
    "articles/first.md": articleText("First", undefined, "See [[short]].\n"),
    "notes/short.md": articleText("Short"),
  });
  const { code, ...source } = sourceOf(folder);
  const live = followSite(source, () => source.now);
  const remake = () => live.remake(code);
  await remake();
  assert.deepEqual(live.loaded?.diagnostics, []);
  const paths = () => live.site?.pages.article.map(({ path }) => path).sort();
  return { folder, live, remake, paths };
}

test("an article of a section is read ahead, has its own page's state, and a new one joins its list", async (t) => {
  const { folder, live, remake, paths } = await follow(t);
  const file = join(folder, "notes/short.md");
  writeFiles(folder, { "notes/short.md": articleText("Shorter yet") });
  assert.ok(live.readAhead(file));
  const slug = live.site?.pages.article.find(({ path }) => path === "/notes/short/")?.article.slug;
  assert.equal(slug && live.newerText(slug)?.article.title, "Shorter yet");
  const { file: shownFile } = pageState(live, [], "/notes/short/", folder, { of: () => [] });
  assert.ok(shownFile?.endsWith("notes/short.md"), shownFile);
  writeFiles(folder, { "notes/next.md": articleText("Next") });
  await remake();
  assert.deepEqual(paths(), ["/articles/first/", "/notes/next/", "/notes/short/"]);
});

test("sections stay while `site.yaml` can't be read, and follow their files", async (t) => {
  const { folder, live, remake, paths } = await follow(t);
  writeFiles(folder, { "site.yaml": `${withNotes}{`, "notes/short.md": articleText("Changed") });
  await remake();
  assert.deepEqual(paths(), ["/articles/first/", "/notes/short/"]);
  assert.ok(live.site?.pages.article.some(({ title }) => title === "Changed"));
});

test("an article that moves to a section is followed to its new address, and so are links to it", async (t) => {
  const { folder, live, remake } = await follow(t);
  const moved = movedArticles();
  moved.since(live.entries);
  renameSync(join(folder, "notes/short.md"), join(folder, "articles/short.md"));
  await remake();
  assert.deepEqual([...moved.since(live.entries)], [["/notes/short/", "/articles/short/"]]);
  const first = live.site?.pages.article.find(({ path }) => path === "/articles/first/");
  assert.deepEqual(first?.linked, { short: { title: "Short", path: "/articles/short/" } });
});

test("a text with nothing behind its keys is shown while it is written, and told of nothing else", async (t) => {
  const folder = folderOf(t, {
    "site.yaml": siteYaml,
    "articles/bare.md": "---\ntitle:\ndescription:\ndate:\ntags:\n---\n\nWords.\n",
  });
  const { site, diagnostics } = await loadFolder(folder, { view: "preview" });
  assert.deepEqual(
    site?.pages.article.map(({ path }) => path),
    ["/articles/bare/"],
  );
  assert.deepEqual(
    diagnostics.map(({ line, code }) => `${line} ${code}`),
    ["2 E204", "3 E204", "4 E204", "5 E204"],
  );
});
