import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { runBuild, scratchFolder } from "../support/build.ts";
import { articleText, folderOf, siteYaml } from "../support/site-folder.ts";

test("caches may lie anywhere: the program and the packages of a site's own code are found from there", (t) => {
  const site = folderOf(t, {
    "content/site.yaml": `${siteYaml}socialImages: false\n`,
    "content/articles/one.md": articleText("One", undefined, "::mark\n"),
    "node_modules/marks/package.json": JSON.stringify({
      name: "marks",
      type: "module",
      exports: { import: "./index.js" },
    }),
    "node_modules/marks/index.js": "export default () => '<b>Marked</b>';\n",
    ".eleventy.ts":
      "import mark from 'marks';\nexport default (c) => c.addShortcode('mark', mark);\n",
  });
  const caches = scratchFolder();
  const args = ["--now", "2026-01-01", "--out", join(site, "_site")];
  const { status, stderr } = runBuild(args, { cwd: site, env: { CACHE_FOLDER: caches } });
  assert.equal(status, 0, stderr);
  assert.ok(existsSync(join(caches, "site-code")));
  assert.ok(!existsSync(join(site, ".cache")));
});
