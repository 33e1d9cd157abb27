import assert from "node:assert/strict";
import { test } from "node:test";
import { en } from "../../../src/i18n/en.ts";
import { gonePages } from "../../../src/site/pages/gone.ts";

test("an address of a page that was taken down has one that says why, and that of a file none", () => {
  const gone = [
    { path: "/articles/story/", reason: "The company asked for it." },
    { path: "/talks/slides.pdf", reason: "Out of date." },
  ] as const;
  const pages = gonePages(gone, { words: en });
  assert.deepEqual(
    pages.map(({ path, reason, unlisted }) => [path, reason, unlisted]),
    [["/articles/story/", "The company asked for it.", true]],
  );
});
