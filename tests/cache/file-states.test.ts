import assert from "node:assert/strict";
import { renameSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileStates } from "../../src/cache/file-states.ts";
import { folderOf } from "../support/site-folder.ts";

test("a file that was edited, touched, put in another's place or taken away looks different", (t) => {
  const folder = folderOf(t, { a: "one", b: "two", c: "six" });
  const files = ["a", "b"].map((name) => join(folder, name));
  const later = Date.now() + 60_000;
  const seen = [fileStates(files, later)];
  assert.equal(fileStates(files, later), seen[0]);
  const look = () => seen.push(fileStates(files, later));
  writeFileSync(join(folder, "a"), "four");
  look();
  utimesSync(join(folder, "a"), 1, 1);
  look();
  renameSync(join(folder, "c"), join(folder, "b"));
  look();
  renameSync(join(folder, "b"), join(folder, "c"));
  look();
  assert.ok(!seen.includes(undefined));
  assert.equal(new Set(seen).size, seen.length);
});

test("nothing is said of a file that changed only just now: it could again, unseen", (t) => {
  const folder = folderOf(t, { a: "one" });
  assert.equal(fileStates([join(folder, "a")], Date.now()), undefined);
});

test("a link is as what it leads to, and one that leads to itself is as a file that isn't there", (t) => {
  const folder = folderOf(t, { a: "one" });
  const [link, loop] = [join(folder, "link"), join(folder, "loop")];
  symlinkSync("a", link);
  symlinkSync("loop", loop);
  const later = Date.now() + 60_000;
  const before = fileStates([link, loop], later);
  writeFileSync(join(folder, "a"), "three");
  assert.notEqual(fileStates([link, loop], later), before);
  assert.equal(fileStates([loop], later), loop);
});
