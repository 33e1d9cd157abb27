import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { type CSpellSettings, loadConfig, spellCheckDocument } from "cspell-lib";
import { preparedSettings } from "../../src/check/prepared-settings.ts";
import { packageFile } from "../../src/package/package-files.ts";
import { folderOf } from "../support/site-folder.ts";

/** Words of every make that cspell takes apart, or leaves alone, in a way of its own. */
const text = `---
title: A recieved thing
---

We recieve PostgreSQL, kubectl and iPhoneXs for GitHub's APIs; a colour, a color, \`codde\`, a café in Zürich.
See https://exampel.com/recieve, foo_barr, camelCaseWrod, 0xdeadbeef, LSTMs, don't, dont, ALLCAPSS, mispelled-hyphen.
`;

async function verdicts(settings: CSpellSettings, of = text): Promise<unknown[]> {
  const document = { uri: "file:///text.md", text: of };
  const options = { noConfigSearch: true, generateSuggestions: true, numSuggestions: 5 };
  const { issues, errors } = await spellCheckDocument(document, options, settings);
  assert.equal(errors, undefined);
  return issues.map(({ text, offset, suggestions }) => [text, offset, suggestions]);
}

test("prepared settings find the same words, and mean the same by each, as the settings that they were made from", async (t) => {
  const config = join(
    folderOf(t, {
      "settings.json": JSON.stringify({
        version: "0.2",
        import: [packageFile("src/check/cspell.json")],
        language: "en-GB,en-US",
        // Else what is suggested depends on what else the machine does.
        suggestionsTimeout: 60_000,
      }),
    }),
    "settings.json",
  );
  const expected = await verdicts(await loadConfig(config));
  assert.ok(expected.length > 5);
  assert.deepEqual(await verdicts(await preparedSettings(config, ".md")), expected, "as made");
  assert.deepEqual(await verdicts(await preparedSettings(config, ".md")), expected, "as kept");
});

test("a name in the title of another site's page is no slip, and what is small there may be", async () => {
  const settings = await loadConfig(packageFile("src/check/cspell.json"));
  const links = [
    "See [Grzegorz Brzęczyszczykiewicz on Kubelets](https://a.example/x), or",
    "[a recieved Kubelet](https://a.example/y), or [Brzęczyszczykiewicz](/articles/x/).",
  ];
  const found = (await verdicts(settings, links.join("\n"))).map(
    (one) => String(one).split(",")[0],
  );
  assert.deepEqual(found, ["recieved", "Brzęczyszczykiewicz"]);
});

test("what an address or a heading was once called stays as it was, slips and all", async () => {
  const settings = await loadConfig(packageFile("src/check/cspell.json"));
  const written = `---
title: A recieved letter
aliases: [/articles/a-recieved-leter/]
forwards:
  teh-cause: /articles/other/#the-cause
description: Recieved late.
---

## The cause {formerly=#teh-cause}
`;
  const found = (await verdicts(settings, written)).map((one) => String(one).split(",")[0]);
  assert.deepEqual(found, ["recieved", "Recieved"]);
});

test("settings are prepared anew once a dictionary has changed", async (t) => {
  const folder = folderOf(t, {
    "words.txt": "recieved\n",
    "settings.json": JSON.stringify({
      version: "0.2",
      language: "en-GB",
      dictionaryDefinitions: [{ name: "own", path: "./words.txt" }],
      dictionaries: ["own"],
    }),
  });
  const config = join(folder, "settings.json");
  const copyOf = async () => {
    const { dictionaryDefinitions = [] } = await preparedSettings(config, ".md");
    return dictionaryDefinitions.find(({ name }) => name === "own")?.btrie;
  };
  const before = await copyOf();
  assert.ok(before !== undefined);
  assert.equal(await copyOf(), before);
  writeFileSync(join(folder, "words.txt"), "recieved\ncodde\n");
  assert.notEqual(await copyOf(), before);
});
