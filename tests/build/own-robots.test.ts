import assert from "node:assert/strict";
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { runBuild, scratchFolder } from "../support/build.ts";

test("a robots.txt in `public/` is the site's, in the place of the one that would be written", () => {
  const site = scratchFolder();
  cpSync(join(import.meta.dirname, "../fixtures/small"), join(site, "content"), {
    recursive: true,
  });
  mkdirSync(join(site, "public"));
  const own = "User-agent: *\nDisallow: /articles/\n";
  writeFileSync(join(site, "public/robots.txt"), own);
  const { status, stderr } = runBuild(["--site", site, "--now", "2024-06-01T12:00:00Z"]);
  assert.equal(status, 0, stderr);
  assert.equal(readFileSync(join(site, "_site/robots.txt"), "utf8"), own);
});
