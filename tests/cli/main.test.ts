import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import { commands } from "../../src/cli/commands.ts";
import { projectFolder } from "../support/build.ts";
import { folderOf } from "../support/site-folder.ts";

function run(...args: string[]) {
  return spawnSync(process.execPath, ["src/launch.mjs", ...args], {
    cwd: projectFolder,
    encoding: "utf8",
  });
}

test("--help lists every command with what it does", () => {
  const { status, stdout } = run("--help");
  assert.equal(status, 0);
  for (const { name, summary } of commands) {
    assert.match(stdout, new RegExp(`^  ${name}\\b`, "m"));
    assert.ok(stdout.replace(/\s+/g, " ").includes(summary), summary);
  }
});

for (const { name } of commands) {
  test(`${name} --help says what it takes, with an example, and does nothing`, () => {
    const { status, stdout } = run(name, "--help");
    assert.equal(status, 0);
    assert.match(stdout, new RegExp(`^Usage: load-bearing ${name}\\b`));
    assert.match(stdout, new RegExp(`Example:\\n {2}npx load-bearing ${name}`));
  });
}

test("--version says which one runs", () => {
  const { status, stdout } = run("--version");
  assert.equal(status, 0);
  assert.match(stdout, /^\d+\.\d+\.\d+\n$/);
});

test("flags in help come with their defaults", () => {
  const { stdout } = run("build", "--help");
  assert.match(stdout.replace(/\s+/g, " "), /--out <dir> .*\(default: _site\)/);
  assert.match(stdout.replace(/\s+/g, " "), /--now <time> .*\(default: the clock\)/);
});

test("an unknown flag or command is refused, and the nearest is named", () => {
  const flag = run("build", "--contnet", "x");
  assert.equal(flag.status, 2);
  assert.match(flag.stderr, /unknown option '--contnet'\n\(Did you mean --content\?\)/);
  const command = run("biuld");
  assert.equal(command.status, 2);
  assert.match(command.stderr, /unknown command 'biuld'\n\(Did you mean build\?\)/);
});

test("a file of the program that is no command can't be run", () => {
  assert.equal(run("build-site").status, 2);
  assert.equal(run("options").status, 2);
});

test("a word too many is refused", () => {
  assert.equal(run("build", "now").status, 2);
});

test("a command whose reader has gone is done to its end, without a word and with its own exit code", () => {
  for (const [args, status] of [
    ["explain", 0],
    ["move --help", 0],
    ["explain E999", 2],
    ["check --format json --content tests/diagnostics/bad-yaml", 1],
  ] as const) {
    const script = `(node src/launch.mjs ${args}; echo "exit $?" >&3) 3>&2 2>&1 | true`;
    const { stderr } = spawnSync("bash", ["-c", script], { cwd: projectFolder, encoding: "utf8" });
    assert.equal(stderr.trim(), `exit ${status}`, args);
  }
});

test("a cache that can't be written is a sentence that says why, and no stack", async (t) => {
  const site = folderOf(t, { "content/site.yaml": "title: A site\n", ".cache": "a file" });
  const { status, stderr } = run("build", "--site", site);
  assert.equal(status, 2);
  assert.match(
    stderr,
    /^`.*\.cache\/.*` can't be written: a file is where a folder should be\.\n$/,
  );
});
