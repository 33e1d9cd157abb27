import assert from "node:assert/strict";
import { test } from "node:test";
import { packageKey } from "../../src/packing/package-key.ts";
import { type Files, folderOf, writeFiles } from "../support/site-folder.ts";

const files: Files = {
  "dist/main.mjs": "1;",
  "src/styles/base.css": "a {}",
  "src/launch.mjs": "",
  ".markdownlint.yaml": "MD001: true",
  "package.json": '{ "version": "1.0.0" }',
};

test("a package with another stylesheet, setting or library has another key, by itself or in another folder the same", (t) => {
  const folder = folderOf(t, files);
  const key = packageKey(folder);
  for (const [path, text] of [
    ["dist/main.mjs", "2;"],
    ["src/styles/base.css", "b {}"],
    ["src/scaffold/a.txt", "more"],
    [".markdownlint.yaml", "MD001: false"],
    ["package.json", '{ "version": "1.0.1" }'],
  ] as const)
    assert.notEqual(packageKey(folderOf(t, { ...files, [path]: text })), key, path);
  writeFiles(folder, { "dist/key": key });
  assert.equal(packageKey(folder), key);
  assert.equal(packageKey(folderOf(t, files)), key);
});
