import assert from "node:assert/strict";
import { test } from "node:test";
import { textContent } from "../../support/html.ts";
import { renderBody } from "../../support/render-body.ts";

const paragraph = (markdown: string) => renderBody(`${markdown}\n`).html.trim().slice(3, -4);

/** What https://spec.commonmark.org/0.31.2/#links reads as a link is none of ours. */
const links: Readonly<Record<string, string>> = {
  "[@octocat](https://github.com/octocat)": "@octocat",
  "[@alice@example.social](https://example.social/@alice)": "@alice@example.social",
  "[[1]](https://example.org/paper)": "[1]",
  "[[RFC 9110]](https://www.rfc-editor.org/rfc/rfc9110)": "[RFC 9110]",
  "[@who][w]\n\n[w]: https://w.example/": "@who",
  "[[1]][w]\n\n[w]: https://w.example/": "[1]",
  "[@who]\n\n[@who]: https://w.example/": "@who",
};
for (const [markdown, words] of Object.entries(links)) {
  test(`${markdown.split("\n")[0]} is a link`, () => {
    const { html, outgoing, diagnostics } = renderBody(`${markdown}\n`);
    assert.deepEqual(diagnostics, []);
    assert.equal(outgoing.length, 1);
    assert.equal(textContent(html).trim(), words);
  });
}

test("a definition makes what stands in brackets a link, even in two pairs of them", () => {
  assert.match(
    paragraph("[[1]]\n\n[1]: https://a.example/"),
    /^\[<a href="https:\/\/a\.example\/">1<\/a>\]/,
  );
});

const dollars = [
  "Set $XDG_CONFIG_HOME/$APP and restart.",
  "It costs $5 a month, or $50/year. US$5–US$10. Between $1M and $2M ($3M).",
  "Use $FOO,$BAR or ($BAZ).",
  "$/PR is down but $/session is up",
  "A$AP Rocky met Ke$ha. Micro$oft and $un.",
  "PATH=$HOME/bin:$PATH; echo $?; $\u007bFOO}/$\u007bBAR}",
  "It was $20k→$30k, US$1/CA$2.",
  "Price: $5-$10, $5/$10, 5$ and 10$, ($5)/($6), $5,$6",
  "The $n$th, 3$x$, $a$1",
  "From $5 to $ 6, $$, and a lone $",
  "$HOME:$PATH:$MANPATH",
];
for (const text of dollars) {
  test(`the dollars of "${text}" are dollars`, () =>
    assert.equal(textContent(paragraph(text)), text));
  test(`nothing is told of the dollars of "${text}"`, () =>
    assert.deepEqual(renderBody(`${text}\n`).lines(), []));
}

for (const text of ["so $\\frac{a}{b} of", "the $x^2 of", "the $a_1 of", "the $a_{i} of"]) {
  test(`the formula of "${text}" is told, as nothing closes it`, () =>
    assert.deepEqual(
      renderBody(`${text}\n`).diagnostics.map(({ code }) => code),
      ["W381"],
    ));
}

for (const [text, spoken] of [
  ["$x$, ($y^2$): $z$-axis", "x, (y 2): z-axis"],
  ["$10^5$ and $0.5$", "10 5 and 0.5"],
  ["a $\\$5$ b", "a $ 5 b"],
  ["**$a$**", "a"],
  ["$x = 5\\%$, $y$", "x = 5 %, y"],
] as const) {
  test(`the formulas of "${text}" are formulas`, () => {
    const { sections, diagnostics } = renderBody(`${text}\n`);
    assert.deepEqual(diagnostics, []);
    assert.equal(sections[0]?.text.template, spoken);
  });
}

test("equals signs between words are operators, and mark elsewhere", () => {
  assert.equal(
    paragraph("==a== b==c d==e. H==O. a==b && c==d"),
    "<mark>a</mark> b==c d==e. H==O. a==b &amp;&amp; c==d",
  );
  assert.equal(paragraph("(==a b==), ==c==."), "(<mark>a b</mark>), <mark>c</mark>.");
});

