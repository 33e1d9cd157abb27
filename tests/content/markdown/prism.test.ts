import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { fenceNames } from "../../../src/content/markdown/fence-names.ts";
import { highlight, isKnownLanguage, knownLanguages } from "../../../src/content/markdown/prism.ts";

const languages = knownLanguages();

test("the runs of any code, put together, are the code", () => {
  const code = fc.string({
    unit: fc.constantFrom(
      "if",
      " ",
      "\n",
      "<",
      "/",
      '"',
      "'",
      "`",
      "${",
      "}",
      "# ",
      "// ",
      "9",
      "x",
    ),
    maxLength: 30,
  });
  fc.assert(
    fc.property(fc.constantFrom(...languages), code, (language, written) => {
      const runs = highlight(written, language);
      assert.equal(runs.map(({ text }) => text).join(""), written, language);
    }),
  );
});

test("keywords, strings, numbers and comments have colours of their own", () => {
  const runs = highlight('const a = "b"; // c\n1;', "ts");
  const kindOf = (text: string) => runs.find((run) => run.text === text)?.kind;
  assert.equal(kindOf("const"), "k");
  assert.equal(kindOf('"b"'), "s");
  assert.equal(kindOf("// c"), "c");
  assert.equal(kindOf("1"), "n");
});

test("neighbours in one colour are one run", () => {
  fc.assert(
    fc.property(fc.constantFrom("a = (b + c)", "x.y[z]", "1, 2"), (code) => {
      const kinds = highlight(code, "ts").map(({ kind }) => kind);
      assert.ok(kinds.every((kind, i) => i === 0 || kind !== "" || kinds[i - 1] !== ""));
    }),
  );
});

test("plain and unknown languages are one run without colour", () => {
  for (const language of ["text", "console", "klingon"])
    assert.deepEqual(highlight("if <b>", language), [{ kind: "", text: "if <b>" }]);
});

test("Prism's own helpers and an object's members are no languages", () => {
  for (const name of ["extend", "insertBefore", "DFS", "constructor", "__proto__", "toString"])
    assert.equal(isKnownLanguage(name), false, name);
});

test("every language that is offered in a hint is known", () => {
  assert.ok(languages.length > 20);
  assert.ok(languages.every(isKnownLanguage));
});

test("code too long to be read has no colours, and loses nothing", () => {
  const line = "const a = 1;\n";
  for (const code of [line.repeat(2000), `const a = "${"x".repeat(1000)}";`]) {
    assert.deepEqual(highlight(code, "ts"), [{ kind: "", text: code }]);
  }
  assert.ok(highlight(line.repeat(1000), "ts").length > 1000);
});

test("endings of files, shells and databases' consoles name a language, which has a grammar", () => {
  for (const name of [
    "env",
    "tf",
    "cmd",
    "psql",
    "njk",
    "htaccess",
    "mjs",
    "caddyfile",
    "bibtex",
  ]) {
    assert.ok(isKnownLanguage(name), name);
  }
  for (const [id, names] of Object.entries(fenceNames)) {
    for (const name of names.split(" "))
      assert.deepEqual(highlight("if 1", name), highlight("if 1", id));
  }
});
