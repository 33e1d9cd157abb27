import assert from "node:assert/strict";
import { test } from "node:test";
import { diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { markdownReport, terminalReport } from "../../src/import/report.ts";

const at = (file: string, line: number) => ({ file, line, column: 1 });
const report = {
  generator: "Hugo",
  fates: { new: 3, changed: 0, unchanged: 2, edited: 1, both: 0, removed: 0 },
  drafts: 1,
  pictures: 4,
  newTags: ["on-call"],
  diagnostics: [
    diagnostic(at("posts/a.md", 3), "W820", "the shortcode `gist` is left as it was", ""),
    diagnostic(at("posts/b.md", 7), "W820", "the shortcode `map` is left as it was", ""),
    diagnostic(at("posts/c.md", 1), "W810", "no date", ""),
  ],
};
const dead = { checked: 9, paths: ["/1/", "/2/", "/3/", "/4/", "/5/", "/6/"] };

test("a terminal gets the counts that aren't none, and each kind with its number and first place, the gravest first", () => {
  const [came, counts, ...kinds] = terminalReport(report).trimEnd().split("\n");
  assert.match(came ?? "", /^From Hugo: 6 posts, 4 pictures\./);
  for (const count of ["3 new", "2 as they were", "1 edited", "1 of them drafts"]) {
    assert.ok(counts?.includes(count), count);
  }
  const lines = kinds.filter((line) => line !== "");
  assert.match(lines[0] ?? "", /^W810 .*: 1$/);
  assert.equal(lines[1], "    posts/c.md:1 no date");
  assert.match(lines[2] ?? "", /^W820 .*: 2$/);
  assert.equal(lines[3], "    posts/a.md:3 the shortcode `gist` is left as it was");
  assert.equal(lines.length, 4);
});

test("old addresses that would be dead are told with the first five, and only where a list was given", () => {
  assert.ok(!terminalReport(report).includes("would be dead"));
  const text = terminalReport({ ...report, dead });
  assert.ok(text.includes("6 of 9 old addresses would be dead."));
  assert.ok(text.includes("    /5/") && !text.includes("    /6/"));
});

test("the file names every place and what is to be described", () => {
  const text = markdownReport({ ...report, dead });
  for (const words of ["posts/a.md:3", "posts/b.md:7", "posts/c.md:1", "on-call", "/6/"]) {
    assert.ok(text.includes(words), words);
  }
});
