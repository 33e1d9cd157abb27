import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { figureRenderer } from "../../src/figures/draw.tsx";
import { loadFolder } from "../support/load-folder.ts";
import { articleText, folderOf, siteYaml } from "../support/site-folder.ts";
import { loadFiles } from "../support/small-site.ts";

/** What an author would guess wrongly from a message alone, and what the hint has to say in its place. */
const inText: readonly (readonly [body: string, told: string])[] = [
  ["See [a](http//x.example).", "E400 Write `http://x.example`."],
  ["See [a](plan.ods).", "E400 A file lies beside the text that links to it"],
  ["![A rack] (rack.png)", "W381 Write `![A rack](rack.png)`."],
  ["::figure{queue}", "E361 Write `::figure{name=queue}`."],
  ["::figure{}", "E361 Name it: `::figure{name=…}`."],
  [":figure{name=queue}", "W381 Write `::figure{name=queue}` on a line of its own."],
  ['::figure{name="queue"', 'E360 Close it with `}`: `::figure{name="queue"}`.'],
  ["A formula, $\\frac{1}{2$.", "E370 Close the brace: `}`."],
  ["A formula, $\\foo{1}$.", "E370 There is no such command"],
  ["A note.[^1]\n\n[^1] Its text.", "E352 Line 9 lacks a colon: `[^1]: …`."],
  ["A note.[^1]\n\n[1]: Its text.", "E352 Line 9 lacks a `^`: `[^1]: …`."],
  ["```js\nlet x;\n``", "E324 End it with a line of 3 backticks, as it began."],
  ["~~~~\nlet x;\n~~~", "E324 Line 9 ends it once it has 4 tildes, as the first line has."],
  ["| a | b\n|---\n| 1 | 2 |", "W381 Write as many parts as the head has"],
];
const aboveText: readonly (readonly [frontMatter: string, told: string])[] = [
  ["aliases: old-name", "E204 Write `aliases: [/old-name/]`."],
  ["period: 1999-2004", "E204 Write `1999/2004`."],
  [
    "series: 'The queue's end'",
    'E201 A quote within ends it: put it between others, `series: "The',
  ],
];

for (const [written, told, file] of [
  ...inText.map(([body, told]) => [body, told, articleText("A", undefined, `${body}\n`)] as const),
  ...aboveText.map(
    ([line, told]) => [line, told, articleText("A", `date: 2024-03-11\n${line}`)] as const,
  ),
]) {
  test(`the hint for ${JSON.stringify(written)} names the mend`, async (t) => {
    const { diagnostics } = await loadFiles(t, { "articles/a.md": file });
    const lines = diagnostics.map(({ code, hint }) => `${code} ${hint}`);
    assert.ok(
      lines.some((line) => line.startsWith(told)),
      lines.join("\n"),
    );
  });
}

test("a link that is dead is never answered with a social card", async (t) => {
  const { diagnostics } = await loadFiles(t, {
    "articles/a.md": articleText("A", undefined, "See [it](cart.png).\n"),
  });
  assert.deepEqual(
    diagnostics.map(({ code }) => code),
    ["E400"],
  );
  assert.doesNotMatch(diagnostics[0]?.hint ?? "", /card/);
});

test("a folder in which nothing is yet is told of by nobody", async (t) => {
  const content = folderOf(t, { "site.yaml": siteYaml, "articles/a.md": articleText("A") });
  mkdirSync(join(content, "articles/b"));
  const { diagnostics } = await loadFolder(content, {
    view: "published",
    renderFigure: figureRenderer([]),
  });
  assert.deepEqual(diagnostics, []);
});
