import assert from "node:assert/strict";
import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { projectFolder, runBuild } from "../support/build.ts";
import { folderOf } from "../support/site-folder.ts";
import { ofCode } from "./wrong-guesses-in-code.ts";

for (const [code, guesses] of Object.entries(ofCode)) {
  if (typeof guesses === "string") continue;
  for (const { guess, files, told } of guesses) {
    test(`${code}: who guesses that ${guess} is led right`, (t) => {
      const folder = folderOf(t, { ...files, "node_modules/.keep": "" });
      symlinkSync(projectFolder, join(folder, "node_modules/load-bearing"));
      const { stderr } = runBuild(["--content", "content", "--out", "out"], { cwd: folder });
      assert.match(stderr, new RegExp(`:\\d+ ${code} `));
      assert.ok(stderr.includes(told), stderr);
    });
  }
}
