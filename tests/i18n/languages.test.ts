import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { en } from "../../src/i18n/en.ts";
import { languages } from "../../src/i18n/languages.ts";
import { placeholdersOf } from "../../src/i18n/placeholders.ts";
import { isRecord } from "../../src/i18n/record.ts";
import { projectFolder } from "../support/build.ts";

/** Words that are the same in a language as in English, by their keys. */
const sameAsEnglish: Readonly<Record<string, readonly string[]>> = {
  id: ["callouts.info", "callouts.bug"],
  cs: ["summary.minutes", "callouts.tip", "results.minutes"],
  da: [
    "text.note",
    "callouts.note",
    "callouts.tip",
    "callouts.info",
    "subscribe.feeds",
    "figure.pause",
  ],
  de: ["text.code", "text.codeIn", "callouts.info", "subscribe.feeds"],
  es: ["summary.minutes", "results.minutes"],
  fr: [
    "page.navigation",
    "navigation.articles",
    "navigation.figures",
    "summary.minutes",
    "sources.title",
    "text.note",
    "text.source",
    "text.code",
    "text.codeIn",
    "callouts.note",
    "callouts.important",
    "callouts.info",
    "callouts.question",
    "callouts.danger",
    "figures.title",
    "search.index",
    "results.minutes",
    "figure.pause",
  ],
  it: ["summary.minutes", "text.formula", "callouts.bug", "results.minutes"],
  nl: [
    "page.navigation",
    "text.code",
    "text.codeIn",
    "callouts.tip",
    "callouts.info",
    "callouts.bug",
    "subscribe.feeds",
  ],
  pl: ["summary.minutes", "search.tag", "socialImage.tag", "results.minutes"],
  "pt-BR": [
    "page.navigation",
    "summary.minutes",
    "callouts.bug",
    "subscribe.feeds",
    "results.minutes",
  ],
  sv: ["summary.minutes", "callouts.info", "results.minutes"],
  tr: ["page.navigation"],
};

/** Every word by its key; those with a number in them as an object of forms. */
function wordsByKey(
  area: object,
  path = "",
): [string, string | Readonly<Record<string, unknown>>][] {
  return Object.entries(area).flatMap(([key, part]) => {
    const name = path === "" ? key : `${path}.${key}`;
    const isWord = typeof part === "string" || (isRecord(part) && "other" in part);
    return isWord ? [[name, part]] : wordsByKey(part, name);
  });
}

const english = new Map(wordsByKey(en));
const translated = [...languages].filter(([tag]) => !/^en\b/.test(tag));

test("there are words in 28 languages, and the guide names them", () => {
  assert.equal(languages.size, 28);
  const guide = readFileSync(join(projectFolder, "docs/content/pages/recipes.md"), "utf8");
  for (const tag of languages.keys()) assert.ok(guide.includes(`\`${tag}\``), tag);
});

for (const [tag, words] of translated) {
  test(`${tag} has the placeholders of English, and the plural forms of its own`, () => {
    const rules = new Intl.PluralRules(tag);
    // Larger numbers of articles, minutes or sections there are none of.
    const categories = new Set(Array.from({ length: 1000 }, (_, i) => rules.select(i)));
    for (const [key, word] of wordsByKey(words)) {
      const original = english.get(key);
      if (typeof word === "string") {
        assert.ok(typeof original === "string", key);
        assert.deepEqual(placeholdersOf(word), placeholdersOf(original), key);
        assert.notEqual(word, "", key);
        continue;
      }
      assert.ok(isRecord(original), key);
      for (const category of categories) assert.ok(word[category], `${key} has no \`${category}\``);
      assert.ok(String(word.other).includes("{count}"), key);
    }
  });

  test(`${tag} has words of its own`, () => {
    const same = wordsByKey(words)
      .filter(
        ([key, word]) =>
          word === english.get(key) && /\p{L}/u.test(`${word}`.replace(/\{\w+\}/g, "")),
      )
      .map(([key]) => key);
    assert.deepEqual(same, sameAsEnglish[tag] ?? []);
  });

  test(`${tag} says first whether anybody who speaks it has read it`, () => {
    const [first] = readFileSync(join(projectFolder, `src/i18n/${tag}.ts`), "utf8").split("\n");
    assert.match(first ?? "", /^\/\/ No native speaker has read these words yet|^\/\/ Read by /);
  });
}
