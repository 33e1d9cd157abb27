import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { listFiles } from "../../src/cache/list-files.ts";
import { hashFiles } from "../../src/output/manifest.ts";
import { folderOf } from "../support/site-folder.ts";

test("files are listed from every depth, in the order of code units", (t) => {
  const folder = folderOf(t, { "b.txt": "", "B.txt": "", "a/z.txt": "", "a.txt": "", ä: "" });
  assert.deepEqual(listFiles(folder), ["B.txt", "a.txt", "a/z.txt", "b.txt", "ä"]);
});

test("each file is hashed whole, with its size in bytes", async (t) => {
  const big = "é".repeat(100_000);
  const folder = folderOf(t, { "empty.txt": "", "a/big.txt": big });
  const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
  assert.deepEqual(await hashFiles(folder), {
    "a/big.txt": { sha256: sha256(big), sizeBytes: 200_000 },
    "empty.txt": {
      sha256: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
      sizeBytes: 0,
    },
  });
});

test("only the manifest at the top is left out of itself", async (t) => {
  const folder = folderOf(t, { "build.json": "{}", "a/build.json": "{}" });
  assert.deepEqual(Object.keys(await hashFiles(folder)), ["a/build.json"]);
});
