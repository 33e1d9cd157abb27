import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { runBuild } from "../support/build.ts";
import { articleText, folderOf, onePixel, siteYaml } from "../support/site-folder.ts";
import { loadFiles } from "../support/small-site.ts";

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

test("no line is shown of a file that is no text", (t) => {
  const content = folderOf(t, {
    "site.yaml": siteYaml,
    "articles/a.md": articleText("A"),
    "lost.png": onePixel,
  });
  const out = join(folderOf(t, {}), "out");
  const { stderr } = runBuild(["--content", content, "--out", out]);
  assert.match(stderr, /lost\.png:1:1 W140 [^\n]+\n {4}A picture lies beside/);
});

test("no line is shown of what a link leads to: it may be anybody's", (t) => {
  const content = folderOf(t, { "site.yaml": siteYaml, "articles/a.md": articleText("A") });
  const secret = join(folderOf(t, { "secret.txt": "the secret\n" }), "secret.txt");
  for (const name of ["urls.lock", "articles/b.md", "stray.txt"])
    symlinkSync(secret, join(content, name));
  const out = join(folderOf(t, {}), "out");
  const { status, stderr } = runBuild(["--content", content, "--out", out]);
  assert.equal(status, 1);
  assert.match(stderr, /b\.md:1:1/);
  assert.doesNotMatch(stderr, /the secret/);
});

test("`youtube: true` is told what may stand there", async (t) => {
  const { diagnostics } = await loadFiles(t, {
    "site.yaml": `${siteYaml}embeds:\n  youtube: true\n`,
    "articles/a.md": articleText("A"),
  });
  assert.deepEqual(
    diagnostics.map(({ code, message }) => `${code} ${message}`),
    ["E204 `embeds.youtube`: must be `{}`, or name an `origin:`"],
  );
});
