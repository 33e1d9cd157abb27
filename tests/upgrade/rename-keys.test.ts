import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { parse } from "yaml";
import { renamedSiteKeys } from "../../src/content/schemas/migrations.ts";
import { renameKeys } from "../../src/upgrade/rename-keys.ts";

test("a key gets its new name, and every other byte stays", () => {
  const before =
    '# first\ntitle: "A: b" # why\n"chosen": # these\n  - one\n\nseries:\n  - note: no key of the file\n';
  const { text, renamed } = renameKeys(before, renamedSiteKeys);
  assert.equal(text, before.replace('"chosen"', "featured"));
  assert.deepEqual(
    renamed.map(({ from }) => from),
    ["chosen"],
  );
});

test("where old and new name stand side by side, both stay: the build reports it", () => {
  const both = "moved: {}\nredirects: {}\n";
  assert.equal(renameKeys(both, renamedSiteKeys).text, both);
});

test("what isn't YAML, or no mapping, stays as it is", () => {
  for (const text of ["", "- note: x\n", "a: [\n", "note"]) {
    assert.equal(renameKeys(text, renamedSiteKeys).text, text);
  }
});

test("twice is once, and values never change", () => {
  const keys = fc.uniqueArray(fc.constantFrom("title", "chosen", "moved", "note", "footer", "url"));
  fc.assert(
    fc.property(keys, fc.string(), (names, comment) => {
      const line = comment.replace(/[\r\n\u0085\u2028\u2029]/g, " ");
      const text = names.map((name, i) => `${name}: value ${i} #${line}\n`).join("");
      const once = renameKeys(text, renamedSiteKeys).text;
      assert.equal(renameKeys(once, renamedSiteKeys).text, once);
      if (names.length > 0) {
        assert.deepEqual(Object.values(parse(once)), Object.values(parse(text)));
      }
    }),
  );
});
