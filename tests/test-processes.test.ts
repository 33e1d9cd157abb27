import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { processesFor } from "./support/test-processes.ts";

const file = (path: string, source = "") => ({ path: join("tests", ...path.split("/")), source });
const named = (...files: ReturnType<typeof file>[]) => Object.fromEntries(processesFor(files));

test("test files of one part of the program share a process, and of two parts none", () => {
  const [one, two, other] = [
    file("site/a.test.ts"),
    file("site/pages/b.test.ts"),
    file("cli/c.test.ts"),
  ];
  assert.deepEqual(named(one, two, other), {
    "tests-site-together": [one.path, two.path],
    "tests-cli-together": [other.path],
  });
});

test("files that wait for a browser, a server or a command are apart, and begin first", () => {
  const quick = file("site/a.test.ts", 'const observed = reserveMs("preopenT");');
  const browser = file("site/b.test.ts", "await openChromium()");
  const command = file("site/c.test.ts", 'import { spawnSync } from "node:child_process";');
  assert.deepEqual(
    [...processesFor([quick, browser, command])],
    [
      ["tests-site-waiting", [browser.path, command.path]],
      ["tests-site-together", [quick.path]],
    ],
  );
});

test("no process waits for more than five files, and none is left out", () => {
  const files = Array.from({ length: 11 }, (_, i) => file(`site/${i}.test.ts`, "runBuild()"));
  const parts = [...processesFor(files).values()];
  assert.deepEqual(parts.map(({ length }) => length).sort(), [3, 4, 4]);
  assert.deepEqual(parts.flat().sort(), files.map(({ path }) => path).sort());
});

test("a file that changes its process has one of its own, and so has a slow one", () => {
  const sources = ["process.chdir(folder)", 'process.env.TZ = "UTC"', "md.core.ruler.push(rule)"];
  const files = [
    ...sources.map((source, i) => file(`site/${i}.test.ts`, source)),
    file("site/long.slow.test.ts"),
  ];
  assert.deepEqual(
    [...processesFor(files).values()],
    files.map(({ path }) => [path]),
  );
});