test("equals signs in arrows and lines of signs mark nothing", () => {
  for (const text of ["==> a <==", "a <== b ==> c", "a === b === c", "x ==>y<== z"]) {
    assert.equal(textContent(paragraph(text)), text);
    assert.doesNotMatch(paragraph(text), /<mark>/);
    assert.deepEqual(renderBody(`${text}\n`).lines(), []);
  }
});

test("one tilde strikes out as two do, and they don't close each other (GFM 6.5)", () => {
  assert.equal(paragraph("~~Hi~~ Hello, ~there~ world!"), "<s>Hi</s> Hello, <s>there</s> world!");
  assert.equal(
    paragraph("This will ~~~not~~~ strike, ~~a~ nor b~~~."),
    "This will ~~~not~~~ strike, ~~a~ nor b~~~.",
  );
  assert.equal(paragraph("from ~5 to ~10"), "from ~5 to ~10");
});

for (const [kind, title] of [
  ["NOTE", "Note"],
  ["INFO", "Info"],
  ["tldr", "Summary"],
  ["Bug", "Bug"],
  ["question", "Question"],
] as const) {
  test(`[!${kind}] is a callout`, () => {
    const { html, diagnostics } = renderBody(`> [!${kind}]\n> Text.\n`);
    assert.deepEqual(diagnostics, []);
    assert.match(
      html,
      new RegExp(
        `^<div class="callout [a-z]+" role="note">\n<p class="callout-title">${title}</p>\n<p>Text.</p>\n</div>`,
      ),
    );
  });
}

test("a callout has the title it is given, with marks and links in it", () => {
  const { html, links } = renderBody("> [!note] A *good* [one](/b/)\n> text\n");
  assert.match(
    html,
    /<p class="callout-title">A <em>good<\/em> <a href="\/b\/">one<\/a><\/p>\n<p>text<\/p>/,
  );
  assert.deepEqual([links[0]?.location.line, links[0]?.location.column], [1, 26]);
});

test("a callout that can be folded is, by the browser alone", () => {
  assert.match(
    renderBody("> [!WARNING]- Folded\n> text\n").html,
    /^<details class="callout warning">\n<summary class="callout-title">Folded<\/summary>\n<p>text<\/p>\n<\/details>/,
  );
  assert.match(renderBody("> [!tip]+\n> text\n").html, /^<details class="callout tip" open>/);
});

test("a callout may hold anything, another callout too, or nothing but its title", () => {
  const { html } = renderBody("> [!note]\n>\n> - a\n>\n> > [!tip] In\n> > b\n\nAfter.\n");
  assert.match(
    html,
    /<ul>\n<li>a<\/li>\n<\/ul>\n<div class="callout tip" role="note">\n<p class="callout-title">In<\/p>\n<p>b<\/p>\n<\/div>\n<\/div>\n<p>After/,
  );
  assert.match(renderBody("> [!note] Only this\n").html, /Only this<\/p>\n<\/div>/);
});

test("an unknown callout is told with the nearest", () => {
  const { lines, diagnostics } = renderBody("Text.\n\n> [!WARNNG]\n> Mind.\n");
  assert.deepEqual(lines(), ["3:3 W381"]);
  assert.match(diagnostics[0]?.hint ?? "", /^Write `\[!warning\]`/);
});

test("a note that begins with code, a list or a quotation has its letter above it", () => {
  for (const content of ["```js\n    a;\n    ```", "- one\n    - two", "> said"]) {
    const { html, diagnostics } = renderBody(`A[^n].\n\n[^n]:\n    ${content}\n`);
    assert.deepEqual(diagnostics, []);
    assert.match(
      html,
      /role="doc-footnote">\n<p><a class="cite" href="#footnote-ref1"[^>]*>\[a\]<\/a> <\/p>\n<(?:pre|ul|blockquote)/,
    );
  }
});

