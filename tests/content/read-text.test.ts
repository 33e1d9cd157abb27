import assert from "node:assert/strict";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { readText } from "../../src/content/read-text.ts";
import { diagnosticLog } from "../support/diagnostic-log.ts";
import { folderOf } from "../support/site-folder.ts";

function read(t: TestContext, bytes: string | Uint8Array) {
  const folder = folderOf(t, { "a.md": bytes });
  const log = diagnosticLog();
  return { source: readText(join(folder, "a.md"), folder, log.report), ...log };
}

test("lines end with a newline however the file ends them", (t) => {
  assert.equal(read(t, "a\r\nb\rc\n").source?.text, "a\nb\nc\n");
});

test("a byte order mark is left out, with a warning", (t) => {
  const { source, lines } = read(t, "\ufefftitle: a\n");
  assert.equal(source?.text, "title: a\n");
  assert.deepEqual(lines(), ["1:1 W108"]);
});

test("a byte that is no UTF-8 is found at its place, even behind a real replacement character", (t) => {
  const bytes = Buffer.concat([Buffer.from("\ufffd é\nab"), Uint8Array.of(0xe9), Buffer.from("c")]);
  const { source, diagnostics, lines } = read(t, bytes);
  assert.equal(source, undefined);
  assert.deepEqual(lines(), ["2:3 E106"]);
  assert.match(diagnostics[0]?.message ?? "", /byte E9/);
  assert.match(diagnostics[0]?.hint ?? "", /`é`/);
});

test("UTF-16 is known by its first bytes", (t) => {
  const { diagnostics } = read(t, Buffer.from("\ufefftitle", "utf16le"));
  assert.match(diagnostics[0]?.message ?? "", /UTF-16/);
});

test("what XML can't hold is found at its place; tabs are text", (t) => {
  for (const character of ["\0", "\f", "\u0085", "\ufffe", "\u{1ffff}"]) {
    assert.deepEqual(read(t, `a\tb\n${character}`).lines(), ["2:1 E107"]);
  }
  assert.deepEqual(read(t, "a\tb\n").lines(), []);
});
