import assert from "node:assert/strict";
import { test } from "node:test";
import { sourceText } from "../../src/content/source-text.ts";
import { StringsFileSchema } from "../../src/content/strings-schema.ts";
import { parseYaml } from "../../src/content/yaml.ts";
import { en } from "../../src/i18n/en.ts";
import { localeOf } from "../../src/i18n/locale.ts";
import { faultLog } from "../support/fault-log.ts";

function read(text: string) {
  const log = faultLog();
  const source = sourceText("strings.yaml", text);
  return { strings: parseYaml({ source, text, offset: 0 }, StringsFileSchema, log.report), ...log };
}

test("a site's own words stand in the place of the interface's, the others stay", () => {
  const { strings, faults } = read(
    'navigation:\n  articles: Essays\ncard:\n  articles:\n    one: "{count} essay"\n',
  );
  assert.deepEqual(faults, []);
  const { words } = localeOf("en", strings);
  assert.equal(words.navigation.articles, "Essays");
  assert.equal(words.navigation.tags, en.navigation.tags);
  assert.deepEqual(words.card.articles, { one: "{count} essay", other: "{count} articles" });
});

test("an unknown key is a fault that names the nearest", () => {
  const { faults, lines } = read("navigation:\n  artikles: Essays\n");
  assert.deepEqual(lines(), ["2:3 E203"]);
  assert.match(faults[0]?.hint ?? "", /`articles`/);
});

test("an unknown placeholder is a fault that names the nearest", () => {
  const { faults, lines } = read('archive:\n  description: "All of {dates}."\n');
  assert.deepEqual(lines(), ["2:16 E204"]);
  assert.match(faults[0]?.message ?? "", /no placeholder `\{dates\}`/);
  assert.match(faults[0]?.hint ?? "", /`date`/);
});

test("an area can't be a word, nor a word an area", () => {
  assert.deepEqual(read("navigation: Places\n").lines(), ["1:13 E204"]);
  assert.deepEqual(read("period:\n  from: Places\n").lines(), ["2:3 E204"]);
});
