import assert from "node:assert/strict";
import { test } from "node:test";
import { htmlToMarkdown } from "../../../src/import/text/html-to-markdown.ts";

const made = (html: string) => htmlToMarkdown(html, true, { leftOut() {}, drawing: () => "a.svg" });
const row = (...cells: string[]) => `<tr>${cells.map((one) => `<td>${one}</td>`).join("")}</tr>`;

test("code in a highlighter's table has no numbers of lines, whether all are in one cell or each in its own", () => {
  const whole = `<pre><table>${row("1\n2", "a = 1\nb = 2")}</table></pre>`;
  const byLine = `<pre><table>${row("1", "a = 1")}${row("2", "b = 2")}</table></pre>`;
  for (const html of [whole, byLine]) assert.equal(made(html), "```\na = 1\nb = 2\n```");
});

test("code of nothing but numbers keeps them", () => {
  assert.equal(made(`<pre><table>${row("1", "42")}</table></pre>`), "```\n42\n```");
});

test("another table in code loses no word", () => {
  assert.match(made("<pre>one<table>two<td>three</table></pre>"), /one.*two.*three/s);
  assert.match(made(`<pre><table>${row("a", "b")}</table></pre>`), /a\s+b/);
});
