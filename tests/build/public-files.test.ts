import assert from "node:assert/strict";
import { symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { listPublicFiles, publicFiles } from "../../src/build/public-files.ts";
import { pathOfFile } from "../../src/content/site-path.ts";
import { diagnosticLog } from "../support/diagnostic-log.ts";
import { hostileNames } from "../support/file-names.ts";
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

test("hidden files of `public/` are left out, but for those that hosts and readers look for", (t) => {
  const hidden = [".DS_Store", "deep/.x.txt", ".git/config", ".well-known/a.txt", ".nojekyll"];
  const folder = folderOf(t, Object.fromEntries(hidden.map((name) => [name, ""])));
  const log = diagnosticLog();
  assert.deepEqual(publicFiles(folder, log.report).sort(), ["/.nojekyll", "/.well-known/a.txt"]);
  assert.deepEqual(log.lines(), []);
});

test("files in `public/` have the addresses that hosts serve them under, whatever they are called", (t) => {
  const names = [...new Set(hostileNames.filter((name) => !name.startsWith(".")))].map(
    (name) => `deep/${name}.txt`,
  );
  const folder = folderOf(t, Object.fromEntries(names.map((name) => [name, ""])));
  const log = diagnosticLog();
  assert.deepEqual(publicFiles(folder, log.report).sort(), names.map(pathOfFile).sort());
  assert.deepEqual(log.lines(), []);
});

test("a file in `public/` whose name no address can have is said", (t) => {
  const folder = folderOf(t, { "one\ntwo.txt": "", "bell\u0007.txt": "", "right.txt": "" });
  const log = diagnosticLog();
  assert.deepEqual(publicFiles(folder, log.report), ["/right.txt"]);
  assert.deepEqual(log.lines(), ["1:1 E113", "1:1 E113"]);
  for (const { message } of log.diagnostics) assert.doesNotMatch(message, /\p{Cc}/u);
});
