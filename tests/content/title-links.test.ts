import assert from "node:assert/strict";
import { test } from "node:test";
import { loadFolder } from "../support/load-folder.ts";
import { articleText, folderOf, siteYaml } from "../support/site-folder.ts";

const none = () => ({ problem: "none", known: [], written: "" });

/** What is said of an article, beside one called "The Pump that Stopped" at `pump`. */
async function hintsFor(t: Parameters<typeof folderOf>[0], text: string): Promise<string[]> {
  const folder = folderOf(t, {
    "site.yaml": siteYaml,
    "articles/pump.md": articleText("The Pump that Stopped"),
    "articles/story.md": text,
  });
  const now = new Date("2024-06-01T12:00:00Z");
  const { diagnostics } = await loadFolder(folder, { now, renderFigure: none });
  return diagnostics.map(({ line, column, hint }) => `${line}:${column} ${hint}`);
}

const habits: Readonly<Record<string, readonly [text: string, hint: string]>> = {
  "a title in double brackets": [
    articleText("Story", "date: 2024", "See [[the Pump that stopped|it]].\n"),
    "7:5 Write `[[pump|it]]`.",
  ],
  "a title alone": [
    articleText("Story", "date: 2024", "See [[the Pump that stopped]].\n"),
    "7:5 Write `[[pump]]`, which shows the title.",
  ],
  "a title with a heading by its words": [
    articleText("Story", "date: 2024", "See [[The Pump that Stopped#What it was|it]].\n"),
    "7:5 Write `[[pump#what-it-was|it]]`.",
  ],
  "a file's name with a capital": [
    articleText("Story", "date: 2024", "See [[Pump]].\n"),
    "7:5 Write `[[pump]]`.",
  ],
  "a title behind its folders": [
    articleText("Story", "date: 2024", "See [[notes/machines/Pump|it]].\n"),
    "7:5 Write `[[pump|it]]`.",
  ],
  "a heading of the same text by its words": [
    articleText("Story", "date: 2024", "## Why so\n\nSee [[#Why so]].\n"),
    "9:5 Write `[Why so](#why-so)`.",
  ],
  "a heading of the same text with other words": [
    articleText("Story", "date: 2024", "## Why\n\nSee [[#Why|this]].\n"),
    "9:5 Write `[this](#why)`.",
  ],
  "another text embedded by its title": [
    articleText("Story", "date: 2024", "![[The Pump that Stopped]]\n"),
    "7:1 Link to it: `[[pump]]`.",
  ],
  "a picture embedded": [
    articleText("Story", "date: 2024", "![[pump.png|300]]\n"),
    "7:1 Write `![what it shows](pump.png){width=300}`.",
  ],
  "tags in the text": [
    articleText("Story", "date: 2024", "#disks #pumps\n"),
    "7:1 Tags stand above the text: `tags: [disks, pumps]`. A heading has a space behind its mark.",
  ],
  "one tag as text, with its sign": [
    articleText("Story", 'date: 2024\ntags: "#disks"'),
    "5:7 Write `tags: [disks]`.",
  ],
  "a tag with its sign within brackets": [
    articleText("Story", "date: 2024\ntags: [#disks]"),
    "5:8 A tag has no `#` here: `tags: [disks]`.",
  ],
  "a list that is never closed": [
    articleText("Story", "date: 2024\ntags: [disks, pumps"),
    "5:7 Close it with `]`: `tags: [disks, pumps]`.",
  ],
  "a day that is empty": [
    articleText("Story", "date: 2024\nupdated:"),
    "5:9 Take the line out, or write something behind `updated:`.",
  ],
  "a file in double brackets": [
    articleText("Story", "date: 2024", "See [[pump.md]].\n"),
    "7:5 Write `[[pump]]`.",
  ],
  "a tag with its sign in a list": [
    articleText("Story", "date: 2024\ntags:\n  - #disks"),
    "6:5 Write `- disks`.",
  ],
  "tags with their signs on a line": [
    articleText("Story", "date: 2024\ntags: #disks #pumps"),
    "5:7 Write `tags: [disks, pumps]`.",
  ],
};
for (const [name, [text, hint]] of Object.entries(habits)) {
  test(`${name}: the hint is what to write`, async (t) => {
    assert.deepEqual(await hintsFor(t, text), [hint]);
  });
}

test("a list that is never closed is told where it begins, not on the line below", async (t) => {
  const [found = ""] = await hintsFor(t, articleText("Story", "date: 2024\ntags: [a, b\norder: 1"));
  assert.match(found, /^5:7 /);
});
