import assert from "node:assert/strict";
import { test } from "node:test";
import { renderBody } from "../../support/render-body.ts";

test("a note stands once, right behind the block that refers to it, and each leads to the other", () => {
  const { html, diagnostics } = renderBody("One[^n].\n\nTwo.\n\n[^n]: The note.\n");
  const order = ["One", 'id="footnote1"', "The note.", "Two."].map((part) => html.indexOf(part));
  assert.deepEqual(
    order,
    order.toSorted((a, b) => a - b),
  );
  assert.ok(!order.includes(-1), html);
  assert.equal(html.split("The note.").length, 2);
  assert.match(html, /<a class="cite" id="footnote-ref1" href="#footnote1" role="doc-noteref"/);
  assert.match(html, /href="#footnote-ref1" aria-label="Note a, back to the text">\[a\]<\/a>/);
  assert.deepEqual(diagnostics, []);
});

test("a note of a list or a quotation stands behind the whole of it", () => {
  const { html } = renderBody("- one[^n]\n- two\n\n> said[^m]\n\n[^n]: N.\n[^m]: M.\n");
  assert.match(
    html,
    /<\/ul>\n<div class="notes">.*N\..*<blockquote>.*<\/blockquote>\n<div class="notes">/s,
  );
});

test("the notes of one block share a box, in the order of their letters", () => {
  const { html } = renderBody("Both[^n] of[^m] them.\n\n[^m]: Second.\n[^n]: First.\n");
  assert.equal(html.match(/class="notes"/g)?.length, 1);
  assert.ok(html.indexOf("First.") < html.indexOf("Second."));
});

test("a note that only a note refers to stands with it", () => {
  const { html } = renderBody("Text[^n].\n\nMore.\n\n[^n]: See[^m].\n[^m]: Deeper.\n");
  assert.equal(html.match(/class="notes"/g)?.length, 1);
  assert.ok(html.indexOf("Deeper.") < html.indexOf("More."));
});

test("the second reference to a note has an id of its own", () => {
  const { html } = renderBody("One[^n].\n\nTwo[^n].\n\n[^n]: Note.\n");
  assert.match(html, /id="footnote-ref1".*id="footnote-ref1-2"/s);
  assert.equal(html.match(/id="footnote1"/g)?.length, 1);
});

test("past z the letters double", () => {
  const marks = Array.from({ length: 28 }, (_, i) => `[^${i}]`);
  const body = `A${marks.join("")}\n\n${marks.map((mark) => `${mark}: Note.`).join("\n")}\n`;
  const { html } = renderBody(body);
  assert.match(html, /Note z, back.*Note aa, back.*Note ab, back/s);
});

test("a note that only itself refers to is a diagnostic, for no reader would find it", () => {
  const { diagnostics, html } = renderBody("Text.\n\n[^n]: See[^n].\n");
  assert.deepEqual(
    diagnostics.map(({ code, line }) => [code, line]),
    [["E353", 3]],
  );
  assert.equal(html, "<p>Text.</p>\n");
});

test("a note within the text is a diagnostic: it would be shown as it is written", () => {
  const { diagnostics } = renderBody("Text.\n\nMore^[Said aside.] words.\n");
  assert.deepEqual(
    diagnostics.map(({ code, line, column }) => [code, line, column]),
    [["E352", 3, 5]],
  );
});

test("a note's name of two words is told at every place, and is text as the standard has it", () => {
  for (const [markdown, places] of [
    ["Text[^two words].\n\n[^two words]: A label of it.\n", ["1:5 W381", "3:1 W381"]],
    ["> Text[^two words].\n\n[^two words]: Label\n", ["3:1 W381"]],
    ["- a [^my note] b\n", ["1:5 W381"]],
  ] as const) {
    assert.deepEqual(renderBody(markdown).lines(), places);
  }
  assert.deepEqual(renderBody("A `[^two words]`.\n\n```\n[^a b]: c\n```\n").lines(), []);
});

test("a note's letter stands in its first paragraph, and above what begins with a list", () => {
  const { html } = renderBody("One[^n], two[^m].\n\n[^n]: Words.\n[^m]:\n    - a list\n");
  assert.match(html, /<p>(?:<span[^>]*>)?<a [^>]*>\[a\]<\/a>(?:<\/span>)? ?Words\.<\/p>/);
  assert.match(html, /<p>(?:<span[^>]*>)?<a [^>]*>\[b\]<\/a>(?:<\/span>)? ?<\/p>\n<ul>/);
});
