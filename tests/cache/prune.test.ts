import assert from "node:assert/strict";
import { readdirSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { pruneByCount, pruneBySize, pruneFiles } from "../../src/cache/prune.ts";
import { folderOf } from "../support/site-folder.ts";

/** Folders of a hundred bytes each, `a` the oldest. */
function threeFolders(t: TestContext): string {
  const names = ["a", "b", "c"];
  const folder = folderOf(
    t,
    Object.fromEntries(names.map((name) => [`${name}/file`, "x".repeat(100)])),
  );
  for (const [i, name] of names.entries()) utimesSync(join(folder, name), i + 1, i + 1);
  return folder;
}

test("the oldest go until the rest fits", (t) => {
  const folder = threeFolders(t);
  pruneBySize(folder, 300);
  assert.deepEqual(readdirSync(folder), ["a", "b", "c"]);
  pruneBySize(folder, 299);
  assert.deepEqual(readdirSync(folder), ["b", "c"]);
  pruneBySize(folder, 0);
  assert.deepEqual(readdirSync(folder), ["c"]);
});

test("only so many of the newest stay", (t) => {
  const folder = threeFolders(t);
  pruneByCount(folder, 2);
  assert.deepEqual(readdirSync(folder), ["b", "c"]);
});

test("files go by when they were used, whatever folders they are in", (t) => {
  const folder = threeFolders(t);
  for (const [i, name] of ["b", "a", "c"].entries()) {
    utimesSync(join(folder, name, "file"), i + 1, i + 1);
  }
  pruneFiles(folder, 200);
  assert.deepEqual(
    ["a", "b", "c"].map((name) => readdirSync(join(folder, name))),
    [["file"], [], ["file"]],
  );
  pruneFiles(join(folder, "nowhere"), 0);
});
