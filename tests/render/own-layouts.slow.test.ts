import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { listFiles } from "../../src/cache/list-files.ts";
import { replaceableNames } from "../../src/render/own-layouts.ts";
import { projectFolder, runBuild, scratchFolder } from "../support/build.ts";

const fixtures = join(import.meta.dirname, "../fixtures");
const build = (site: string) => runBuild(["--site", site, "--now", "2024-06-01T12:00:00Z"]);

test("a layout that only hands on what it gets, or gives nothing, changes no byte, whichever name it has", () => {
  const plain = scratchFolder();
  cpSync(join(fixtures, "looks"), join(plain, "content"), { recursive: true });
  assert.equal(build(plain).status, 0);
  const wrapped = scratchFolder();
  cpSync(join(plain, "content"), join(wrapped, "content"), { recursive: true });
  mkdirSync(join(wrapped, "layouts/slots"), { recursive: true });
  const forms = [
    "({ Original, ...props }) => <Original {...props} />",
    "({ Original }) => <Original />",
  ];
  for (const [i, name] of replaceableNames.entries())
    writeFileSync(join(wrapped, "layouts", `${name}.tsx`), `export default ${forms[i % 2]};\n`);
  const { status, stderr } = build(wrapped);
  assert.equal(status, 0, stderr);
  const pages = listFiles(join(plain, "_site")).filter((path) => path.endsWith(".html"));
  assert.ok(pages.length > 10);
  for (const path of pages)
    assert.equal(
      readFileSync(join(wrapped, "_site", path), "utf8"),
      readFileSync(join(plain, "_site", path), "utf8"),
      path,
    );
});

test("check tells what is wrong with a site's layouts, as a build does", () => {
  const own = scratchFolder();
  cpSync(join(fixtures, "small"), join(own, "content"), { recursive: true });
  mkdirSync(join(own, "layouts"));
  writeFileSync(join(own, "layouts/mastead.js"), "export default () => null;\n");
  const launch = join(projectFolder, "src/launch.mjs");
  const flags = ["--site", own, "--format", "json"];
  const { status, stdout } = spawnSync(process.execPath, [launch, "check", ...flags], {
    encoding: "utf8",
  });
  assert.equal(status, 1);
  assert.match(stdout, /^\{"file":"[^"]*layouts\/mastead\.js",.*"code":"E150"/m);
});
