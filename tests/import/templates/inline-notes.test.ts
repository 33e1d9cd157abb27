import assert from "node:assert/strict";
import { test } from "node:test";
import { inlineNotes } from "../../../src/import/templates/inline-notes.ts";

test("a note within the text becomes one with a label, with links and line ends in it", () => {
  assert.equal(
    inlineNotes("One.^[Said of\nit, see [there](https://a.example).] Two^[https://b.example/].\n"),
    "One.[^note-1] Two[^note-2].\n\n[^note-1]: Said of it, see [there](https://a.example).\n\n[^note-2]: https://b.example/\n",
  );
});

test("labels that the text has are not taken", () => {
  assert.match(inlineNotes("A[^note-1] b^[c d]\n\n[^note-1]: e\n"), /b\[\^in-note-1\]/);
});

test("what is no note is left as it is", () => {
  for (const text of [
    "`a^[b c]`",
    "```\na^[b c]\n```",
    "$W^[1]$ and ^[a-z]+",
    "a\\^[b c]",
    "a^[b c](https://a.example)^",
    "[^[:alpha:] x]",
    "a^[b c\n\nd]",
    "a^[b c",
  ]) {
    assert.equal(inlineNotes(text), text);
  }
});
