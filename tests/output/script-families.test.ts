import assert from "node:assert/strict";
import { test } from "node:test";
import { ThemeSchema } from "../../src/content/schemas/theme.ts";
import { familiesFor, familyRules, themeFor } from "../../src/output/script-families.ts";
import { looks } from "../../src/theme/looks.ts";
import { themeOf } from "../../src/theme/theme.ts";

const uncovered = [
  "ar",
  "fa",
  "he",
  "hi",
  "bn",
  "th",
  "ja",
  "ko",
  "zh-Hans",
  "zh-Hant",
  "ru",
  "el",
];

test("each script that the looks' own families lack has others, before the generic one", () => {
  for (const { type } of Object.values(looks)) {
    for (const language of uncovered) {
      for (const list of [type.text, type.headings]) {
        const generic = list.slice(list.lastIndexOf(",") + 1).trim();
        const all = familiesFor(list, [language]);
        assert.ok(all.startsWith(list.slice(0, list.lastIndexOf(","))), all);
        assert.ok(all.endsWith(`, ${generic}`), all);
        assert.ok(all.length > list.length, `${language}: ${all}`);
      }
    }
  }
});

test("Latin letters need none, nor does a list without a generic family", () => {
  const { text } = looks.drafting.type;
  for (const language of ["en", "de", "tr", "vi"])
    assert.equal(familiesFor(text, [language]), text);
  assert.equal(familiesFor("Courier", ["ja"]), "Courier");
});

test("Chinese on a Japanese site has Chinese shapes first, and the site Japanese ones", () => {
  const theme = themeOf(ThemeSchema.parse({}));
  const { text } = themeFor(theme, ["ja", "zh-TW"]).type;
  assert.ok(text.indexOf("Hiragino Mincho") < text.indexOf("Songti TC"));
  const rules = familyRules(theme, "ja", ["zh-TW", "en"]);
  assert.match(rules, /^\.prose\[lang="zh-TW"\]/);
  assert.ok(rules.indexOf("Songti TC") < rules.indexOf("Hiragino Mincho"));
  assert.doesNotMatch(rules, /lang="en"/);
});
