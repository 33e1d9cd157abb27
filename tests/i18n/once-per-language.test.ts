import assert from "node:assert/strict";
import { test } from "node:test";
import { oncePerLanguage } from "../../src/i18n/once-per-language.ts";

test("a thing is made once for each language, and is the same one from then on", () => {
  const made: string[] = [];
  const collatorOf = oncePerLanguage((language) => {
    made.push(language);
    return new Intl.Collator(language);
  });
  assert.equal(collatorOf("de"), collatorOf("de"));
  assert.notEqual(collatorOf("de"), collatorOf("fr"));
  assert.deepEqual(made, ["de", "fr"]);
});
