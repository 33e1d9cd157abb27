import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { cached, type GeneratedAsset } from "../../src/cache/generated-asset.ts";
import { listFiles } from "../../src/cache/list-files.ts";
import { folderOf } from "../support/site-folder.ts";

/** A file that counts how often it is made. */
function counted(
  cacheKey: string,
  text = cacheKey,
): GeneratedAsset & { readonly made: () => number } {
  let times = 0;
  const make = async () => {
    times += 1;
    return Buffer.from(text);
  };
  return { path: `/${cacheKey}.png`, cacheKey, make, made: () => times };
}

test("a file is made once for its cache key, and the same bytes come back", async (t) => {
  const kept = folderOf(t, {});
  const file = counted("one");
  const [first, second] = [await cached(file, kept), await cached(file, kept)];
  assert.deepEqual(
    [Buffer.from(first), Buffer.from(second)],
    [Buffer.from("one"), Buffer.from("one")],
  );
  assert.equal(file.made(), 1);
  const other = counted("another");
  await cached(other, kept);
  assert.equal(other.made(), 1);
});

test("a kept file that was cut short, changed or emptied is made again", async (t) => {
  const kept = folderOf(t, {});
  const file = counted("one");
  await cached(file, kept);
  const [name = ""] = listFiles(kept);
  const whole = readFileSync(join(kept, name));
  const changed = Buffer.from(whole);
  changed[whole.length - 1] = 0;
  for (const broken of [whole.subarray(0, -1), whole.subarray(0, 10), changed, Buffer.alloc(0)]) {
    writeFileSync(join(kept, name), broken);
    assert.equal(String(await cached(file, kept)), "one");
    assert.deepEqual(readFileSync(join(kept, name)), whole);
  }
  assert.equal(file.made(), 5);
});

test("another file of the cache, in the place of one, is made again", async (t) => {
  const kept = folderOf(t, {});
  const [one, other] = [counted("one"), counted("other")];
  await cached(one, kept);
  const [place = ""] = listFiles(kept);
  await cached(other, kept);
  const [elsewhere = ""] = listFiles(kept).filter((name) => name !== place);
  writeFileSync(join(kept, place), readFileSync(join(kept, elsewhere)));
  assert.equal(String(await cached(one, kept)), "one");
  assert.equal(one.made(), 2);
});

test("many at once leave every file whole, and nothing unfinished", async (t) => {
  const kept = folderOf(t, {});
  const text = "x".repeat(1_000_000);
  await Promise.all(Array.from({ length: 20 }, () => cached(counted("one", text), kept)));
  assert.equal(listFiles(kept).length, 1);
  const again = counted("one", text);
  assert.equal(String(await cached(again, kept)), text);
  assert.equal(again.made(), 0);
});
