import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { splitFrontMatter } from "../../src/content/front-matter.ts";
import { sourceText } from "../../src/content/source-text.ts";
import { diagnosticLog } from "../support/diagnostic-log.ts";

function split(text: string) {
  const log = diagnosticLog();
  return { parts: splitFrontMatter(sourceText("a.md", text), log.report), ...log };
}

test("a file is taken apart into YAML and body", () => {
  const { parts, diagnostics } = split("---\ntitle: A\n---\nBody\n");
  assert.equal(parts?.yaml.text.trim(), "title: A");
  assert.equal(parts?.body, "Body\n");
  assert.deepEqual(diagnostics, []);
});

const word = fc.stringMatching(/^[a-z]{1,8}$/);

test("the body stands in the file where its offset says", () => {
  fc.assert(
    fc.property(word, word, (title, body) => {
      const text = ["---", `title: ${title}`, "---", body, "---", ""].join("\n");
      const { parts } = split(text);
      assert.equal(parts?.body, [body, "---", ""].join("\n"));
      assert.equal(text.slice(parts?.bodyOffset), parts?.body);
    }),
  );
});

test("the YAML stands in the file where its offset says", () => {
  fc.assert(
    fc.property(word, (title) => {
      const text = ["---", `title: ${title}`, "---", "Body"].join("\n");
      const { parts } = split(text);
      assert.ok(parts);
      const { offset, text: yaml } = parts.yaml;
      assert.equal(text.slice(offset, offset + yaml.length), yaml);
    }),
  );
});

test("front matter may be empty, or only a comment", () => {
  for (const yaml of ["", "# nothing\n"]) {
    const { parts, diagnostics } = split(`---\n${yaml}---\nBody`);
    assert.equal(parts?.body, "Body");
    assert.deepEqual(diagnostics, []);
  }
});

test("three hyphens in a block of text don't end the front matter", () => {
  const { parts } = split("---\ntitle: |\n  ---\n---\nBody");
  assert.equal(parts?.body, "Body");
});

test("a language after the hyphens is a diagnostic, and no code behind it runs", () => {
  for (const language of ["js", "javascript", " js", "json", "coffee", "="]) {
    const { parts, lines } = split(`---${language}\n(globalThis.ran = true)\n---\n`);
    assert.equal(parts, undefined, language);
    assert.deepEqual(lines(), ["1:1 E200"], language);
  }
  assert.equal("ran" in globalThis, false);
});

test("a file without front matter is a diagnostic at its beginning", () => {
  for (const text of ["", "Text", "\n---\ntitle: A\n---\n", "----\ntitle: A\n----\n"])
    assert.deepEqual(split(text).lines(), ["1:1 E200"], JSON.stringify(text));
});

test("front matter that isn't closed is a diagnostic", () => {
  assert.deepEqual(split("---\ntitle: A\nBody").lines(), ["1:1 E200"]);
});

test("only a line of three hyphens closes front matter", () => {
  for (const line of ["---more", "----", "--- more"])
    assert.deepEqual(split(`---\ntitle: A\n${line}\nBody`).lines(), ["1:1 E200"], line);
});
