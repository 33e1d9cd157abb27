import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
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

test("a layout or transform that throws is told at its place, and nothing is published", () => {
  const wrong = scratchFolder();
  cpSync(join(fixtures, "looks"), join(wrong, "content"), { recursive: true });
  mkdirSync(join(wrong, "layouts"));
  const layout = join(wrong, "layouts/article.tsx");
  writeFileSync(layout, 'export default () => {\n  throw new Error("no text");\n};\n');
  const { status, stderr } = build(wrong);
  assert.equal(status, 1);
  assert.match(stderr, /layouts\/article\.tsx:2:9 E131 the page can't be drawn: Error: no text/);
  assert.match(stderr, /^1 error in 1 file$/m);
  assert.doesNotMatch(stderr, /\n\s+at |meanwhile/);
  const check = spawnSync(process.execPath, ["src/launch.mjs", "check", "--site", wrong], {
    cwd: projectFolder,
    encoding: "utf8",
  });
  assert.equal(check.status, 1);
  assert.match(check.stderr, /layouts\/article\.tsx:2:9 E131 /);

  writeFileSync(layout, "export default ({ Original, ...props }) => <Original {...props} />;\n");
  writeFileSync(
    join(wrong, ".eleventy.ts"),
    'export default (config) =>\n  config.addTransform("x", () => {\n    throw new Error("no page");\n  });\n',
  );
  const transformed = build(wrong);
  assert.equal(transformed.status, 1);
  assert.match(transformed.stderr, /\.eleventy\.ts:3:11 E131 .*no page/);
  assert.ok(!readdirSync(wrong).includes("_site"));
});
