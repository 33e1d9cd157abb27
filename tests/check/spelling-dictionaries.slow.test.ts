import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { test } from "node:test";
import { projectFolder, scratchFolder } from "../support/build.ts";
import { articleText, siteYaml, writeFiles } from "../support/site-folder.ts";

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
