import assert from "node:assert/strict";
import { symlinkSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { readIfThere } from "../../src/hosting/deploy/folder.ts";
import { DeployError } from "../../src/hosting/deploy/target.ts";
import { verifyFolder } from "../../src/hosting/verify-folder.ts";
import { hashFiles } from "../../src/output/manifest.ts";
import { isBuilt } from "../../src/output/output-folder.ts";
import { readManifest } from "../../src/output/read-manifest.ts";
import { folderOf } from "../support/site-folder.ts";

test("a link or a device in a folder is no file of its own, and isn't read", async (t) => {
  const folder = folderOf(t, { "build.json": "{}", "a.txt": "a", "b.txt": "b" });
  const files = { ...(await hashFiles(folder)), "z.txt": { sha256: "0", sizeBytes: 1 } };
  assert.deepEqual(await verifyFolder(folder, { files }, () => {}), ["z.txt is missing"]);
  symlinkSync("/dev/zero", join(folder, "z.txt"));
  symlinkSync("a.txt", join(folder, "more.txt"));
  assert.deepEqual(await verifyFolder(folder, { files }, () => {}), [
    "more.txt is no file of its own",
    "z.txt is no file of its own",
    "z.txt is missing",
  ]);
});

test("a deploy's record that is a link counts as none", (t) => {
  const folder = folderOf(t, { "there.json": "{}" });
  symlinkSync("/dev/zero", join(folder, ".deploy.json"));
  assert.equal(readIfThere(join(folder, ".deploy.json")), undefined);
  assert.equal(readIfThere(join(folder, "nothing.json")), undefined);
  assert.equal(readIfThere(join(folder, "there.json")), "{}");
});

test("files of gigabytes in the place of ours, as a disk can hold them without their bytes, are not read", async (t) => {
  const folder = folderOf(t, {
    "a.txt": "a",
    "a.txt.gz": "",
    "build.json": "{}",
    ".deploy.json": "",
  });
  const files = { "a.txt": (await hashFiles(folder))["a.txt"] ?? assert.fail() };
  for (const name of ["a.txt.gz", ".deploy.json"]) truncateSync(join(folder, name), 3e9);
  assert.deepEqual(await verifyFolder(folder, { files }, () => {}), [
    ".deploy.json is not in the manifest",
    "a.txt.gz holds other content than its file",
  ]);
  truncateSync(join(folder, "build.json"), 3e9);
  assert.equal(readManifest(folder), undefined);
  assert.equal(isBuilt(folder), false);
  assert.throws(() => readIfThere(join(folder, "build.json")), DeployError);
});
