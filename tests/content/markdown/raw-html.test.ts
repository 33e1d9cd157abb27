import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { tagsOf } from "../../support/html.ts";
import { picture } from "../../support/picture.ts";
import { renderBody } from "../../support/render-body.ts";

test("a few inline tags are let through", () => {
  const { html, diagnostics } = renderBody("Press <kbd>Ctrl</kbd>, H<sub>2</sub>O,<br>end.\n");
  assert.equal(html, "<p>Press <kbd>Ctrl</kbd>, H<sub>2</sub>O,<br>end.</p>\n");
  assert.deepEqual(diagnostics, []);
});

test("words may be marked, struck out and have a reading, by their elements", () => {
  const text = "<mark>a</mark> <s>b</s> <em>c</em> <strong>d</strong> <ruby>漢<rt>かん</rt></ruby>";
  const { html, diagnostics } = renderBody(`${text}\n`);
  assert.equal(html, `<p>${text}</p>\n`);
  assert.deepEqual(diagnostics, []);
});

for (const [tag, hint] of [
  ['<a href="https://example.org/">', "`[words](https://example.org/)`"],
  ["<a>", "[words](address)"],
  ['<img src="my a.png" alt="A lake" width="300">', "`![A lake](<my a.png>){width=300}`"],
  [
    '<iframe src="https://www.youtube.com/embed/a-1" title="Talk">',
    '`::video{youtube=a-1 title="Talk"}`',
  ],
  ['<iframe src="https://player.vimeo.com/video/123">', '`::video{vimeo=123 title="…"}`'],
  ["<video controls src='a.mp4'>", '`::video{file=a.mp4 title="…"}`'],
  ['<audio src="a.mp3">', "`[words](a.mp3)`"],
  ['<details open="open">', "`<details open>`"],
  ['<img src="a.png">', "![what it shows]"],
  ['<abbr title="Hyper Text">', "`*[…]: Hyper Text`"],
  ["<abbr>", "*[HTML]"],
  ["<branch>", "`\\<branch>`"],
  ["<command>", "`\\<command>`"],
  ["<path>", "`\\<path>`"],
  ["<title>", "leave its words"],
  ['<time datetime="2024-01-01">', "leave its words"],
  ["<hr>", "---"],
  ["<h3>", "## Words"],
  ["<table>", "|---|---|"],
  ['<p align="center">', "theme.css"],
  ['<span style="color:red">', "theme.css"],
  ["<iframe src='https://example.org/'>", "::video"],
  ["<script>", "::figure"],
  ["<li>", "- "],
  ["<input type=checkbox>", "- [ ]"],
] as const) {
  test(`in place of ${tag} it is said what to write`, () => {
    const [told] = renderBody(`A word ${tag}\n`).diagnostics;
    assert.equal(told?.code, "E380");
    assert.ok(told?.hint.includes(hint), told?.hint);
  });
}

test("any other tag is a diagnostic at its place", () => {
  assert.deepEqual(renderBody("A\nb <span>c\n").lines(), ["2:3 E380"]);
  assert.deepEqual(renderBody("A\n\n<div>\nb\n</div>\n").lines(), ["3:1 E380"]);
});

for (const [text, hints] of [
  ['A <kbd class="x">b</kbd>', ["Write `<kbd>`: tags have no attributes here"]],
  ["<b>bold <i>both</b></i>", ["Close `<i>` before it", "Write `<i>` where it begins"]],
  ["<b>bold", ["Close it with `</b>`"]],
  ["*a <b>bold* c</b>", ["Close it with `</b>`", "Write `<b>` where it begins"]],
] as const) {
  test(`of ${text} each tag that is wrong is told with what it lacks`, () => {
    const found = renderBody(`${text}\n`).diagnostics;
    assert.equal(found.length, hints.length);
    for (const [index, hint] of hints.entries())
      assert.ok(found[index]?.hint.startsWith(hint), found[index]?.hint);
  });
}

test("an allowed tag with an attribute is a diagnostic", () => {
  assert.deepEqual(renderBody("A <kbd onclick=x>b</kbd>\n").diagnostics[0]?.code, "E380");
});

test("a tag that isn't closed is a diagnostic", () => {
  assert.deepEqual(renderBody("A <kbd>b\n").lines(), ["1:3 E380"]);
});

test("a tag that was never opened is a diagnostic", () => {
  assert.deepEqual(renderBody("A </kbd> b\n").lines(), ["1:3 E380"]);
});

test("tags that cross are a diagnostic", () => {
  const { diagnostics } = renderBody("<sub>a<sup>b</sub>c</sup>\n");
  assert.ok(diagnostics.length > 0);
  assert.ok(diagnostics.every(({ code }) => code === "E380"));
});

