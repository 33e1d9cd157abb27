import assert from "node:assert/strict";
import { test } from "node:test";
import { findElements, parseHtml } from "../../../src/import/text/html-tree.ts";

const count = (html: string, name: string) =>
  findElements(parseHtml(html).children, (element) => element.name === name).length;

test("a slash ends no element of HTML: thousands that are never closed are read as words", () => {
  assert.deepEqual(parseHtml("<a/>x".repeat(6_000)).children, [" x".repeat(6_000)]);
});

test("in a drawing a slash ends an element: thousands of them are read", () => {
  assert.equal(count(`<svg>${"<path/>".repeat(6_000)}</svg>`, "path"), 6_000);
  assert.equal(count("<svg/>".repeat(6_000), "svg"), 6_000);
});