test("a note in other capitals than its text is told with those of the text", () => {
  const { diagnostics } = renderBody("A[^Note].\n\n[^note]: Said below.\n");
  const unknown = diagnostics.find(({ code }) => code === "E352");
  assert.equal(unknown?.hint, "Write `[^note]`, as below: capitals count.");
});

test("a note's name of two words is told where it is used and where it is written", () => {
  const { lines, diagnostics } = renderBody(
    "A[^two words].\n\n[^two words]: Label with a space.\n",
  );
  assert.deepEqual(lines(), ["1:2 W381", "3:1 W381"]);
  assert.match(diagnostics[0]?.hint ?? "", /`\[\^two-words\]`/);
});

/** What is told, and where. */
const signs: Readonly<Record<string, readonly string[]>> = {
  "[TOC]": ["1:1"],
  "[[_TOC_]]": ["1:1"],
  "{{< youtube id >}}": ["1:1"],
  'a {{% notice "x" %}} b': ["1:3"],
  "{% include x.html %}": ["1:1"],
  "Hello {{ page.title }}.": ["1:7"],
  ":::note\nx\n:::": ["1:1", "3:1"],
  "A paragraph.\n{: .lead}": ["2:1"],
  "[a](/b/){rel=me}": ["1:9"],
  "Some text {.class}": ["1:11"],
  "a **bold ** word": ["1:3"],
  "a **b": ["1:3"],
  "a ==b": ["1:3"],
  "x^2^": ["1:2"],
  ":smile: and :+1:": ["1:1", "1:13"],
  "%%a note to myself": ["1:1"],
  "See $u^2": ["1:5"],
  "## Words {#id": ["1:10"],
  "##NoSpace": ["1:1"],
  "##\u00a0No-break space": ["1:1"],
  "-\u00a0No-break space": ["1:1"],
  "see [[an-article": ["1:5"],
  "see [this](https://a.example and": ["1:10"],
  "> `{{< x >}}` {{< x >}}": ["1:15"],
  "- Level 7\n      - too far in": ["2:7"],
  "| a | b | c |\n|---|---|\n| 1 | 2 | 3 |": ["2:1"],
  "A paragraph. ^ec05d4": ["1:14"],
  "Then comes\n2. the second\n3. the third": ["2:1", "3:1"],
  "\\begin{align*}\n1 &= \\det I\n\\end{align*}": ["1:1"],
  "\\[ a^2 + b^2 \\]": ["1:1"],
  "so \\(x_1\\) there": ["1:4"],
  "\\[ a \\\\ b_1 \\]": ["1:1"],
  "the value $$x^2$$ is": ["1:11"],
  "see @fig-plot and @tbl-one": ["1:5", "1:19"],
  '=== "Python"': ["1:1"],
  "Press ++ctrl+alt+del++ now": ["1:7"],
  "Done :material-check:": ["1:6"],
  '--8<-- "file.md"': ["1:1"],
  "<<< @/snippets/x.js": ["1:1"],
  "import Tabs from '@theme/Tabs';": ["1:1"],
  "export const x = 1;": ["1:1"],
  "a {/* comment */} b": ["1:3"],
  "by {frontmatter.author}": ["1:4"],
  ".. code-block:: python": ["1:1"],
  "[the docs] (https://example.com/docs)": ["1:1"],
  "(the docs)[https://example.com/docs]": ["1:1"],
  "see [the docs][docs]": ["1:5"],
  "see [docs][] here": ["1:5"],
  "| a | b |\n|---|---|\n| `x|y` | z |": ["3:9"],
  "> a | b\n> --|--\n> 1 | 2 | 3": ["3:9"],
  "| a | b |\n|---|---|\n| 1 | 2 |\nAnd so on it goes.": ["4:1"],
  "> | a | b |\n> |---|---|\n> | 1 | 2 |\n> And so on.": ["4:3"],
  "Firefox\nFx\n: A browser.\n: An animal.": ["3:1", "4:1"],
  "a) one\nb) two\nc) three": ["2:1", "3:1"],
  "(a) one\n(b) two": ["2:1"],
  "- [] open\n- [ x] done\n- [x]glued": ["1:3", "2:3", "3:3"],
  "- [-] cancelled\n- [>] later\n- [/] half": ["1:3", "2:3", "3:3"],
  "Some text that ends here.\n---\n\nMore.": ["2:1"],
  "One line\nand another\n---\n\nMore.": ["3:1"],
  "1986. A great year for music.": ["1:1"],
  "- 2001) A film": ["1:3"],
  "1. First\n  - nested a\n  - nested b\n2. Second": ["2:3"],
  "> 1. First\n>  * nested": ["2:4"],
  "This is ** bold ** and __ also __ here": ["1:9", "1:24"],
  "![A](a.png =300x200)": ["1:1"],
  "See __init__.py and __main__()": ["1:5", "1:21"],
  "It is 2*3*4": ["1:8"],
  "In __tests__/unit and __mocks__/": ["1:4", "1:23"],
  "the $ x^2 $ of": ["1:5"],
  "so $ \\alpha $ and $ E = mc^2 $": ["1:4", "1:19"],
  "+---+---+\n| a | b |\n+===+===+\n| 1 | 2 |\n+---+---+": ["1:1"],
  "| a |\n|---|\n| 1 |\n\n: The caption": ["5:1"],
  "see [](https://a.example/)": ["1:8"],
  "H~2~O and x~i~": ["1:2", "1:12"],
  "<details>\n<summary>More</summary>\nSome **bold** text.\n</details>": ["3:6"],
  "<details>\n<summary>More</summary>\n- one\n- two\n</details>": ["3:1"],
  "```js\na; // [!code ++]\n# highlight-next-line\n```": ["2:7", "3:3"],
  "| a | b |\n|—|—|\n| 1 | 2 |": ["2:1"],
  "a | b\n–– | ––\n1 | 2": ["2:1"],
  "| a | b |\n|---+---|\n| 1 | 2 |": ["2:1"],
  "| a | b |\n|===|===|\n| 1 | 2 |": ["2:1"],
  "｜ a ｜ b ｜\n｜---｜---｜\n｜ 1 ｜ 2 ｜": ["2:1"],
  "| a | b |\n|---|---|\n| one\ntwo | 3 |": ["3:1"],
  "‘‘‘js\nx\n‘‘‘": ["1:1", "3:1"],
  "'''\nx\n'''": ["1:1", "3:1"],
  "-one\n-two": ["1:1"],
  "1.one\n2.two": ["1:1"],
  "a. one\nb. two": ["1:1"],
  "i. one\nii. two": ["1:1"],
  "1、一\n2、二": ["1:1"],
  "１．一\n２．二": ["1:1"],
  "[ ] open\n[x] done": ["1:1", "2:1"],
  "Use `npm install and go.": ["1:5"],
  "The end\\": ["1:8"],
  "Roses\\\nViolets\\": ["2:8"],
  "See \\eqref{eq:1} and \\textbf{this}": ["1:5", "1:22"],
  "One\n\n\\newpage\n\nTwo": ["3:1"],
  "As said [@doe99, p. 5] and [see @roe01] and [@a; @b]": ["1:9", "1:28", "1:45"],
  "{漢字|かんじ}と｜漢字《かんじ》": ["1:1", "1:10"],
  "It was ||him|| all along": ["1:8"],
  "| Roses are red\n| Violets are blue": ["1:1"],
  "[!NOTE]\nText.": ["1:1"],
  "A <!-- never closed": ["1:3"],
  "####### Seven": ["1:1"],
  "[a](https://en.wikipedia.org/wiki/Rust_(language)": ["1:3"],
  "[a [b](https://x.example) c](https://y.example)": ["1:28"],
  "!(a)[a.png]": ["1:1"],
  "A\\[^1\\].": ["1:2"],
  "so \\\\(x\\\\) and \\\\[y^2\\\\]": ["1:16", "1:4"],
  "1. one\n```sh\nx\n```\n1. two": ["5:1"],
  "1. one\n2. two\n\n  ```sh\n  x\n  ```\n\n1. three": ["8:1"],
  "1. one\n\nText.\n\n1. two": ["5:1"],
  "1. one\n  1. within\n  2. within\n2. two": ["2:3"],
  "One line\n-\nanother": ["2:1"],
  "Text.\n\n    A paragraph that is set in by spaces.": ["3:5"],
  "> [!Note]: Title\n> text": ["1:3"],
  "[Update]: Done!": ["1:1"],
  "[x]\n\n[x]: https://a.example\n[x]: https://b.example": ["4:1"],
  ">>>\nquoted\n>>>": ["1:1", "3:1"],
  ">!hidden!<": ["1:2"],
  "see >!hidden!< there": ["1:5"],
  "- [ ]\n- [x] done": ["1:3"],
  "(1) one\n(2) two": ["1:1"],
  "a | b\n- | -\n1 | 2": ["2:3"],
  "| a | b |\n|---|---|\n| 1 | 2 |\n\n| 3 | 4 |": ["5:1"],
  "| a | b |\n| 1 | 2 |": ["1:1"],
  "------ -----\nRight  Left\n------ -----": ["1:1", "3:1"],
  "[b]x[/b] [url=https://a.example]y[/url]": ["1:1", "1:10"],
  "[quote]one\ntwo[/quote]": ["1:1"],
  "{code:java}\nx\n{code}": ["1:1", "3:1"],
  "h2. Words": ["1:1"],
  "#+BEGIN_SRC python\nx\n#+END_SRC": ["1:1", "3:1"],
  "== Words ==": ["1:1"],
  "see link:https://a.example[this]": ["1:5"],
  "see [https://a.example this page]": ["1:5"],
  "see <https://a.example|this page>": ["1:5"],
  "a :ref:`x` and {doc}`y`": ["1:3", "1:16"],
  "see `this <https://a.example>`_.": ["1:31"],
  "tags:: one, two": ["1:1"],
  "it is [rating:: 5]": ["1:7"],
  "a&mdsah;b and &nbsp c": ["1:2", "1:15"],
  '*red*{: style="color:red"}': ["1:6"],
  "{::comment}x{:/}": ["1:1"],
  "## Words {-}": ["1:10"],
  "<details><summary>S</summary>text *em*</details>": ["1:35"],
  "<details><summary>S</summary>text _em_</details>": ["1:35"],
  "{new Date().getFullYear()}": ["1:1"],
};
for (const [markdown, places] of Object.entries(signs)) {
  test(`${JSON.stringify(markdown)} is told, with its place and what to write`, () => {
    const { diagnostics } = renderBody(`${markdown}\n`);
    const told = diagnostics.filter(({ code }) => code === "W381" || code === "E340");
    assert.deepEqual(
      told.map(({ line, column }) => `${line}:${column}`),
      places,
    );
    for (const { hint } of told) assert.ok(hint.length > 10);
  });
}

