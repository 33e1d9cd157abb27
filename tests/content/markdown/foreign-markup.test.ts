import assert from "node:assert/strict";
import { test } from "node:test";
import { renderBody } from "../../support/render-body.ts";

/** What other tools write, and a part of what is said to write here. */
for (const [written, hint] of [
  ["{++added++}", "`<ins>added</ins>`"],
  ["{--gone--}", "`~~gone~~`"],
  ["{~~old~>new~~}", "`new`"],
  ["{>>a remark<<}", "`<!-- … -->`"],
  ["{+ added +} {- gone -}", "`<ins>added</ins>`"],
  ["[+ added +] here", "`<ins>added</ins>`"],
  ["[- gone -] here", "`~~gone~~`"],
  ["'''bold''' and ''it''", "`**bold**`"],
  ["It is ::marked:: here", "`==marked==`"],
  ["It is ^^marked^^ here", "`==marked==`"],
  ['"words":https://a.example/b', "`[words](https://a.example/b)`"],
  ["I can't---won't---go", "Write `—`"],
  ["In 1990--2000", "Write `–`"],
  ["[embed]https://a.example/[/embed]", "Write what it stands for"],
  ['[gallery ids="1,2"]', "`::gallery`"],
  ["bq. Words", "`> Words`"],
  ["%[https://youtu.be/abc]", "`::video{youtube=abc"],
  ["%[https://a.example/]", "`<https://a.example/>`"],
  ["% Title\n% Author", "above the text"],
  ["| one\n|   two\n| three", "End each line but the last with a backslash"],
  ["Tags: #one #two/three", "`tags: [one, two/three]`"],
  ['[x](https://a.example/ "it\'s "so"")', "backslash before each quote"],
  ["See <https://a.example/b", "`<https://a.example/b>`"],
  ["[[_TOC_]]", "by itself"],
  ["[[File:x.jpg|thumb|A pump]]", "`![A pump](x.jpg)`"],
  ["- [~] off", "`[ ]`"],
  ['=== "Tab"', "Write a heading, `### Words`"],
  ["{% codeblock lang:js %}", "```js"],
  ["{% post_link other-post %}", "`[[other-post]]`"],
  ["{% asset_img a.jpg %}", "`![what it shows](a.jpg)`"],
  ["@[youtube](dQw4w9WgXcQ)", '`::video{youtube=dQw4w9WgXcQ title="…"}`'],
  ["@[Vimeo](https://vimeo.com/12345)", '`::video{vimeo=12345 title="…"}`'],
  ["@[osf](kuvg9)", "`[words](https://…)`"],
  ["(@good) A good example.", "`1. `"],
  ["(@) A good example.", "`1. `"],
  ["Words {children} and more", "the value itself"],
  ["{children}`x`", "the value itself"],
  ["`<b>x</b>`{=html}", "Take them out"],
  ["#. one\n#. two", "`1. `"],
  ["::: warning Mind this\nWords\n:::", "`> [!warning] Mind this`"],
  [":::danger[Mind **this**]", "`> [!danger] Mind **this**`"],
  ["::: {.callout-tip}\nWords", "`> [!tip] Title`"],
  ['!!! info "A title"', "`> [!info] A title`"],
  ["??? hint", "`> [!tip] Title`"],
  ["::: details More\nWords", "`<summary>More</summary>`"],
  ["::: mermaid\ngraph TD", "```mermaid"],
  ["::: code-group", '`title="…"`'],
  [":::", "Take it out"],
  ["| a | b |\n|---|---|\n| 1 | 2 |\n| ^^ | 3 |", "leave it empty"],
  ["Open C:\\_temp\\*.txt, then", "`C:\\_temp\\*.txt`"],
  ["The __init__ method", "`\\_\\_init\\_\\_`"],
  ["Then a*b*c holds", "`\\*b\\*`"],
  ["**bold *both** italic*", "End the inner emphasis before the outer"],
  ["Words[^ 2].", "`[^2]`"],
] as const) {
  test(`${JSON.stringify(written)} is told with ${hint}`, () => {
    const [first] = renderBody(`${written}\n`).diagnostics;
    assert.ok(first?.hint.includes(hint), first?.hint);
  });
}

for (const text of [
  "std::vector::push and ::before, 2^^3, a::b::c",
  "rock 'n' roll, it's '90s, ''",
  "100 % sure, {a, b}, {x--y}, 5 {-1}",
  "Write bq. and h2 at the start",
  "a -- b, block--part, --flag, a-b, 5-10, 1 - 2, <!-- x --->",
  "[video] and [gallery] and [embed][x]\n\n[x]: https://a.example/",
  "x <https://a.example/> y, a<b",
  '[x](https://a.example/ "a title")',
  "[+1] and [- x] and [-], [+ a +](/articles/here/)",
  "Ask (@anna) or @anna, and set {child} in /users/{id}",
  "@[me](https://a.example/youtube)",
  "#. one",
  "Open \\\\server\\share",
  "C:\\Users\\me, 5\\*3 and \\*not\\*, a\\_b",
  "__init them__, __bold__, un*frigging*believable, 2 * 3",
  "**bold *both*** and *a **b** c* and **a *b* c** *d*",
]) {
  test(`nothing is told of ${JSON.stringify(text)}`, () =>
    assert.deepEqual(renderBody(`${text}\n`).lines(), []));
}
