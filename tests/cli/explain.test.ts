import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { explanationOf, explanations } from "../../src/diagnostics/catalogue/catalogue.ts";
import { changeLines } from "../../src/diagnostics/catalogue/example.ts";
import { guesses } from "../../src/diagnostics/catalogue/first-guesses.ts";
import { diagnosticSites } from "../diagnostics/diagnostic-site.ts";
import { projectFolder } from "../support/build.ts";

/** Every code that the program can report. */
function codesInUse(): string[] {
  const files = readdirSync(join(projectFolder, "src"), { recursive: true, withFileTypes: true })
    .filter((entry) => /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !file.includes("/src/diagnostics/catalogue/"));
  const codes = files.flatMap((file) =>
    Array.from(readFileSync(file, "utf8").matchAll(/"([EW]\d{3})"/g), ([, code = ""]) => code),
  );
  return [...new Set(codes)].sort();
}

function explain(...args: string[]) {
  const command = ["src/launch.mjs", "explain", ...args];
  return spawnSync(process.execPath, command, { cwd: projectFolder, encoding: "utf8" });
}

test("every code in use is explained, and no other", () => {
  assert.deepEqual(explanations.map(({ code }) => code).sort(), codesInUse());
  assert.ok(codesInUse().length > 60);
});

test("every example has the diagnostic that it explains, and a mended counterpart; the tests of diagnostics build both", () => {
  const sites = new Map(diagnosticSites().map((site) => [site.name, site]));
  for (const { code, example } of explanations) {
    if ("broken" in example) continue;
    const site = sites.get(example.site);
    assert.equal(site?.expected[0].code, code, `${code} ${example.site}`);
    assert.ok(existsSync(join(site.folder, "mended")), `${example.site} has no mended/`);
  }
});

test("every code can be asked for, and its example says where to look and what to change", () => {
  const { status, stdout } = explain("e205");
  assert.equal(status, 0);
  assert.match(stdout, /^E205 {2}a date that is none/);
  assert.match(stdout, /^ {2}articles\/story\.md:4:7\n {4}date: 03\/04\/2024\n {10}\^$/m);
  assert.match(stdout, /^ {4}- date: 03\/04\/2024\n {4}\+ date: 2024-04-03$/m);
});

test("without a code every code is listed, a line each", () => {
  const { status, stdout } = explain();
  assert.equal(status, 0);
  for (const { code, title } of explanations) assert.ok(stdout.includes(`${code}  ${title}\n`));
});

test("a code that there is none of gets a near one, and a word those that are about it", () => {
  const { status, stderr } = explain("E206");
  assert.equal(status, 2);
  assert.match(stderr, /^There is no diagnostic `E206`\. Did you mean:\n\n {2}E205 /);
  assert.doesNotMatch(stderr, /\n {4}at /);
  const about = guesses("alias").map(({ code }) => code);
  assert.ok(
    about.length > 0 && about.every((code) => /^(?:E[45]|W826)/.test(code)),
    about.join(" "),
  );
  assert.deepEqual(guesses("wombat"), []);
});

test("what a house rule says of a draft is explained with the rule", () => {
  assert.equal(explanationOf("W723")?.code, "E723");
  assert.equal(explanationOf("w215")?.code, "W215");
  assert.equal(explanationOf("w205")?.code, "E205");
  assert.equal(explanationOf("W999"), undefined);
});

test("a change is shown with the lines around it", () => {
  const before = "1\n2\n3\n4\n5\n6\n7\n";
  assert.deepEqual(changeLines({ before, after: before.replace("4\n", "four\n") }), [
    "  2",
    "  3",
    "- 4",
    "+ four",
    "  5",
    "  6",
  ]);
  assert.deepEqual(changeLines({ before: undefined, after: "new\n" }), ["+ new"]);
  assert.deepEqual(changeLines({ before: "old\n", after: undefined }), ["- old"]);
  assert.deepEqual(changeLines({ before: "a\na\n", after: "a\n" }), ["  a", "- a"]);
});
