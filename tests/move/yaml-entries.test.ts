import assert from "node:assert/strict";
import { test } from "node:test";
import type { TextEdit } from "../../src/move/text-file.ts";
import { addToList, addToMap, removeFromList } from "../../src/move/yaml-entries.ts";

const applied = (text: string, edit: TextEdit | undefined) =>
  edit && text.slice(0, edit.offset) + edit.text + text.slice(edit.offset + edit.length);

test("an entry is added as the list is written, or with the list", () => {
  for (const [before, after] of [
    ["title: A\n", "title: A\naliases: [/old/]\n"],
    ["aliases: []\n", "aliases: [/old/]\n"],
    ["aliases: [/a/]\n", "aliases: [/a/, /old/]\n"],
    ["aliases:\n  - /a/\ntitle: A\n", "aliases:\n  - /a/\n  - /old/\ntitle: A\n"],
  ] as const) {
    assert.equal(applied(before, addToList(before, "aliases", "/old/")), after);
  }
});

test("a key is added as the map is written, or with the map; one without a value is no hindrance", () => {
  for (const [before, after] of [
    ["title: A\n", "title: A\nredirects:\n  /a/: /b/\n"],
    ["redirects: {}\n", "redirects: { /a/: /b/ }\n"],
    ["redirects: { /c/: /d/ }\n", "redirects: { /c/: /d/, /a/: /b/ }\n"],
    ["redirects: { /c/ }\n", "redirects: { /c/ , /a/: /b/}\n"],
    ["redirects:\n  /c/: /d/\n", "redirects:\n  /c/: /d/\n  /a/: /b/\n"],
  ] as const) {
    assert.equal(applied(before, addToMap(before, "redirects", "/a/", "/b/")), after);
  }
});

test("the last entry takes its list with it", () => {
  const two = "tags: [a, b]\ntitle: A\n";
  assert.match(
    applied(
      two,
      removeFromList(two, "tags", (one) => one === "a"),
    ) ?? "",
    /^tags: \[b\]/,
  );
  const one = "tags: [a]\ntitle: A\n";
  assert.equal(
    applied(
      one,
      removeFromList(one, "tags", (entry) => entry === "a"),
    ),
    "title: A\n",
  );
  assert.equal(
    removeFromList(one, "tags", () => false),
    undefined,
  );
});
