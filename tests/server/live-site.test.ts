import assert from "node:assert/strict";
import { renameSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { figureRenderer } from "../../src/figures/draw.tsx";
import { followSite } from "../../src/server/live-site.ts";
import { movedArticles } from "../../src/server/moved-articles.ts";
import { pageState } from "../../src/server/page-state.ts";
import { articleText, folderOf, siteYaml, writeFiles } from "../support/site-folder.ts";
import { now } from "../support/small-site.ts";

const withNotes = `${siteYaml}sections:\n  - { slug: notes, title: Notes, description: Short. }\n`;

function follow(t: TestContext) {
  const folder = folderOf(t, {
    "site.yaml": withNotes,
    "articles/first.md": articleText("First", undefined, "See [[short]].\n"),
    "notes/short.md": articleText("Short"),
  });
  const figures = { key: "", render: figureRenderer([]), diagnostics: [] };
  const live = followSite(folder, { now: () => now, url: undefined }, () => [], figures);
  live.remake();
  assert.deepEqual(live.diagnostics, []);
  const paths = () => live.site?.pages.article.map(({ path }) => path).sort();
  return { folder, live, paths };
}

test("an article of a section is read ahead, has its own page's state, and a new one joins its list", (t) => {
  const { folder, live, paths } = follow(t);
  const file = join(folder, "notes/short.md");
  writeFiles(folder, { "notes/short.md": articleText("Shorter yet") });
  assert.ok(live.readAhead(file));
  const slug = live.site?.pages.article.find(({ path }) => path === "/notes/short/")?.article.slug;
  assert.equal(slug && live.newerText(slug)?.article.title, "Shorter yet");
  const { file: shownFile } = pageState(live, [], "/notes/short/", folder, { of: () => [] });
  assert.ok(shownFile?.endsWith("notes/short.md"), shownFile);
  writeFiles(folder, { "notes/next.md": articleText("Next") });
  live.remake();
  assert.deepEqual(paths(), ["/articles/first/", "/notes/next/", "/notes/short/"]);
});

test("sections stay while `site.yaml` can't be read, and follow their files", (t) => {
  const { folder, live, paths } = follow(t);
  writeFiles(folder, { "site.yaml": `${withNotes}{`, "notes/short.md": articleText("Changed") });
  live.remake();
  assert.deepEqual(paths(), ["/articles/first/", "/notes/short/"]);
  assert.ok(live.site?.pages.article.some(({ title }) => title === "Changed"));
});

test("an article that moves to a section is followed to its new address, and so are links to it", (t) => {
  const { folder, live } = follow(t);
  const moved = movedArticles();
  moved.since(live.entries);
  renameSync(join(folder, "notes/short.md"), join(folder, "articles/short.md"));
  live.remake();
  assert.deepEqual([...moved.since(live.entries)], [["/notes/short/", "/articles/short/"]]);
  const first = live.site?.pages.article.find(({ path }) => path === "/articles/first/");
  assert.deepEqual(first?.linked, { short: { title: "Short", path: "/articles/short/" } });
});