for (const text of [
  "`[TOC]`, `{{< x >}}`, `**` and `a ==b`",
  "\\[TOC], \\{.class}, \\*\\*, \\:smile:",
  "2**3, 10:30:45, a::b, C#, $\u007bx}, {a, b}, a == b, x => y, <=>, !==",
  "::1 is loopback",
  "He said :: hello; +1 for this; 1\\. not a list",
  "#hashtag at the start",
  "a[0](b) and f(x)[1]",
  "100% sure and 50%% of it",
  "from $ 5 to $ 6, US$ 5 = A$ 7",
  "2^10 and x^abcdef1\nwell - no list\n\na | b\n--|--\n1 | 2",
  "\\[sic\\], \\(c\\) and \\[1\\]",
  "| a |\n|---|\n| 1 |\nlone",
  "Term\n: A definition.\n: Another.",
  "as in a) and b)\nor c), and (d)",
  "- [x](/articles/here/)\n- [ ] open\n- [1] a number",
  "## A heading.\n\nText.\n\nA title\n---\n\nText.",
  "1. First\n\n  - apart\n\n2. Second\n- other",
  "2 ** 3 ** 4, a ** b and `__init__.py`, `2*3*4`, 2 * 3 * 4, __bold__.",
  "1986. One year.\n1987. Another.",
  "~one~ and ~~H2~~O, a~b",
  "<details>\n<summary>A * b, `</summary>\n5 * 6 = 30; a - b\n</details>",
  "c++ and d++, i++ or ++i; a+b; 1 + 2",
  "import this, from me; export it",
  "$\u007ba.b}, me@fig-x.org, [x] (see below), a[0] (/x), [1][2], a[b][c]",
  "It was in\n1986. A great year. Version\n2.5 came later",
  "| a | b |\n|---|---|\n| 1 | 2 | |\n| `x\\|y` | z |",
  "| a | b |\n|---|---|\n| 1\n| 2",
  "-1 and\n-2 are numbers",
  "1.5 and\n2.5 are numbers, v1.2, 10.000 Euro",
  "``this'' is how TeX quotes; an accent ` alone; 5` long",
  "C:\\new and \\\\server\\share",
  "[//]: # (a comment)\n[comment]: <> (another)\n\n[a][b] and [c]\n\n[b]: https://a.example\n[c]: /articles/here/",
  "|x| and |y|, a | b",
  "as in (1) and\n(2) or (3)",
  "AT&T; R&D; https://a.example/?a=1&copy=2&foo; &amp; &copy; &Auml;",
  "He said [b] and [i], [u/s]; a[i][j]; {code}, {id} and /users/{code}",
  "a == and a == b; h2 and H2O; std::vector, a::b:: c",
  "`a`_b and __`c`__ [see https://a.example]",
  "> quoted\n>\n> more",
  "see (https://a.example) [1] and <https://a.example>",
  "[mail me@x.example, please], [a@b] and [you, me]",
  "a || b || c, ||, true||false",
  "[ ](https://x.example) and x[ ] = [x]",
  "1. one\n2. two\n\nText.\n\n1. other\n2. list",
  "1. one\n\n   ```sh\n   x\n   ```\n\n2. two",
  "1. one\n\n```sh\nx\n```\n\n2. two",
  "10. ten\n 1. one",
  "Text.\n\n    $ npm install --save something\n    found 0 vulnerabilities",
]) {
  test(`nothing is told of ${JSON.stringify(text)}`, () => {
    assert.deepEqual(
      renderBody(`${text}\n`).diagnostics.map(({ message }) => message),
      [],
    );
  });
}

