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
  ['original: "A', 'End it with `"`, or put it between the other kind of quotes.'],
  [
    "original: One line\ngoes on here",
    "If it goes on from the line above, begin it with two spaces: `  goes on here`.",
  ],
  ["original: A:", 'Put it between quotes: `original: "A:"`.'],
  ["original: “A: b”", 'Put it between quotes: `original: "A: b"`.'],
  ["original： x", "Write a plain colon, and a space behind it: `original: x`."],
  ["tags: [a, , b]", "Nothing stands between two commas: write `tags: [a, b]`."],
  ["original: {{ title }}", "A template left it there: write the value itself behind `original:`."],
  [
    'original: "{{ replace .Name "-" " " }}"',
    "A template left it there: write the value itself behind `original:`.",
  ],
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

test("a text whose lines are `key = value` is told as none of YAML, and a long description by how much", async (t) => {
  const hintOf = async (text: string) =>
    (await loadFiles(t, { "articles/a.md": text })).diagnostics.map(({ hint }) => hint);
  assert.deepEqual(await hintOf("---\ntitle = A\ndate = 2024\n---\n\nText.\n"), [
    "This is YAML: write a colon in place of the equals sign, `title: A`.",
  ]);
  const long = `---\ntitle: A\ndescription: ${"x".repeat(163)}\ndate: 2024\n---\n\nText.\n`;
  assert.deepEqual(await hintOf(long), ["It has 163: take out 3."]);
});

for (const [name, right] of [
  ["A.MD", "a.md"],
  ["my post.markdown", "my-post.md"],
  ["b.mdx", "b.md"],
  ["c.md.txt", "c.md"],
] as const) {
  test(`a file ${name} is told what to be called`, async (t) => {
    const [told] = (await loadFiles(t, { [`articles/${name}`]: articleText("A") })).diagnostics;
    assert.deepEqual([told?.code, told?.hint], ["E101", `If it is one, call it \`${right}\`.`]);
  });
}

for (const [name, hint] of [
  ["a.md.md", "Call the file `a.md`."],
  ["index.md", /^A list has its words from `sections:`/],
  ["_index.md", /^A list has its words from `sections:`/],
] as const) {
  test(`a file ${name} is told as what it is`, async (t) => {
    const [told] = (await loadFiles(t, { [`articles/${name}`]: articleText("A") })).diagnostics;
    assert.equal(told?.code, "E102");
    assert.match(told.hint, typeof hint === "string" ? new RegExp(`^${hint}$`) : hint);
  });
}
