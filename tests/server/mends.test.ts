import assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { mendFinder } from "../../src/server/mends.ts";
import { mendWriter } from "../../src/server/write-mends.ts";
import { folderOf } from "../support/site-folder.ts";

/** What one mend makes of a text. */
function mended(text: string, ...found: Parameters<typeof diagnostic>): string | undefined {
  const [mend] = mendFinder()(diagnostic(...found), text);
  if (!mend) return undefined;
  const { offset, was } = mend;
  assert.equal(text.slice(offset, offset + was.length), was);
  return text.slice(0, offset) + mend.text + text.slice(offset + was.length);
}
const at = (line: number, column: number, length?: number) => ({
  file: "a.md",
  line,
  column,
  ...(length !== undefined && { length }),
});

test("the near slug takes the place of the wrong one, in a link of either kind", () => {
  const link = "no page or file at `/articles/frist/`";
  const hint = "Did you mean `[[first]]`? An article is linked by its slug.";
  assert.equal(mended("A\n[[frist|x]] b", at(2, 1, 11), "E400", link, hint), "A\n[[first|x]] b");
  assert.equal(
    mended("[x](/articles/frist/#a)", at(1, 5, 19), "E400", link, hint),
    "[x](/articles/first/#a)",
  );
});

test("a word that is one of a few known, a date, and a picture beside the text", () => {
  assert.equal(
    mended(
      "---\ntags: [dsn, x]",
      at(2, 8, 3),
      "E210",
      "there is no tag `dsn`",
      "Did you mean `dns`?",
    ),
    "---\ntags: [dns, x]",
  );
  assert.equal(
    mended(
      "date: 13.4.2015",
      at(1, 7, 9),
      "E205",
      "`13.4.2015` is not a date",
      "Write `2015-04-13`.",
    ),
    "date: 2015-04-13",
  );
  const hint = "Did you mean `/articles/a/rack.png`?";
  assert.equal(
    mended(
      "![x](rakc.png)",
      at(1, 6, 8),
      "E400",
      "no page or file at `/articles/a/rakc.png`",
      hint,
    ),
    "![x](rack.png)",
  );
});

test("Obsidian's links, and a value that YAML takes for something else, are written anew", () => {
  const link = "`The slow train` is not the slug of an article";
  assert.equal(
    mended(
      "See [[The slow train]].",
      at(1, 5, 18),
      "E340",
      link,
      "Write `[[the-slow-train]]`, which shows the title.",
    ),
    "See [[the-slow-train]].",
  );
  assert.equal(
    mended("![[B]]\n", at(1, 1, 6), "E340", "`![[B]]` puts", "Link to it: `[[b]]`."),
    "[[b]]\n",
  );
  const list = "`tags` is a list";
  const hint = "Write `tags: [trains]`.";
  assert.equal(mended("tags: trains\n", at(1, 7, 6), "E204", list, hint), "tags: [trains]\n");
  // A comment would be lost.
  assert.equal(mended("tags: trains # b", at(1, 7, 6), "E204", list, hint), undefined);
  assert.equal(
    mended(
      "title: 1984",
      at(1, 8, 4),
      "E204",
      "`title` is text",
      'Put it between quotes: `"1984"`.',
    ),
    'title: "1984"',
  );
  assert.equal(
    mended(
      "tags: [a, b\nx: y",
      at(1, 7, 1),
      "E201",
      "YAML: `[` is never closed",
      "Close it with `]`: `tags: [a, b]`.",
    ),
    "tags: [a, b]\nx: y",
  );
});

test("a key that may be left out goes, with its line, if there is nothing behind it", () => {
  const hint = "Take the line out, or write something behind `tags:`.";
  const empty = (text: string) => mended(text, at(1, 6), "E204", "`tags` is empty", hint);
  assert.equal(empty("tags: \nx: y"), "x: y");
  assert.equal(empty("tags: # later\nx: y"), undefined);
  const required = "Write something behind `tags:`.";
  assert.equal(mended("tags:\n", at(1, 6), "E204", "`tags` is empty", required), undefined);
});

test("a doubled word and what nobody sees go", () => {
  const twice = "`the` stands here twice";
  assert.equal(mended("of the  the end", at(1, 9, 3), "W385", twice, ""), "of the end");
  assert.equal(mended("of the\nthe end", at(2, 1, 3), "W385", twice, ""), undefined);
  assert.equal(mended("a\u200bb", at(1, 2, 1), "W385", "a zero-width space", ""), "ab");
});

test("what is not certain has no mend: two places, two meanings, or another text than was looked at", () => {
  const slip = "there is no tag `a`";
  assert.equal(mended("a a", at(1, 1, 3), "E210", slip, "Did you mean `b`?"), undefined);
  assert.equal(mended("a", at(1, 1, 1), "E210", slip, "Did you mean `b`, `c`?"), undefined);
  assert.equal(mended("other", at(1, 1, 1), "E210", slip, "Did you mean `b`?"), undefined);
  assert.equal(mended("x a", at(1, 1, 3), "E210", slip, "Write `b`."), undefined);
});

test("a mend is written where it was thought of, is taken back to the byte, and never meets another text", (t) => {
  const folder = folderOf(t, { "a.md": "one two\r\nthree\n" });
  const file = join(folder, "a.md");
  const writer = mendWriter((path) => path.startsWith(folder));
  const text = readFileSync(file, "utf8");
  const found = diagnostic(
    { file, line: 1, column: 5, length: 3 },
    "E210",
    "`two`",
    "Did you mean `2`?",
  );
  const [mend] = mendFinder()(found, text);
  const asked = JSON.stringify(mend);
  writeFileSync(file, `${text}four`);
  assert.match(writer.write(asked) ?? "", /has changed meanwhile/);
  assert.equal(readFileSync(file, "utf8"), `${text}four`);
  writeFileSync(file, text);
  assert.equal(writer.write(asked), undefined);
  assert.equal(readFileSync(file, "utf8"), "one 2\r\nthree\n");
  assert.match(writer.write(asked) ?? "", /has changed meanwhile/);
  assert.equal(writer.undo(), undefined);
  assert.equal(readFileSync(file, "utf8"), text);
  assert.match(writer.undo() ?? "", /nothing to take back/);
  assert.equal(writer.write(asked), undefined);
  writeFileSync(file, "newer");
  assert.match(writer.undo() ?? "", /changed meanwhile/);
  assert.equal(readFileSync(file, "utf8"), "newer");
});

test("nothing outside of the site is written", (t) => {
  const folder = folderOf(t, {});
  const file = join(folder, "x.txt");
  const writer = mendWriter(() => false);
  const mend = { label: "", file, hash: "", offset: 0, was: "", text: "x" };
  assert.match(writer.write(JSON.stringify(mend)) ?? "", /not a text of this site/);
  assert.ok(!existsSync(file));
});