for (const text of ['!!! note "Title"', "??? tip", "<% raw %>"]) {
  test(`${text}, which nothing here reads, is told`, () =>
    assert.deepEqual(
      renderBody(`${text}\n`).diagnostics.map(({ code }) => code),
      ["W381"],
    ));
}

test("a picture's width as Obsidian writes it is told with the way to write it here", () => {
  const { diagnostics } = renderBody("![A lake|300](lake.png)\n");
  assert.equal(diagnostics[0]?.hint, "Write `![A lake](lake.png){width=300}`.");
});

for (const [markdown, hint] of [
  ["| a | b | c |\n|—|—|—|\n| 1 | 2 | 3 |", "Write plain signs: `|---|---|---|`."],
  ["See \\textbf{this}", "Write `**this**`."],
  ["See \\href{https://x.example}{that}", "Write `[that](https://x.example)`."],
  ["{漢字|かんじ}", "Write `<ruby>漢字<rt>かんじ</rt></ruby>`."],
  ["As said [@doe99, p. 5]", "Write the source alone, `[@doe99]`, and the rest in words."],
  ["[!NOTE]\nText.", "Begin its lines with `> `: `> [!NOTE]`."],
  ["!(a)[a.png]", "Write `![a](a.png)`."],
] as const) {
  test(`${JSON.stringify(markdown)} gets the exact thing to write`, () =>
    assert.deepEqual(
      renderBody(`${markdown}\n`).diagnostics.map((told) => told.hint),
      [hint],
    ));
}

