import assert from "node:assert/strict";
import { test } from "node:test";
import type { Slug } from "../../src/content/schemas/values.ts";
import { alternatesOf, translationsOf } from "../../src/site/translations.ts";
import { slug } from "../support/slug.ts";

function article(name: string, language: string | undefined, translations: readonly string[]) {
  const path: `/${string}` = `/articles/${name}/`;
  return { slug: slug(name), path, title: name, language, translations: translations.map(slug) };
}

test("a tie counts both ways and from one to the next, and names the site's language too", () => {
  const all = [
    article("a", undefined, []),
    article("b", "de", ["a"]),
    article("c", "fr", ["b"]),
    article("d", "it", []),
  ];
  const found = translationsOf(all, "en");
  const languages = (name: Slug) =>
    found
      .get(name)
      ?.map(({ language }) => language)
      .sort();
  assert.deepEqual(languages(slug("a")), ["de", "fr"]);
  assert.deepEqual(languages(slug("b")), ["en", "fr"]);
  assert.deepEqual(languages(slug("c")), ["de", "en"]);
  assert.equal(languages(slug("d")), undefined);
});

test("a translation that isn't published is not named", () => {
  assert.deepEqual(translationsOf([article("a", undefined, ["b"])], "en").get(slug("a")), []);
});

test("every translation names all of them, and the one in the site's language for readers of none", () => {
  const one = { path: "/articles/one/", language: "en" } as const;
  const eins = { path: "/articles/eins/", language: "de" } as const;
  const fallback = { path: "/articles/one/", language: "x-default" };
  assert.deepEqual(alternatesOf(one, [eins], "en"), [one, eins, fallback]);
  assert.deepEqual(alternatesOf(eins, [one], "en"), [eins, one, fallback]);
  assert.deepEqual(alternatesOf(eins, [one], "fr"), [eins, one]);
});
