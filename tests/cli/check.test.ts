import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import { projectFolder } from "../support/build.ts";
import { articleText, folderOf, siteYaml } from "../support/site-folder.ts";

/** Runs the real command as an author would. */
function runCheck(...args: string[]) {
  return spawnSync(process.execPath, ["src/launch.mjs", "check", ...args], {
    cwd: projectFolder,
    encoding: "utf8",
  });
}

test("every kind of diagnostic is said in one run, each at its place, in the order of the file", (t) => {
  const body = "We recieve [a thing](/nowhere/).\n\n\n* a seamless list\n";
  const content = folderOf(t, {
    "site.yaml": siteYaml,
    "articles/one.md": articleText("One", "date: 2024-03-11\ntags: [none]", body),
    "tags.yaml": "[]\n",
    "house.yaml":
      "words: { least: 50, most: 90 }\nphrases: [{ pattern: seamless, hint: Cut it. }]\n",
    "links.lock.yaml": "",
  });
  const { status, stderr, stdout } = runCheck("--content", content);
  assert.equal(status, 1, stderr);
  const locations = Array.from(stderr.matchAll(/one\.md:(\d+:\d+ \w\d+)/g), ([, place]) => place);
  assert.deepEqual(locations, [
    "2:8 E720",
    "5:8 E210",
    "8:4 E700",
    "8:22 E400",
    "10:1 E710",
    "11:5 E723",
  ]);
  assert.match(stderr, /Did you mean `receive`/);
  assert.match(stdout, /^Content +1 article +2 errors/m);
  assert.match(stdout, /^Spelling +3 files +1 error/m);
});

test("the names of those who write here are no slips, in a text as in the settings", (t) => {
  const content = folderOf(t, {
    "site.yaml": `${siteYaml.replace("Ann Author", "Zosia Brzęczyk")}authors:\n  ann: { name: Ann Quimlop }\n`,
    "articles/one.md": articleText("One", "date: 2024", "Quimlop asked Brzęczyk and wimbrolt.\n"),
  });
  const { stderr } = runCheck("--content", content);
  const words = Array.from(stderr.matchAll(/E700 `([^`]+)`/g), ([, word]) => word);
  assert.deepEqual(words, ["wimbrolt"], stderr);
});

test("with --format json every diagnostic is one object a line, and nothing else", (t) => {
  const content = folderOf(t, {
    "site.yaml": siteYaml,
    "articles/one.md": articleText("One", "date: 2024", "We recieve it.\n"),
  });
  const { status, stdout } = runCheck("--content", content, "--format", "json");
  assert.equal(status, 1);
  const codes = stdout
    .trim()
    .split("\n")
    .map((line): unknown => JSON.parse(line).code);
  assert.deepEqual(codes, ["E700"]);
});

test("prose of another language is not held to English dictionaries, its own is named, and a warning fails nothing", (t) => {
  const content = folderOf(t, {
    "site.yaml": siteYaml.replace("language: en", "language: de"),
    "articles/eins.md": articleText(
      "Eins",
      "date: 2024\ndraft: true",
      "Zwölf Boxkämpfer jagen Viktor.\n",
    ),
    "house.yaml": "words: { least: 50, most: 90 }\n",
  });
  const { status, stdout, stderr } = runCheck("--content", content);
  assert.equal(status, 0, stderr);
  assert.match(stderr, /W720/);
  assert.match(
    stdout,
    /^Spelling +not checked: `npm install --save-dev cspell-lib@9 @cspell\/dict-de-de@4` +fine/m,
  );
});
