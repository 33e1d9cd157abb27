import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { readHashedJson, writeHashedJson } from "../../src/cache/hashed-json.ts";
import { scratchFolder } from "../support/build.ts";

test("a value comes back as it was written, whatever letters are in it", () => {
  const file = join(scratchFolder(), "a/b.json");
  const value = { words: ["Zeile\nzwei", "\u2028", "emoji 🦢"], nothing: null };
  writeHashedJson(file, value);
  assert.deepEqual(readHashedJson(file), value);
});

test("one that was cut off, changed, or isn't there counts as none", () => {
  const folder = scratchFolder();
  const file = join(folder, "kept.json");
  writeHashedJson(file, { articles: 15 });
  const whole = readFileSync(file, "utf8");
  for (const broken of [
    whole.slice(0, -1),
    whole.replace("15", "16"),
    whole.slice(0, 20),
    "",
    "\n",
  ]) {
    writeFileSync(file, broken);
    assert.equal(readHashedJson(file), undefined, JSON.stringify(broken));
  }
  mkdirSync(join(folder, "folder"));
  assert.equal(readHashedJson(join(folder, "folder")), undefined);
  assert.equal(readHashedJson(join(folder, "missing")), undefined);
});
