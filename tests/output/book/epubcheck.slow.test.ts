import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { strFromU8, unzipSync } from "fflate";
import { projectFolder, runBuild, scratchFolder } from "../../support/build.ts";
import { epubcheckDiagnostics } from "../../support/epubcheck.ts";

const now = ["--now", "2026-11-29T00:00:00Z"];

/** Sites whose books hold between them all that a text can have, from both sides of a page. */
const sites: Readonly<Record<string, string>> = {
  "this site": join(projectFolder, "content"),
  "a site in Hebrew": join(projectFolder, "tests/fixtures/languages/he"),
};

for (const [name, content] of Object.entries(sites)) {
  test(`the books of ${name} are valid, and the same from a second build`, () => {
    const [one, two] = [scratchFolder(), scratchFolder()].map((folder) => {
      const out = join(folder, "site");
      const { status, stderr } = runBuild([
        "--content",
        content,
        "--out",
        out,
        "--no-cache",
        ...now,
      ]);
      assert.equal(status, 0, stderr);
      return out;
    });
    assert.ok(one && two);
    const manifest: unknown = JSON.parse(readFileSync(join(one, "build.json"), "utf8"));
    const books = Array.from(
      JSON.stringify(manifest).matchAll(/"([^"]*\.epub)":/g),
      ([, path = ""]) => path,
    );
    assert.ok(books.length > 1);
    for (const path of books) {
      assert.equal(epubcheckDiagnostics(join(one, path)), "", path);
      assert.deepEqual(readFileSync(join(one, path)), readFileSync(join(two, path)), path);
    }
    if (content.endsWith("he")) {
      const files = unzipSync(readFileSync(join(one, "book.epub")));
      const opf = strFromU8(files["book/package.opf"] ?? new Uint8Array());
      assert.match(opf, /<spine page-progression-direction="rtl">/);
    }
  });
}
