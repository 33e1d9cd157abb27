import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { test } from "node:test";
import { spellingDictionary } from "../../src/check/spelling-dictionaries.ts";
import { projectFolder, scratchFolder } from "../support/build.ts";
import { articleText, siteYaml, writeFiles } from "../support/site-folder.ts";

test("a language that cspell knows is checked once its dictionary is installed, and others say so in a line", () => {
  assert.deepEqual(spellingDictionary("en-GB", ["Ann O’Brienne"]), {
    language: "en-GB,en-US",
    names: ["Ann", "O’Brienne"],
  });
  for (const [tag, name] of [
    ["de", "dict-de-de@4"],
    ["de-AT", "dict-de-at@1"],
    ["pt", "dict-pt-br@2"],
    ["ru", "dict-ru_ru@2"],
    ["he", "dict-he@4"],
  ] as const)
    assert.equal(
      spellingDictionary(tag, []),
      `not checked: \`npm install --save-dev cspell-lib@9 @cspell/${name}\``,
    );
  for (const tag of ["ja", "zh-Hans", "ko", "th", "hi"])
    assert.equal(
      spellingDictionary(tag, []),
      `not checked: cspell has no dictionary for \`${tag}\``,
    );
});

test("prose is held to the site's own dictionary, with compounds, and keys and slugs to none", () => {
  const site = scratchFolder();
  const dictionary = "node_modules/@cspell/dict-de-de";
  writeFiles(site, {
    "package.json": "{}",
    [`${dictionary}/package.json`]: '{"name":"@cspell/dict-de-de","version":"4.0.0"}',
    [`${dictionary}/cspell-ext.json`]: JSON.stringify({
      version: "0.2",
      dictionaryDefinitions: [{ name: "de-de", path: "./words.txt" }],
      languageSettings: [{ languageId: "*", locale: "de", dictionaries: ["de-de"] }],
    }),
    [`${dictionary}/words.txt`]: "jagen\nstraßen\nbrücke\nüber\nzwei\nniemand\nstädte\n",
    "content/site.yaml": siteYaml.replace("language: en", "language: de"),
    "content/articles/zwei.md": articleText(
      "Zwei",
      "date: 2024",
      "Zwei jagen über Straßenbrücke und Brükke.\n",
    ),
  });
  const launch = join(projectFolder, "src/launch.mjs");
  const { stderr } = spawnSync(process.execPath, [launch, "check"], {
    cwd: site,
    encoding: "utf8",
  });
  const found = Array.from(stderr.matchAll(/E700 `([^`]+)`/g), ([, word]) => word);
  assert.ok(found.includes("Brükke"), stderr);
  for (const word of ["jagen", "Straßenbrücke", "date", "tags", "title"])
    assert.ok(!found.includes(word), word);
});
