import assert from "node:assert/strict";
import { test } from "node:test";
import { publicFiles } from "../../src/build/load-site.ts";
import { pathOfFile } from "../../src/content/site-path.ts";
import { diagnosticLog } from "../support/diagnostic-log.ts";
import { hostileNames } from "../support/file-names.ts";
import { folderOf } from "../support/site-folder.ts";

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
