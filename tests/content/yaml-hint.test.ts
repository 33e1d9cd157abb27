import assert from "node:assert/strict";
import { test } from "node:test";
import { articleText } from "../support/site-folder.ts";
import { loadFiles } from "../support/small-site.ts";

for (const [line, hint] of [
  ["original: Foo: bar", 'Put it between quotes: `original: "Foo: bar"`.'],
  ['original: He said: "no"', "Put it between quotes: `original: 'He said: \"no\"'`."],
  ["original: @home", 'Put it between quotes: `original: "@home"`.'],
  ["original: %done", 'Put it between quotes: `original: "%done"`.'],
  ["original: `code`", 'Put it between quotes: `original: "`code`"`.'],
  ["tags:\n\t- x", "Indent it with spaces in place of tabs."],
  ["original:\u00a0x", "Put a plain space there: it is another kind, which looks the same."],
] as const) {
  test(`${JSON.stringify(line)} gets the right remedy`, async (t) => {
    const { diagnostics } = await loadFiles(t, {
      "articles/a.md": articleText("A", `date: 2024\n${line}`),
    });
    assert.deepEqual(
      diagnostics.map(({ code, hint }) => [code, hint]),
      [["E201", hint]],
    );
  });
}

for (const [name, right] of [
  ["A.MD", "a.md"],
  ["my post.markdown", "my-post.md"],
  ["b.mdx", "b.md"],
] as const) {
  test(`a file ${name} is told what to be called`, async (t) => {
    const [told] = (await loadFiles(t, { [`articles/${name}`]: articleText("A") })).diagnostics;
    assert.deepEqual([told?.code, told?.hint], ["E101", `If it is one, call it \`${right}\`.`]);
  });
}
