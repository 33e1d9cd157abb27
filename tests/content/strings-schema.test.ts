import assert from "node:assert/strict";
import { test } from "node:test";
import { stringsFileSchema } from "../../src/content/schemas/strings.ts";
import { sourceText } from "../../src/content/source-text.ts";
import { parseYaml } from "../../src/content/yaml.ts";
import { en } from "../../src/i18n/en.ts";
import { localeOf } from "../../src/i18n/locale.ts";
import { diagnosticLog } from "../support/diagnostic-log.ts";

function read(text: string) {
  const log = diagnosticLog();
  const source = sourceText("strings.yaml", text);
  return {
    strings: parseYaml({ source, text, offset: 0 }, stringsFileSchema(), log.report),
    ...log,
  };
}

test("a site's own words stand in the place of the interface's, the others stay", () => {
  const { strings, diagnostics } = read(
    'navigation:\n  articles: Essays\nsocialImage:\n  articles:\n    one: "{count} essay"\n',
  );
  assert.deepEqual(diagnostics, []);
  const { words } = localeOf("en", strings);
  assert.equal(words.navigation.articles, "Essays");
  assert.equal(words.navigation.tags, en.navigation.tags);
  assert.deepEqual(words.socialImage.articles, { one: "{count} essay", other: "{count} articles" });
});

test("an unknown key is a diagnostic that names the nearest", () => {
  const { diagnostics, lines } = read("navigation:\n  artikles: Essays\n");
  assert.deepEqual(lines(), ["2:3 E203"]);
  assert.match(diagnostics[0]?.hint ?? "", /`articles`/);
});

test("an unknown placeholder is a diagnostic that names the nearest", () => {
  const { diagnostics, lines } = read('archive:\n  description: "All of {dates}."\n');
  assert.deepEqual(lines(), ["2:16 E204"]);
  assert.match(diagnostics[0]?.message ?? "", /no placeholder `\{dates\}`/);
  assert.match(diagnostics[0]?.hint ?? "", /`date`/);
});

test("an area can't be a word, nor a word an area", () => {
  assert.deepEqual(read("navigation: Places\n").lines(), ["1:13 E204"]);
  assert.deepEqual(read("period:\n  from: Places\n").lines(), ["2:3 E204"]);
});
