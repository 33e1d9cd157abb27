import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { compressFolder } from "../../src/output/compress.ts";
import { hashFiles } from "../../src/output/manifest.ts";
import { ensureDebian } from "../support/debian.ts";
import { folderOf } from "../support/site-folder.ts";

const text = "<p>Again and again.</p>\n".repeat(2000);

test("every copy holds the file's bytes, read by other programs, and is smaller", async (t) => {
  ensureDebian("zstd", ["zstd"]);
  const folder = folderOf(t, { "index.html": text, "build.json": text });
  await compressFolder(folder, await hashFiles(folder), folderOf(t, {}));
  for (const file of ["index.html", "build.json"]) {
    const path = join(folder, file);
    assert.equal(brotliDecompressSync(readFileSync(`${path}.br`)).toString(), text);
    assert.equal(gunzipSync(readFileSync(`${path}.gz`)).toString(), text);
    assert.equal(execFileSync("zstd", ["-dc", `${path}.zst`]).toString(), text);
    for (const end of [".br", ".gz", ".zst"]) {
      assert.ok(readFileSync(path + end).length < text.length / 10);
    }
  }
});

test("what would not be smaller, is not text, or is for the host alone has no copy", async (t) => {
  const files = { "short.txt": "a", "photo.png": text, _headers: text, "build.json": "{}" };
  const folder = folderOf(t, files);
  await compressFolder(folder, await hashFiles(folder), folderOf(t, {}));
  assert.deepEqual(Object.keys(await hashFiles(folder)), ["_headers", "photo.png", "short.txt"]);
  assert.ok(!existsSync(join(folder, "build.json.gz")));
});

test("the second time, copies come from the cache and are the same", async (t) => {
  const cache = folderOf(t, {});
  const [first, second] = [1, 2].map(() => folderOf(t, { "a.html": text, "build.json": "{}" }));
  assert.ok(first && second);
  await compressFolder(first, await hashFiles(first), cache);
  const kept = await hashFiles(cache);
  await compressFolder(second, await hashFiles(second), cache);
  assert.deepEqual(await hashFiles(cache), kept);
  assert.deepEqual(await hashFiles(second), await hashFiles(first));
});
