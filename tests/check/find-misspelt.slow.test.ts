import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { loadConfig, spellCheckDocument } from "cspell-lib";
import { findMisspelt } from "../../src/check/find-misspelt.ts";
import { packageFile } from "../../src/package/package-files.ts";
import { folderOf } from "../support/site-folder.ts";

/** Words that cspell leaves alone, or takes apart, each in a way of its own. */
const known =
  "We recieve PostgreSQL, kubectls and iPhoneXs; a colour, a color, \\nfoo, `codde`, a café in Zürich.\nSee https://exampel.com/recieve, foo_barr, camelCaseWrod, 0xdeadbeef, LSTMs, dont, ALLCAPSS.\n";

/** What cspell itself finds in a text, by its own settings. */
async function expected(text: string): Promise<string[]> {
  const settings = await loadConfig(packageFile("src/check/cspell.json"));
  const document = { uri: "file:///text.md", text };
  const { issues } = await spellCheckDocument(document, { noConfigSearch: true }, settings);
  return issues.map(({ text }) => text);
}

test("the words are found that cspell finds, in their places, however many there are", async (t) => {
  const many = Array.from(
    { length: 300 },
    (_, i) =>
      `zq${"bcdfghklmn".charAt(i % 10)}x${i.toString(7).replace(/\d/g, (digit) => "aeiouyw".charAt(Number(digit)))}t`,
  );
  for (const text of [known, `${known}\n${many.join(" ")}.\n`]) {
    const file = join(folderOf(t, { "text.md": text }), "text.md");
    const found = await findMisspelt([file], { language: "en-GB,en-US", names: [] }, []);
    const words = found.get(file) ?? [];
    assert.deepEqual(
      words.map((one) => one.text),
      await expected(text),
    );
    for (const { text: word, line, column } of words)
      assert.ok(text.split("\n")[line - 1]?.startsWith(word, column - 1), word);
  }
});

test("formulas are looked through no more than code is, and what stands between two prices is", async (t) => {
  const text = "Of \\$5\n\nwe recieve\n\nand \\$6, $\\infty$.\n\n$$\n\\int_0^\\infty\n$$\n";
  const file = join(folderOf(t, { "text.md": text }), "text.md");
  const found = await findMisspelt([file], { language: "en-GB,en-US", names: [] }, []);
  assert.deepEqual(
    found.get(file)?.map((one) => one.text),
    ["recieve"],
  );
});

test("a surname behind Mr or Dr is no slip, and what is small or stands elsewhere is one", async (t) => {
  const text = "Ms Fitzgerrald and Dr. Abercrommbie met Mr fitzgerrald. Abercrommbie left.\n";
  const file = join(folderOf(t, { "text.md": text }), "text.md");
  const found = await findMisspelt([file], { language: "en-GB,en-US", names: [] }, []);
  assert.deepEqual(
    found.get(file)?.map((one) => one.text),
    ["fitzgerrald", "Abercrommbie"],
  );
});

test("what is near is suggested where little is unknown", async (t) => {
  const file = join(folderOf(t, { "text.md": "We recieve it.\n" }), "text.md");
  const found = await findMisspelt([file], { language: "en-GB,en-US", names: [] }, []);
  assert.ok(found.get(file)?.[0]?.suggestions.includes("receive"));
});
