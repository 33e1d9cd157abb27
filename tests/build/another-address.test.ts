import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { listFiles } from "../../src/cache/list-files.ts";
import { projectFolder, runBuild } from "../support/build.ts";
import { articleText, folderOf, siteYaml } from "../support/site-folder.ts";

/** A site whose author has no place of their own. */
const yaml = siteYaml.replace(/^author: .*$/m, "author: { name: Ann Author }");
const files = {
  "content/site.yaml": `${yaml}authors: { bob: { name: Bob } }\n`,
  "content/articles/a.md": articleText("A"),
  "content/articles/b.md": articleText("B", "date: 2024-01-02\nauthor: bob"),
};
const now = ["--now", "2024-06-01T12:00:00Z"];

test("a site that is built for another address than it says names the old one nowhere, its people included", (t) => {
  const site = folderOf(t, files);
  const built = runBuild(["--site", site, "--url", "https://ann.pages.example/blog/", ...now]);
  assert.equal(built.status, 0, built.stderr);
  const out = join(site, "_site");
  const naming = listFiles(out).filter((file) =>
    readFileSync(join(out, file)).includes("small.example"),
  );
  assert.deepEqual(naming, []);
});

test("a released site moves up from a path to the root of its host: entries of feeds keep their old names", (t) => {
  const site = folderOf(t, files);
  const said = join(site, "content/site.yaml");
  const moveTo = (url: string) =>
    writeFileSync(said, readFileSync(said, "utf8").replace(/^url: .*$/m, `url: ${url}`));
  moveTo("https://ann.github.io/blog/");
  const args = ["src/launch.mjs", "release", "--site", site, ...now];
  const released = spawnSync(process.execPath, args, { cwd: projectFolder, encoding: "utf8" });
  assert.equal(released.status, 0, released.stderr);
  moveTo("https://ann.github.io/");
  const built = runBuild(["--site", site, ...now]);
  assert.equal(built.status, 0, built.stderr);
  assert.match(
    readFileSync(join(site, "_site/rss.xml"), "utf8"),
    /<guid isPermaLink="false">https:\/\/ann\.github\.io\/blog\/articles\/a\//,
  );
});
