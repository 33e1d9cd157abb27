import assert from "node:assert/strict";
import { test } from "node:test";
import { renderBody } from "../../support/render-body.ts";

/** What is told of a text: where, and what to write. */
const told = (text: string) =>
  renderBody(`${text}\n`).diagnostics.map(
    ({ line, column, code, hint }) => `${line}:${column} ${code} ${hint}`,
  );

const source = "W381 Take it out, or link to the source itself: `[words](https://…)`.";
const item = "W381 Begin each item with `- `.";
const lines =
  "W381 Begin each item of a list with `- ` or `1. `; end each line with a backslash where each is somebody's words.";

for (const [text, ...expected] of [
  ["As the docs say【4†source】.", `1:16 ${source}`],
  ["So:contentReference[oaicite:0]{index=0} it is", `1:3 ${source}`],
  [
    "Then citeturn0search1 and [cite_start]more[cite: 1, 2]",
    `1:6 ${source}`,
    `1:27 ${source}`,
    `1:43 ${source}`,
  ],
  ["> \\[!NOTE\\]\n> Text", "1:3 W381 Take the backslashes out: `> [!note]`."],
  ["[a](my file.pdf)", "1:1 W381 Write `[a](<my file.pdf>)`."],
  ["![x](photo (1).png)", "1:1 W381 Write `![x](<photo (1).png>)`."],
  ['![x](my photo.png "T")', '1:1 W381 Write `![x](<my photo.png> "T")`.'],
  ["[b](https://a.example “Title”)", '1:1 W381 Write `[b](https://a.example "Title")`.'],
  ["[c](“https://a.example”)", "1:5 E341 Write `https://a.example`."],
  ['[c]("https://a.example")', "1:5 E341 Write `https://a.example`."],
  ["Intro:\n• one\n• two", `2:1 ${item}`, `3:1 ${item}`],
  ["– one\n– two", `1:1 ${lines}`],
  ["① one\n② two", `1:1 ${lines}`],
  ["＃ 見出し", "1:1 W381 Write it in plain signs: `# 見…`."],
  ["［語］（https://a.example）", "1:1 W381 Write it in plain signs: `[語](https://a.example)`."],
  ["これは＊＊太字＊＊です", "1:4 W381 Write it in plain signs: `**太字**`."],
] as const) {
  test(`${JSON.stringify(text)}, pasted, is told with what to write`, () =>
    assert.deepEqual(told(text), expected));
}

for (const text of [
  "［注］（参照）と【12】",
  "Long – very long\n– and dull. He came\n— and went.",
  "• one\\\n• two",
  "• alone",
  "a[i] (b c) and f(x y), `[a](b c)`",
  "The turn2search of a knob",
]) {
  test(`nothing is told of ${JSON.stringify(text)}`, () => assert.deepEqual(told(text), []));
}
