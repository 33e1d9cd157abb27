import assert from "node:assert/strict";
import { existsSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { compose } from "../../../src/hosting/deploy/folder.ts";
import { DeployError } from "../../../src/hosting/deploy/target.ts";
import { readManifest } from "../../../src/output/read-manifest.ts";
import { smallRelease } from "../../support/deploying.ts";
import { folderOf } from "../../support/site-folder.ts";

const recordOf = (...paths: string[]) =>
  JSON.stringify({
    number: 1,
    releases: [{ number: 1, commit: null }],
    files: Object.fromEntries(paths.map((path) => [path, 1])),
  });

test("of what was live only files of its own are carried on, none that a link leads to", async (t) => {
  const folder = await smallRelease(t, "one");
  const manifest = readManifest(folder);
  assert.ok(manifest);
  const scratch = folderOf(t, {
    "outside/secret.txt": "secret",
    "before/assets/old.txt": "old",
    "before/.deploy.json": recordOf("assets/old.txt", "assets/linked.txt", "assets/in/secret.txt"),
    "into/x": "",
  });
  const before = join(scratch, "before");
  const into = join(scratch, "into");
  symlinkSync(join(scratch, "outside"), join(before, "assets/in"));
  symlinkSync(join(scratch, "outside/secret.txt"), join(before, "assets/linked.txt"));
  compose({ folder, manifest }, before, into);
  assert.equal(readFileSync(join(into, "assets/old.txt"), "utf8"), "old");
  for (const name of ["assets/linked.txt", "assets/in/secret.txt"])
    assert.ok(!existsSync(join(into, name)), name);
});

test("a record that names what is outside of the site is damaged", async (t) => {
  const folder = await smallRelease(t, "one");
  const manifest = readManifest(folder);
  assert.ok(manifest);
  for (const path of ["../secret.txt", "/etc/passwd", "a/../../b", "", "a/"]) {
    const before = folderOf(t, { ".deploy.json": recordOf(path) });
    assert.throws(() => compose({ folder, manifest }, before, folderOf(t, {})), DeployError, path);
  }
});
