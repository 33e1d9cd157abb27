import assert from "node:assert/strict";
import { test } from "node:test";
import { renderBody } from "../../support/render-body.ts";

/** A table's cells by row, with where each is aligned to; undefined when there is no table. */
function cells(markdown: string): string[][] | undefined {
  const { html } = renderBody(`${markdown}\n`);
  const table = /<table>.*?<\/table>/s.exec(html)?.[0];
  return table
    ?.split("<tr>")
    .slice(1)
    .map((row) =>
      Array.from(
        row.matchAll(/<t[hd](?: class="(\w+)")?>(.*?)<\/t[hd]>/gs),
        ([, side, text = ""]) => (side === undefined ? text : `${side}: ${text}`),
      ),
    );
}

/** By what https://github.github.com/gfm/#tables-extension- says of each. */
const tables: Readonly<Record<string, { text: string; rows: string[][] | undefined }>> = {
  "a table needs no pipes at its edges, and no space around those inside": {
    text: "a|b\n-|-\nc|d",
    rows: [
      ["a", "b"],
      ["c", "d"],
    ],
  },
  "colons in the row of dashes align a column": {
    text: "| a | b | c | d |\n|:--|:-:|--:|---|\n| 1 | 2 | 3 | 4 |",
    rows: [
      ["left: a", "center: b", "right: c", "d"],
      ["left: 1", "center: 2", "right: 3", "4"],
    ],
  },
  "a pipe in a cell is written with a backslash, in code as well": {
    text: "| a |\n|---|\n| `x \\| y` |\n| x \\| y |",
    rows: [["a"], ["<code>x | y</code>"], ["x | y"]],
  },
  "a row may have fewer cells than the head, and what it has more is left out": {
    text: "| a | b |\n|---|---|\n| 1 |\n| 1 | 2 | 3 |",
    rows: [
      ["a", "b"],
      ["1", ""],
      ["1", "2"],
    ],
  },
  "a head of its own is enough": { text: "| a | b |\n|---|---|", rows: [["a", "b"]] },
  "a quotation ends a table": {
    text: "| a |\n|---|\n| 1 |\n> said",
    rows: [["a"], ["1"]],
  },
  "an empty line ends a table": { text: "| a |\n|---|\n| 1 |\n\nsaid", rows: [["a"], ["1"]] },
  "a row of text goes on with the table": {
    text: "| a | b |\n|---|---|\n| 1 | 2 |\nsaid",
    rows: [
      ["a", "b"],
      ["1", "2"],
      ["said", ""],
    ],
  },
  "a head of other width than the dashes makes no table": {
    text: "| a | b |\n|---|\n| 1 |",
    rows: undefined,
  },
  "words are marked inside of cells": {
    text: "| *a* | ~~b~~ |\n|---|---|\n| **1** | `2` |",
    rows: [
      ["<em>a</em>", "<s>b</s>"],
      ["<strong>1</strong>", "<code>2</code>"],
    ],
  },
};

for (const [name, { text, rows }] of Object.entries(tables)) {
  test(`GFM: ${name}`, () => assert.deepEqual(cells(text), rows));
}

const first = (markdown: string) => renderBody(`${markdown}\n`).html.split("</p>")[0]?.slice(3);

test("GFM: one tilde or two strike out, three don't, nor do two of different length", () => {
  assert.equal(first("~~Hi~~ and ~there~"), "<s>Hi</s> and <s>there</s>");
  assert.equal(first("This is ~~~not~~~ it, ~nor this~~."), "This is ~~~not~~~ it, ~nor this~~.");
});

test("GFM: what is struck out ends with its paragraph", () => {
  const { html } = renderBody("This ~~has a\n\nnew paragraph~~.\n");
  assert.doesNotMatch(html, /<s>/);
});

/** Elements that https://github.github.com/gfm/#disallowed-raw-html-extension- takes out, and we refuse. */
const disallowed =
  "title textarea style xmp iframe noembed noframes script plaintext img object svg".split(" ");
for (const name of disallowed) {
  test(`GFM: <${name}> is refused, in a line and by itself`, () => {
    for (const text of [`a <${name}> b\n`, `<${name}>\n`]) {
      const { diagnostics } = renderBody(text);
      assert.ok(diagnostics.some(({ code, severity }) => code === "E380" && severity === "error"));
    }
  });
}

// The one extension that is left out: CommonMark's own examples say that these are text.
test("bare addresses stay text, and one between < and > is a link", () => {
  for (const text of ["www.example.org/a", "https://example.org/a", "a@example.org"]) {
    assert.equal(first(text), text);
  }
  assert.match(first("<https://example.org/a>") ?? "", /^<a [^>]*href="https:\/\/example\.org\/a"/);
});
