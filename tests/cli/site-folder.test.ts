import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { realpathSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { projectFolder } from "../support/build.ts";
import { folderOf } from "../support/site-folder.ts";

/** A site, and in it a folder that isn't one, though it has a `content/`. */
function nested(t: TestContext): { site: string; below: string } {
  const files = {
    "content/site.yaml": "",
    "content/articles/one/a.txt": "",
    "b/content/c.txt": "",
  };
  const site = realpathSync(folderOf(t, files));
  return { site, below: join(site, "b") };
}

/** The folder that a command works in: in a process of its own, as that is for all that one does. */
function workingFolder(startedIn: string, ...args: string[]): string {
  const module = join(projectFolder, "src/cli/site-folder.ts");
  const program = `import { enterSite } from ${JSON.stringify(module)};
    enterSite(${JSON.stringify(args)});
    process.stdout.write(process.cwd());`;
  const options = ["--import", import.meta.resolve("tsx"), "--input-type=module", "-e", program];
  return execFileSync(process.execPath, options, { cwd: startedIn, encoding: "utf8" });
}

test("a command works in the nearest site upwards of where it is started", (t) => {
  const { site, below } = nested(t);
  assert.equal(workingFolder(join(site, "content/articles/one"), "build"), site);
  assert.equal(workingFolder(below, "build"), site);
});

test("with --content, and for init, a command stays where it is started", (t) => {
  const { below } = nested(t);
  assert.equal(workingFolder(below, "build", "--content", "content"), below);
  assert.equal(workingFolder(below, "init"), below);
});

test("--site says which folder a command works in", (t) => {
  const { site, below } = nested(t);
  assert.equal(workingFolder(below, "build", "--site", ".."), site);
  assert.equal(workingFolder(below, "build", "--site=.."), site);
});