for (const [markdown, hint] of [
  ["[b]x[/b]", "Write `**x**`."],
  ["[url=https://a.example]x[/url]", "Write `[x](https://a.example)`."],
  ["h3. Words", "Write `### Words`."],
  ["=== Words ===", "Write `### Words`."],
  ["see image::a.png[A cat]", "Write `![A cat](a.png)`."],
  ["see <https://a.example|this page>", "Write `[this page](https://a.example)`."],
  ["a&mdsah;b", "Write `&mdash;`, or the character itself."],
  ["> [!Note]: Title", "Take the colon out: `[!Note] Title`."],
] as const) {
  test(`${JSON.stringify(markdown)}, of another language, gets the exact thing to write`, () =>
    assert.equal(renderBody(`${markdown}\n`).diagnostics[0]?.hint, hint));
}

for (const [markdown, code, hint] of [
  ["```md\n```js\nx\n```\n```", "W325", /line 1 .* 4 backticks/],
  ["```js\nx\n``` done\n\nText.", "E324", /^Line 3 ends it once nothing stands behind/],
  ["~~~js\nx\n```", "E324", /^Line 3 ends it once it has 3 tildes/],
  ["Text.\n\n<!-- more\n\nText.", "E380", /^Close it with `-->`/],
  ["One\n\n<br>\n\nTwo", "E380", /^Take it out: an empty line/],
  ["##\n\nText.", "E332", /^Write its words behind `##`/],
  [
    "![x](https://youtu.be/dQw4w9WgXcQ)",
    "E390",
    /^Write `::video\{youtube=dQw4w9WgXcQ title="…"\}`/,
  ],
] as const) {
  test(`of ${JSON.stringify(markdown)} the hint names what is wrong`, () => {
    const [told] = renderBody(`${markdown}\n`).diagnostics;
    assert.equal(told?.code, code);
    assert.match(told?.hint ?? "", hint);
  });
}

