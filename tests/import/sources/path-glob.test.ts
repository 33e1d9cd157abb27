import assert from "node:assert/strict";
import { test } from "node:test";
import { pathGlob } from "../../../src/import/sources/path-glob.ts";

test("a pattern means a file, a folder with all in it, and any folders between", () => {
  for (const [pattern, path, fits] of [
    ["drafts", "drafts/a.md", true],
    ["drafts", "posts/drafts/a.md", false],
    ["./drafts/", "drafts", true],
    ["**/drafts", "drafts/a.md", true],
    ["**/drafts", "posts/2020/drafts/a.md", true],
    ["posts/**/a.md", "posts/a.md", true],
    ["posts/**/a.md", "posts/b/c/a.md", true],
    ["posts/**", "posts/b/c/a.md", true],
    ["posts/**", "posts", false],
    ["**", "a.md", true],
    ["*.md", "a.md", true],
    ["*.md", "posts/a.md", false],
    ["posts/*/index.*", "posts/a/index.md", true],
    ["a*a", "a", false],
    ["a*b*c", "aXbYbZc", true],
    ["a.b", "axb", false],
  ] as const) {
    assert.equal(pathGlob(pattern)(path), fits, `${pattern} ${path}`);
  }
});

test("stars, however many, take no longer than the path is", () => {
  const started = process.cpuUsage();
  assert.equal(pathGlob(`${"*a".repeat(40)}*b`)("a".repeat(250)), false);
  const folders = "a/".repeat(2000);
  assert.equal(pathGlob(`${"**/*a/".repeat(40)}b`)(`${folders}c`), false);
  assert.ok(process.cpuUsage(started).user < 2e6);
});
