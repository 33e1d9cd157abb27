import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { copyFileSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { projectFolder, runBuild } from "../support/build.ts";
import { articleText, folderOf, siteYaml, writeFiles } from "../support/site-folder.ts";

// A pipe has no bytes until somebody writes to it, and a device no end of them: reading either, a build would never end.

/** Builds a site in which something else stands in the place of a file. */
function buildWith(t: TestContext, place: string, put: (path: string) => void) {
  const site = folderOf(t, {});
  const text = "![A screen](a.png)\n\n[Data](data.csv)\n";
  writeFiles(site, {
    "content/site.yaml": siteYaml,
    "content/articles/one/index.md": articleText("One", undefined, text),
    "content/articles/one/data.csv": "a,b\n",
    "content/articles/two.md": articleText("Two"),
    "public/plain.txt": "Text.\n",
  });
  copyFileSync(
    join(projectFolder, ".github/screenshot.png"),
    join(site, "content/articles/one/a.png"),
  );
  rmSync(join(site, place), { force: true });
  put(join(site, place));
  return runBuild(["--site", site, "--now", "2026-01-01"]);
}

const kinds: Readonly<Record<string, (path: string) => void>> = {
  "a pipe": (path) => void execFileSync("mkfifo", [path]),
  "a link to a device": (path) => symlinkSync("/dev/zero", path),
};
for (const [kind, put] of Object.entries(kinds)) {
  for (const [place, code] of [
    ["content/articles/two.md", kind === "a pipe" ? "E110" : "E109"],
    ["content/articles/one/a.png", kind === "a pipe" ? "E110" : "E109"],
    ["content/articles/one/data.csv", "E395"],
  ] as const) {
    test(`${kind} in the place of ${place} is told of, and the build ends`, (t) => {
      const { status, stderr } = buildWith(t, place, put);
      assert.equal(status, 1, stderr);
      assert.match(stderr, new RegExp(`articles/\\S+:\\d+:\\d+ ${code}`));
    });
  }
}

for (const [target, told] of [
  ["/nowhere.md", "is a link to nothing"],
  ["one", "is a link to a folder"],
] as const) {
  test(`an article that ${told} is told as that`, (t) => {
    const put = (path: string) => symlinkSync(target, path);
    const { status, stderr } = buildWith(t, "content/articles/two.md", put);
    assert.equal(status, 1, stderr);
    assert.match(stderr, new RegExp(`two\\.md:1:1 E101 .*${told}`));
  });
}

test("a pipe in `public/` is no file to copy", (t) => {
  const { status, stderr } = buildWith(t, "public/plain.txt", (path) => {
    execFileSync("mkfifo", [path]);
  });
  assert.equal(status, 0, stderr);
});