test("a note within the text is told with its words, marks and all", () => {
  const { diagnostics } = renderBody("A^[see [that](https://x.example) and `code`].\n");
  assert.equal(
    diagnostics[0]?.message,
    "a note within the text, `^[see [that](https://x.example) and `code`]`",
  );
});

test("each paragraph of a quotation opens with a quote, and the last closes", () => {
  assert.equal(
    renderBody('"One paragraph.\n\n"Another," he said.\n').html,
    "<p>“One paragraph.</p>\n<p>“Another,” he said.</p>\n",
  );
});

test("an address at the end of a link's words ends with them", () => {
  const text =
    "See also [this, https://a.example/b](https://c.example/) and [https://d.example](/e/).";
  assert.match(
    paragraph(text),
    /^See also <a href="https:\/\/c\.example\/">this, https:\/\/a\.example\/b<\/a> and <a href="\/e\/">/,
  );
});

test("a title without a space before it, and a number with spaces, get the exact thing to write", () => {
  const hintOf = (markdown: string) => renderBody(`${markdown}\n`).diagnostics[0]?.hint;
  assert.equal(
    hintOf('[a](https://x.example/"title")'),
    'Put a space before the title: `(https://x.example/ "title")`.',
  );
  assert.equal(hintOf("[a](tel:+49 89 123)"), "Write `[a](tel:+49-89-123)`.");
});
