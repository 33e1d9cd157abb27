import assert from "node:assert/strict";
import { test } from "node:test";
import type { Site } from "../../src/site/site.ts";
import { articleText, siteYaml, tagYaml } from "../support/site-folder.ts";
import { loadFiles, smallSite } from "../support/small-site.ts";

const files = {
  "tags.yaml": tagYaml("dns") + tagYaml("secret"),
  "articles/told.md": articleText("Told", "date: 2024-05-31\ntags: [dns]\naliases: [/old/]"),
  "articles/draft.md": articleText("Draft", "date: 2024\ntags: [secret]\ndraft: true"),
  "articles/later.md": articleText("Later", "date: 2024-06-02\ntags: [secret]\naliases: [/x/]"),
};

/** Everything that a site would publish, as one text to search in. */
const published = ({ pages, feeds, urls, pictures }: Site) =>
  JSON.stringify([pages, feeds, [...urls.keys()], pictures]);

test("drafts and articles of the future leave no trace in what is published", async (t) => {
  const site = await smallSite(t, files);
  assert.match(published(site), /told/i);
  assert.doesNotMatch(published(site), /draft\/|later|secret|\/x\//i);
});

test("what is held back is named, with the reason", async (t) => {
  assert.deepEqual(
    (await smallSite(t, files)).waiting.map(({ slug, unpublished }) => [slug, unpublished]),
    [
      ["later", "scheduled"],
      ["draft", "draft"],
    ],
  );
});

test("the author may look at what is held back, marked", async (t) => {
  const site = await smallSite(t, files, true);
  assert.deepEqual(
    site.pages.article.map(({ summary }) => [summary.slug, summary.unpublished]),
    [
      ["later", "scheduled"],
      ["told", undefined],
      ["draft", "draft"],
    ],
  );
});

test("the day of the site's own time zone decides", async (t) => {
  const yaml = siteYaml.replace("UTC", "Pacific/Kiritimati");
  const site = await smallSite(t, { ...files, "site.yaml": yaml });
  assert.deepEqual(
    site.waiting.map(({ slug }) => slug),
    ["draft"],
  );
});

test("an alias is a page that leads to its article", async (t) => {
  assert.deepEqual(
    (await smallSite(t, files)).pages.redirect.map(({ path, to }) => [path, to]),
    [["/old/", "/articles/told/"]],
  );
});

test("every page of the site is in the table of its URLs", async (t) => {
  const { pages, urls } = await smallSite(t, files);
  const paths = Object.values(pages)
    .flat()
    .map(({ path }) => path);
  assert.ok(paths.length > 10);
  for (const path of paths) assert.ok(urls.has(path), path);
});

test("a site without any article is still a site", async (t) => {
  const { pages } = await smallSite(t, {});
  assert.deepEqual(pages.article, []);
  assert.equal(pages.home.length, 1);
});

test("a featured article that doesn't exist is reported at its name", async (t) => {
  const yaml = `${siteYaml}featured: [tolt]\n`;
  const { diagnostics } = await loadFiles(t, { ...files, "site.yaml": yaml });
  assert.deepEqual(
    diagnostics.map(({ line, column }) => `${line}:${column}`),
    ["7:12"],
  );
});

test("one diagnostic in tags.yaml doesn't make every tag unknown", async (t) => {
  const { diagnostics } = await loadFiles(t, {
    ...files,
    "tags.yaml": `${tagYaml("dns")}  zebra: 1\n`,
  });
  assert.deepEqual(
    diagnostics.map(({ code }) => code),
    ["E203"],
  );
});

test("diagnostics of articles are found although site.yaml has some too", async (t) => {
  const { diagnostics } = await loadFiles(t, {
    "site.yaml": `${siteYaml}zebra: 1\n`,
    "articles/a.md": articleText("A", "date: 2024-02-30"),
  });
  assert.deepEqual(diagnostics.map(({ code }) => code).sort(), ["E203", "E205"]);
});
