import assert from "node:assert/strict";
import { symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { listPublicFiles } from "../../src/build/public-files.ts";
import { folderOf } from "../support/site-folder.ts";

test("what is in public/ is listed in order, without what systems and editors leave there", (t) => {
  const folder = folderOf(t, {
    "robots.txt": "",
    "a/b.pdf": "",
    ".well-known/acme/token": "",
    ".nojekyll": "",
    ".DS_Store": "",
    ".git/config": "",
    ".env": "",
    "a/notes.txt~": "",
  });
  const links: string[] = [];
  assert.deepEqual(
    listPublicFiles(folder, (path) => links.push(path)),
    [".nojekyll", ".well-known/acme/token", "a/b.pdf", "robots.txt"],
  );
  assert.deepEqual(links, []);
});

test("a symbolic link, to a file or a folder or nothing, is refused and not followed", (t) => {
  const outside = folderOf(t, { "secret.txt": "secret" });
  const folder = folderOf(t, { "a.txt": "" });
  symlinkSync(join(outside, "secret.txt"), join(folder, "b.txt"));
  symlinkSync(outside, join(folder, "c"));
  symlinkSync("/nowhere", join(folder, "d"));
  writeFileSync(join(folder, "e.txt"), "");
  const links: string[] = [];
  assert.deepEqual(
    listPublicFiles(folder, (path) => links.push(path)),
    ["a.txt", "e.txt"],
  );
  assert.deepEqual(
    links,
    ["b.txt", "c", "d"].map((name) => join(folder, name)),
  );
});

test("a folder that isn't there holds nothing", () => {
  assert.deepEqual(
    listPublicFiles("/nowhere", () => undefined),
    [],
  );
});
