import assert from "node:assert/strict";
import { test } from "node:test";
import { spellingDictionary } from "../../src/check/spelling-dictionaries.ts";

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
