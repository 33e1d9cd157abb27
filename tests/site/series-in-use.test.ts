import assert from "node:assert/strict";
import { test } from "node:test";
import { loadFolder } from "../support/load-folder.ts";
import { articleText, folderOf, siteYaml } from "../support/site-folder.ts";

test("a series goes by `order`; articles without one follow by their dates", async (t) => {
  const article = (title: string, more: string) => articleText(title, `series: one\n${more}`);
  const folder = folderOf(t, {
    "site.yaml": `${siteYaml}series:\n  - { slug: one, title: One, description: About one. }\n`,
    "articles/a.md": article("A", "date: 2024-01-01"),
    "articles/b.md": article("B", "date: 2024-01-02\norder: 2"),
    "articles/c.md": article("C", "date: 2024-01-03\norder: 1"),
    "articles/d.md": article("D", "date: 2023-12-31"),
  });
  const now = new Date("2024-06-01T12:00:00Z");
  const none = () => ({ problem: "none", known: [], written: "" });
  const { site } = await loadFolder(folder, { now, renderFigure: none });
  const [page] = site?.pages.series ?? [];
  assert.deepEqual(
    page?.summaries.map(({ title }) => title),
    ["C", "B", "D", "A"],
  );
});
