import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { listFiles } from "../../src/publish/manifest.ts";
import { madeOnce, type SlowFile } from "../../src/publish/slow-files.ts";
import { folderOf } from "../support/site-folder.ts";

/** A file that counts how often it is made. */
function counted(recipe: string, text = recipe): SlowFile & { readonly made: () => number } {
  let times = 0;
  const make = async () => {
    times += 1;
    return Buffer.from(text);
  };
  return { path: `/${recipe}.png`, recipe, make, made: () => times };
}

test("a file is made once for its recipe, and the same bytes come back", async (t) => {
  const kept = folderOf(t, {});
  const file = counted("one");
  const [first, second] = [await madeOnce(file, kept), await madeOnce(file, kept)];
  assert.deepEqual(
    [Buffer.from(first), Buffer.from(second)],
    [Buffer.from("one"), Buffer.from("one")],
  );
  assert.equal(file.made(), 1);
  const other = counted("another");
  await madeOnce(other, kept);
  assert.equal(other.made(), 1);
});

test("a kept file that was cut short, changed or emptied is made again", async (t) => {
  const kept = folderOf(t, {});
  const file = counted("one");
  await madeOnce(file, kept);
  const [name = ""] = listFiles(kept);
  const whole = readFileSync(join(kept, name));
  const changed = Buffer.from(whole);
  changed[whole.length - 1] = 0;
  for (const broken of [whole.subarray(0, -1), whole.subarray(0, 10), changed, Buffer.alloc(0)]) {
    writeFileSync(join(kept, name), broken);
    assert.equal(String(await madeOnce(file, kept)), "one");
    assert.deepEqual(readFileSync(join(kept, name)), whole);
  }
  assert.equal(file.made(), 5);
});

test("many at once leave every file whole, and nothing unfinished", async (t) => {
  const kept = folderOf(t, {});
  const text = "x".repeat(1_000_000);
  await Promise.all(Array.from({ length: 20 }, () => madeOnce(counted("one", text), kept)));
  assert.equal(listFiles(kept).length, 1);
  const again = counted("one", text);
  assert.equal(String(await madeOnce(again, kept)), text);
  assert.equal(again.made(), 0);
});
