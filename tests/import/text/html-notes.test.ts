import assert from "node:assert/strict";
import { test } from "node:test";
import { takeNotes } from "../../../src/import/text/html-notes.ts";
import { parseHtml, textOfNodes } from "../../../src/import/text/html-tree.ts";

const list = '<ol><li id="fn1">The note. <a href="#fnref1">back</a></li></ol>';

test("notes are taken off a text, without the way back, and what follows them stays", () => {
  const root = parseHtml(
    `<div><p>Said<a href="#fn1">1</a>.</p><div class="footnotes">${list}</div><p>After.</p></div>`,
  );
  const { labels, notes } = takeNotes(root);
  assert.deepEqual([...labels], [["fn1", "1"]]);
  assert.deepEqual(
    notes.map(({ label, children }) => [label, textOfNodes(children).trim()]),
    [["1", "The note."]],
  );
  assert.equal(textOfNodes(root.children), "Said1.After.");
});

test("a list that nothing in the text leads to is no list of notes", () => {
  const root = parseHtml(`<p>Said.</p><div class="footnotes">${list}</div>`);
  assert.deepEqual(takeNotes(root).notes, []);
  assert.match(textOfNodes(root.children), /The note\./);
});
