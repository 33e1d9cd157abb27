import assert from "node:assert/strict";
import fs, { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { join } from "node:path";
import { test } from "node:test";
import { foldersWithin, watchFolders } from "../../src/server/watch-folders.ts";
import { folderOf } from "../support/site-folder.ts";

for (const [code, limit] of [
  ["ENOSPC", "max_user_watches"],
  ["EMFILE", "max_user_instances"],
] as const) {
  test(`a machine that has no watch left (${code}) says so once, what to do, and what is watched still is`, async (t) => {
    const folder = folderOf(t, { "a/x.md": "", "b/x.md": "", "c/x.md": "" });
    const real = fs.watch;
    let left = 1;
    t.mock.method(fs, "watch", (...args: Parameters<typeof real>) => {
      if (left-- > 0) return real(...args);
      throw Object.assign(new Error(`${code}: no more`), { code, errno: -28, syscall: "watch" });
    });
    syncBuiltinESMExports();
    t.after(() => {
      t.mock.restoreAll();
      syncBuiltinESMExports();
    });
    const said: string[] = [];
    const seen = new Promise<string>((resolve) => {
      const watching = watchFolders(resolve, (sentence) => said.push(sentence));
      t.after(() => watching.follow([]));
      watching.follow(["a", "b", "c"].map((name) => join(folder, name)));
      watching.follow(["a", "b", "c"].map((name) => join(folder, name)));
    });
    assert.equal(said.length, 1);
    assert.match(said[0] ?? "", new RegExp(`${limit}=.*what is saved in .*/b and some others`));
    writeFileSync(join(folder, "a/x.md"), "saved");
    assert.equal(await seen, join(folder, "a/x.md"));
  });
}

test("a folder that goes between the look and the watch is left out, without a word", (t) => {
  const folder = folderOf(t, { "a/b/x.md": "" });
  const real = fs.existsSync;
  t.mock.method(fs, "existsSync", () => true);
  syncBuiltinESMExports();
  t.after(() => {
    t.mock.restoreAll();
    syncBuiltinESMExports();
  });
  rmSync(join(folder, "a"), { recursive: true });
  assert.ok(!real(join(folder, "a")));
  const watching = watchFolders(assert.fail, assert.fail);
  watching.follow([folder, join(folder, "a"), join(folder, "a/b")]);
  watching.follow([]);
  assert.deepEqual(foldersWithin(join(folder, "a")), [join(folder, "a")]);
  mkdirSync(join(folder, "a"));
  assert.deepEqual(foldersWithin(folder), [folder, join(folder, "a")]);
});
