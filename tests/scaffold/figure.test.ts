import assert from "node:assert/strict";
import { test } from "node:test";
import { languages } from "../../src/i18n/languages.ts";
import { figureScaffold } from "../../src/scaffold/figure.ts";

const textsOf = (language: string) =>
  figureScaffold("queue", language).flatMap(({ path, text }) =>
    path.startsWith("figures/") ? text : [],
  );
const english = textsOf("en").join("\n");

for (const language of languages.keys()) {
  test(`a new figure speaks the site's language: ${language}`, () => {
    const all = textsOf(language).join("\n");
    assert.doesNotMatch(all, /WORDS|NUMBER|undefined/);
    assert.match(all, /title: "[^"]+",\n {2}caption: "[^"]+",/);
    assert.match(all, /`[^`]*\$\{waiting\.at\(-1\)\}[^`]*`/);
    assert.doesNotMatch(all, /: "",\n|\("",|>\s*<\/(?:title|text)>/, "no word is missing");
    if (language.startsWith("en")) assert.equal(all, english);
    else assert.doesNotMatch(all, /grows|Arrivals|Too many|keeps up/);
  });
}

test("in a language of which there are no words, a new figure speaks English", () => {
  assert.equal(textsOf("eu").join("\n"), english);
});
