import assert from "node:assert/strict";
import { test } from "node:test";
import { renderBody } from "../../support/render-body.ts";

/** `x` for a box that is ticked, `o` for one that isn't, in the order of the page. */
const boxes = (markdown: string) =>
  Array.from(renderBody(markdown).html.matchAll(/<input[^>]*>/g), ([box]) =>
    box.includes("checked=") ? "x" : "o",
  ).join("");

test("an item that begins with a box is a task, ticked or not, in lists of any kind and depth", () => {
  assert.equal(boxes("- [ ] a\n- [x] b\n- [X] c\n"), "oxx");
  assert.equal(boxes("1. [x] a\n   - [ ] b\n     - [x] c\n2. [ ] d\n"), "xoxo");
});

test("each box has its words as its label, and nobody can tick it", () => {
  const { html } = renderBody("- [x] *Call* them\n");
  assert.match(html, /<input [^>]*id="task-item-0" checked="checked" disabled="disabled">/);
  assert.match(html, /<label [^>]*for="task-item-0"> <em>Call<\/em> them<\/label>/);
});

test("only the list that holds tasks is a list of tasks", () => {
  const { html } = renderBody("- a\n  - [ ] b\n\ntext\n\n- c\n");
  assert.equal(html.match(/task-list-container/g)?.length, 1);
  assert.match(html, /<ul>\n<li>a\n<ul class="task-list-container">/);
  const later = renderBody("- a\n  - b\n- [ ] c\n").html;
  assert.match(later, /^<ul class="task-list-container">\n<li>a\n<ul>/);
});

test("brackets elsewhere, without a space behind, escaped or around a link are no box", () => {
  for (const text of ["[x] a\n", "- a [x] b\n", "- [x]a\n", "- \\[x] a\n", "- [y] a\n"]) {
    assert.equal(boxes(text), "", text);
  }
  assert.equal(boxes("- [x] a\n\n[x]: /about/\n"), "");
});
