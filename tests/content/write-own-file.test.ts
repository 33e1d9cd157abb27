import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { LinkedOutError, writeOwnFile } from "../../src/content/write-own-file.ts";
import { folderOf } from "../support/site-folder.ts";

test("a file is written in one step, with the folders that it needs, and nothing is left beside it", (t) => {
  const root = folderOf(t, { "a.txt": "old" });
  assert.equal(writeOwnFile(join(root, "a.txt"), "new", root), undefined);
  assert.equal(writeOwnFile(join(root, "b/c/d.txt"), "new", root), join(root, "b"));
  assert.equal(readFileSync(join(root, "a.txt"), "utf8"), "new");
  assert.deepEqual(readdirSync(join(root, "b/c")), ["d.txt"]);
});

test("no link leads a write out of the site: one in the file's place is replaced", (t) => {
  const folder = folderOf(t, { "site/x": "", "outside/secret.txt": "mine" });
  const root = join(folder, "site");
  const secret = join(folder, "outside/secret.txt");
  for (const name of ["a.txt", "a.txt.new"]) symlinkSync(secret, join(root, name));
  symlinkSync(join(folder, "outside"), join(root, "linked"));
  writeOwnFile(join(root, "a.txt"), "new", root);
  assert.equal(readFileSync(join(root, "a.txt"), "utf8"), "new");
  for (const name of ["linked/secret.txt", "linked/deep/er/b.txt"])
    assert.throws(() => writeOwnFile(join(root, name), "new", root), LinkedOutError);
  assert.equal(readFileSync(secret, "utf8"), "mine");
  assert.ok(!existsSync(join(folder, "outside/deep")));
});