test("HTML in code is code", () => {
  const { html, diagnostics } = renderBody("`<script>`\n");
  assert.equal(html, "<p><code>&lt;script&gt;</code></p>\n");
  assert.deepEqual(diagnostics, []);
});

test("one wrong tag in a picture's text is one diagnostic", () => {
  const pictures = new Map([["p.png", picture(1, 1)]]);
  assert.deepEqual(renderBody("![a <b> c](p.png)\n", { pictures }).lines(), ["1:5 E380"]);
});

test("whatever is written, a text without diagnostics has no script, frame, style or handler", () => {
  const unit = fc.constantFrom(
    ..."<>/\"'=[]()!`$ \n".split(""),
    ...["script", "img src=x", "onerror", "style", "iframe", "kbd", "javascript:", "[[", "*[", "x"],
  );
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 25 }), (markdown) => {
      const { html, diagnostics } = renderBody(markdown);
      if (diagnostics.length > 0) return;
      for (const { name, attributes } of tagsOf(html)) {
        assert.doesNotMatch(name, /^(?:script|iframe|style|object|embed)$/);
        const risky = Object.entries(attributes).filter(
          ([key, value]) =>
            /^(?:on|style$)/.test(key) ||
            (/^(?:href|src)$/.test(key) && /^\s*javascript:/i.test(value)),
        );
        assert.deepEqual(risky, []);
      }
    }),
    { numRuns: 2000 },
  );
});

test("an element that crosses emphasis or a link is a diagnostic: it would end with that", () => {
  for (const text of ["**<kbd>**</kbd>", "[<q>](/)</q>", "<kbd>**</kbd>**", "*<kbd>a*"]) {
    const { diagnostics } = renderBody(`${text}\n`);
    assert.ok(
      diagnostics.some(({ code }) => code === "E380"),
      text,
    );
  }
  assert.deepEqual(renderBody("**<kbd>a</kbd>** <q>*b*</q>\n").diagnostics, []);
});

test("comments are left out, within a line and over many", () => {
  const { html, feedHtml, text, diagnostics } = renderBody(
    "A <!-- one --> b\n\n<!-- two\n\n[x](ftp:y) -->\n\n<!--more-->\n\nc\n",
  );
  assert.deepEqual(diagnostics, []);
  assert.equal(html, "<p>A  b</p>\n<p>c</p>\n");
  assert.equal(feedHtml, html);
  assert.doesNotMatch(text, /one|two/);
});

test("details fold Markdown as on GitHub, open or not, one in another", () => {
  for (const opening of ["<details>", "<details open>"]) {
    const { html, sections, diagnostics } = renderBody(
      `${opening}\n<summary>More of <kbd>it</kbd></summary>\n\n- *one*\n\n<details>\n<summary>Deep</summary>\n\nTwo.\n\n</details>\n\n</details>\n`,
    );
    assert.deepEqual(diagnostics, []);
    assert.ok(html.startsWith(`${opening}\n<summary>More of <kbd>it</kbd></summary>\n<ul>`), html);
    assert.match(html, /<em>one<\/em>/);
    assert.equal(sections[0]?.text.template, "More of it one Deep Two.");
  }
});

test("a summary may have code in it, which Markdown is not read in", () => {
  const fold = "<details>\n<summary>The <code>log</code></summary>\n\nWords.\n\n</details>\n";
  const { html, diagnostics } = renderBody(fold);
  assert.deepEqual(diagnostics, []);
  assert.match(html, /<summary>The <code>log<\/code><\/summary>/);
});

test("a tag that is refused within details is told alone, and they are not", () => {
  const fold = "<details><summary>More</summary>\n<p>\n\nWords.\n\n</p>\n</details>\n";
  assert.deepEqual(renderBody(fold).lines(), ["2:1 E380", "6:1 E380"]);
});

test("details that are never closed, closed elsewhere, or hold other HTML are diagnostics", () => {
  assert.deepEqual(renderBody("A\n\n<details>\n\nb\n").lines(), ["3:1 E380"]);
  assert.ok(renderBody("> <details>\n>\n> a\n\n</details>\n").diagnostics.length > 0);
  for (const inside of [
    "<div>",
    "<details ontoggle=x>",
    "<details open='x' onclick=y>",
    "<summary onclick=x>",
    "</summary>",
    "<img src=x>",
  ]) {
    const { diagnostics } = renderBody(`<details>\n${inside}\n\n</details>\n`);
    assert.equal(diagnostics[0]?.code, "E380", inside);
  }
});

test("an element is refused once, where it begins, and one that is only closed where it ends", () => {
  assert.deepEqual(renderBody("A <span>b</span>.\n").lines(), ["1:3 E380"]);
  assert.deepEqual(renderBody("A <kbd><span>b</span></kbd>.\n").lines(), ["1:8 E380"]);
  assert.deepEqual(renderBody("A b</span>.\n").lines(), ["1:4 E380"]);
});
