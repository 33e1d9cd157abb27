import assert from "node:assert/strict";
import { test } from "node:test";
import { renderBody } from "../../support/render-body.ts";

/** Line, column and length of the diagnostics for what is refused in a text. */
const places = (markdown: string) =>
  renderBody(markdown).diagnostics.map(({ line, column, length }) => [line, column, length]);

test("a link in a code span before the real one doesn't take its place", () => {
  assert.deepEqual(places("Write `[a](ftp:x)` for [a](ftp:x).\n"), [[1, 28, 5]]);
});

test("the same refused address twice is told at both places", () => {
  assert.deepEqual(places("ftp:x and [a](ftp:x)\nand [b](ftp:x)\n"), [
    [1, 15, 5],
    [2, 9, 5],
  ]);
});

test("marks of quotes and lists count in the column, and so does indentation", () => {
  assert.deepEqual(places("> - one\n>   [a](ftp:x)\n"), [[2, 9, 5]]);
  assert.deepEqual(places("1. one\n\n   two\n   [a](<ftp:x y>)\n"), [[4, 9, 7]]);
});

test("a heading's marks count before it and not behind it", () => {
  assert.deepEqual(places("## ftp [a](ftp:x) ##\n"), [[1, 12, 5]]);
});

test("each cell of a table has its own place, whatever bars stand escaped before it", () => {
  const table = "| a | b |\n|---|---|\n| [x](ftp:x) | \\|y\\| [x](ftp:x) |\n";
  assert.deepEqual(places(table), [
    [3, 7, 5],
    [3, 26, 5],
  ]);
});

test("an address in angle brackets is a link at the address", () => {
  assert.deepEqual(places("See `<ftp://a>` or <ftp://a>.\n"), [[1, 21, 7]]);
});

test("a link whose address stands elsewhere is told where it is used", () => {
  assert.deepEqual(places("A `[b][c]` and [b][c].\n\n[c]: ftp:x\n"), [[1, 16, 3]]);
});

test("wiki links and citations in code don't take the place of those in the text", () => {
  assert.deepEqual(places("Not `[[A B]]` but [[A B]].\n"), [[1, 19, 7]]);
  assert.deepEqual(places("Not `[@who]` but[@who].\n"), [[1, 17, 6]]);
});

test("links to other sites are told with the place of each", () => {
  const { outgoing } = renderBody(
    "`<https://a.example>` [a](https://a.example) <https://b.example>\n",
  );
  assert.deepEqual(
    outgoing.map(({ href, location }) => [href, location.column]),
    [
      ["https://a.example", 27],
      ["https://b.example", 47],
    ],
  );
});
