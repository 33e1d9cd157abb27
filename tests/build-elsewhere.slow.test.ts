import assert from "node:assert/strict";
import { cpSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { hashFiles } from "../src/output/manifest.ts";
import { projectFolder, runBuild, scratchFolder } from "./support/build.ts";

const now = "2026-11-23T00:00:00Z";

test("the same content gives the same bytes in any zone, locale and folder", async () => {
  const folder = join(scratchFolder(), "elsewhere");
  cpSync(projectFolder, folder, {
    recursive: true,
    filter: (path) => !/node_modules|\.cache|_site|\.git$/.test(path.slice(projectFolder.length)),
  });
  symlinkSync(join(projectFolder, "node_modules"), join(folder, "node_modules"));
  const outs: string[] = [];
  for (const [cwd, env] of [
    [projectFolder, { TZ: "Pacific/Kiritimati", LC_ALL: "tr_TR.UTF-8" }],
    [folder, { TZ: "America/Los_Angeles", LC_ALL: "C" }],
  ] as const) {
    const one = join(scratchFolder(), "out");
    const { status, stderr } = runBuild(["--out", one, "--now", now], { cwd, env, program: cwd });
    assert.equal(status, 0, stderr);
    outs.push(one);
  }
  const [first, second] = await Promise.all(outs.map(hashFiles));
  assert.deepEqual(first, second);
  assert.ok(Object.keys(first ?? {}).length > 100);
});
