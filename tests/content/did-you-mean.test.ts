import assert from "node:assert/strict";
import { test } from "node:test";
import { didYouMean, nearest, nearestPath } from "../../src/content/did-you-mean.ts";

test("a slip of the finger names the nearest known word", () => {
  assert.equal(didYouMean("tittle", ["title", "date"]), "Did you mean `title`?");
  assert.equal(didYouMean("dat", ["title", "date"]), "Did you mean `date`?");
});

test("a word that is far from all known ones gets no hint", () => {
  assert.equal(didYouMean("banana", ["title", "date"]), "");
});

test("a short word may be one letter away, not two", () => {
  assert.equal(didYouMean("tt", ["ts"]), "Did you mean `ts`?");
  assert.equal(didYouMean("go", ["ts"]), "");
});

test("a word that is near is named, though one that is too far for its own length differs by fewer letters", () => {
  // Two letters of three, against three of nine.
  assert.equal(nearest("abcdef", ["abcd", "abcdefghi"]), "abcdefghi");
});

test("of two that are as near, the first is named", () => {
  assert.equal(nearest("cat", ["bat", "hat"]), "bat");
});

test("nothing known, nothing meant", () => {
  assert.equal(didYouMean("title", []), "");
});

test("a path is near by its last name, and not by the folder that all share", () => {
  const known = ["/articles/emoji/", "/articles/timeouts/", "/about/"];
  assert.equal(nearestPath("/articles/timeuots/", known), "/articles/timeouts/");
  assert.equal(nearestPath("/articles/setext/", known), undefined);
  assert.equal(nearestPath("/abuot/", known), "/about/");
  assert.equal(nearestPath("/about/", []), undefined);
});
