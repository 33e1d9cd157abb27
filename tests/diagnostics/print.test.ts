import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { test } from "node:test";
import { diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { runBuild } from "../support/build.ts";
import { articleText, folderOf, siteYaml } from "../support/site-folder.ts";

const place = { file: "content/a.md", line: 3, column: 7 };

test("a code's first letter says how grave a diagnostic is", () => {
  assert.equal(diagnostic(place, "E400", "").severity, "error");
  assert.equal(diagnostic(place, "W320", "").severity, "warning");
});

function build(t: Parameters<typeof folderOf>[0], frontMatter: string, ...flags: string[]) {
  const body = "## A\n\n```klingon\nx\n```\n";
  const content = folderOf(t, {
    "site.yaml": siteYaml,
    "articles/a.md": articleText("A", frontMatter, body),
  });
  const out = join(folderOf(t, {}), "out");
  return runBuild(["--content", content, "--out", out, ...flags], { env: { GITHUB_ACTIONS: "" } });
}

test("a build that finds errors prints them on stderr with a count, and exits with 1", (t) => {
  const { status, stdout, stderr } = build(t, "date: 2024\nzebra: 1");
  assert.equal(status, 1);
  assert.equal(stdout, "");
  assert.match(
    stderr,
    /a\.md:5:1 E203 unknown key `zebra`\n {4}5 \| zebra: 1\n {6}\| \^{5}\n {4}Known here/,
  );
  assert.match(stderr, /\n1 error, 1 warning in 1 file\n$/);
});

test("as JSON, diagnostics go to stdout, one a line, and nothing else does", (t) => {
  const { status, stdout, stderr } = build(t, "date: 2024\nzebra: 1", "--format", "json");
  assert.equal(status, 1);
  assert.doesNotMatch(stderr, /E203|W320/);
  const diagnostics = stdout
    .trimEnd()
    .split("\n")
    .map((line): unknown => JSON.parse(line));
  assert.equal(diagnostics.length, 2);
  assert.deepEqual(Object.keys(diagnostics[0] ?? {}), [
    "file",
    "line",
    "column",
    "code",
    "severity",
    "message",
    "hint",
  ]);
});

test("warnings alone don't fail a build", (t) => {
  const { status, stderr } = build(t, "date: 2024");
  assert.equal(status, 0);
  assert.match(stderr, /W320/);
});

test("a flag that can't be used is said in a line, and exits with 2", () => {
  const args = ["src/launch.mjs", "check", "--format", "xml"];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
  assert.equal(status, 2);
  assert.match(
    stderr,
    /^error: option .--format <format>. argument .xml. is invalid\. .*text, json\.\n$/,
  );
});
