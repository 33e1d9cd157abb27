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

/** A text, and the address that becomes a link in it (https://github.github.com/gfm/#autolinks-extension-). */
const bareAddresses: readonly (readonly [text: string, address: string])[] = [
  ["see https://example.org/a_b_c.", "https://example.org/a_b_c"],
  ["(https://example.org/a_(b))", "https://example.org/a_(b)"],
  ["http://example.org?q=1&r=2#s, and", "http://example.org?q=1&r=2#s"],
  ["**https://example.org/a**", "https://example.org/a"],
  ["“https://example.org/a”", "https://example.org/a"],
  ["((https://example.org/a)).", "https://example.org/a"],
  ["詳しくは https://example.org/a。次へ", "https://example.org/a"],
  ["<https://example.org/a>", "https://example.org/a"],
];
for (const [text, address] of bareAddresses) {
  test(`GFM: the address in ${text} is a link`, () => {
    const [link, ...others] = renderBody(text).outgoing;
    assert.equal(link?.href, address);
    assert.equal(link.location.column, text.indexOf(address) + 1);
    assert.deepEqual(others, []);
  });
}

test("what only looks like an address stays text, and so does that of the reader's own machine", () => {
  const texts = [
    "www.example.org/a",
    "a@example.org",
    "notes.md",
    "ftp://example.org/a",
    "http://",
  ];
  for (const text of [...texts, "http://localhost:8080/", "a://b", "`https://example.org`"]) {
    const { html, outgoing, diagnostics } = renderBody(text);
    assert.doesNotMatch(html, /<a /, text);
    assert.deepEqual([outgoing, diagnostics], [[], []], text);
  }
});

test("an address among the words of a link makes no link of its own", () => {
  const { outgoing } = renderBody("[https://example.org](https://example.net)");
  assert.deepEqual(
    outgoing.map(({ href }) => href),
    ["https://example.net"],
  );
});
