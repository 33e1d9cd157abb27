import assert from "node:assert/strict";
import { lstatSync, mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { hosts } from "../../src/cli/hosts.ts";
import type { Manifest } from "../../src/output/manifest.ts";
import { parseOptions } from "../support/options.ts";
import { folderOf } from "../support/site-folder.ts";

test("a link that waits where hosts' settings are written, as another user can put one, is replaced", (t) => {
  const manifest: Manifest = {
    commit: null,
    tools: {},
    hosting: { basePath: "/", headers: [], redirects: [], gone: [] },
    files: {},
  };
  const folder = folderOf(t, { "site/build.json": JSON.stringify(manifest), "mine.txt": "mine" });
  mkdirSync(join(folder, "_hosts"));
  symlinkSync(join(folder, "mine.txt"), join(folder, "_hosts/Caddyfile"));
  assert.equal(hosts([], parseOptions("--out", join(folder, "site"))), 0);
  assert.equal(readFileSync(join(folder, "mine.txt"), "utf8"), "mine");
  assert.ok(lstatSync(join(folder, "_hosts/Caddyfile")).isFile());
});
