import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { diagnostic } from "../../src/diagnostics/diagnostic.ts";
import {
  countDiagnostics,
  diagnosticAnnotation,
  diagnosticJson,
  diagnosticText,
} from "../../src/diagnostics/format.ts";

const place = { file: "content/a.md", line: 3, column: 7 };

test("a diagnostic is a line with place, code and message, its line of the source, and its hint", () => {
  const one = diagnostic({ ...place, length: 3 }, "E400", "it is wrong", "Do it right.");
  assert.equal(
    diagnosticText(one, ["---", "a: b", "title: ill"]),
    [
      "content/a.md:3:7 E400 it is wrong",
      "    3 | title: ill",
      "      |       ^^^",
      "    Do it right.",
    ].join("\n"),
  );
});

test("a diagnostic without source and hint is one line", () => {
  assert.equal(
    diagnosticText(diagnostic(place, "E400", "wrong"), undefined),
    "content/a.md:3:7 E400 wrong",
  );
});

test("colours are put around the pieces and change nothing else", () => {
  const one = diagnostic(place, "W320", "wrong", "Mend it.");
  const bare = diagnosticText(one, ["", "", "title: x"]);
  const painted = diagnosticText(
    one,
    ["", "", "title: x"],
    (piece, text) => `<${piece}>${text}</>`,
  );
  assert.match(painted, /^<place>content\/a.md:3:7<\/> <warning>W320<\/> wrong\n<frame>/);
  assert.equal(painted.replace(/<[^>]*>/g, ""), bare);
});

test("a message can't break its line, whatever it quotes", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (file, message) => {
      const text = diagnosticText(diagnostic({ ...place, file }, "E203", message), undefined);
      assert.doesNotMatch(text, /\p{Cc}|[\u2028\u2029]/u);
    }),
  );
});

test("as JSON, any diagnostic is one line that reads back with exactly the keys of the contract", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.string(), (message, hint) => {
      const line = diagnosticJson(diagnostic({ ...place, length: 4 }, "W320", message, hint));
      assert.ok(!line.includes("\n"));
      const read: unknown = JSON.parse(line);
      assert.deepEqual(read, { ...place, code: "W320", severity: "warning", message, hint });
    }),
  );
});

test("an annotation is escaped as GitHub's runner unescapes it", () => {
  const one = diagnostic(
    { file: "a,b:c%.md", line: 1, column: 2 },
    "E400",
    "100% wrong:\r\nyes",
    "Mend.",
  );
  assert.equal(
    diagnosticAnnotation(one),
    "::error file=a%2Cb%3Ac%25.md,line=1,col=2,title=E400::100%25 wrong:%0D%0Ayes%0AMend.",
  );
});

test("diagnostics are counted by kind and by file", () => {
  const error = diagnostic(place, "E400", "");
  const warning = diagnostic({ ...place, file: "b.md" }, "W320", "");
  assert.equal(countDiagnostics([error, error, error, warning]), "3 errors, 1 warning in 2 files");
  assert.equal(countDiagnostics([warning]), "1 warning in 1 file");
});
