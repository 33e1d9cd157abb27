import assert from "node:assert/strict";
import { test } from "node:test";
import { renderBody } from "../../support/render-body.ts";

test("a heading gets an id from its text and links to itself", () => {
  const { html, outline } = renderBody("## What broke\n");
  assert.equal(html, '<h2><a id="what-broke" href="#what-broke">What broke</a></h2>\n');
  assert.deepEqual(outline, [{ level: 2, id: "what-broke", line: 1, text: "What broke" }]);
});

test("the table of contents has the formulas of a heading, without its links and notes", () => {
  const { outline } = renderBody("## The $O(n^2)$ [case](#a) of `a<b>`[^1]\n\n[^1]: Note.\n");
  const [{ html = "", text = "" } = {}] = outline;
  assert.match(html, /^The <math>.*<msup>.*<\/math> case of a&lt;b&gt;$/);
  assert.equal(text, "The  case of a<b>");
  assert.equal(outline[0]?.id, "the-case-of-a-b");
});

test("a heading of formulas alone has an id from how they are written", () => {
  const { outline, lines } = renderBody("## $O(n \\log n)$\n\nWords.\n");
  assert.equal(outline[0]?.id, "o-n-log-n");
  assert.equal(outline[0]?.text, "O(n \\log n)");
  assert.deepEqual(lines(), []);
});

test("an id in braces at the end is taken, and isn't shown", () => {
  const { html, outline } = renderBody("## What *broke* {#cause}\n");
  assert.match(html, /^<h2><a id="cause" href="#cause">What <em>broke<\/em><\/a><\/h2>/);
  assert.deepEqual(outline, [{ level: 2, id: "cause", line: 1, text: "What broke" }]);
});

test("ids that a heading had before stay as empty anchors, which links may lead to", () => {
  const { html, anchors, lines } = renderBody(
    "## What broke {#cause formerly=#reason formerly=#Old_one}\n\n[a](#reason) [b](#Old_one)\n",
  );
  assert.match(
    html,
    /^<h2><span id="reason"><\/span><span id="Old_one"><\/span><a id="cause" href="#cause">What broke<\/a><\/h2>/,
  );
  assert.deepEqual(anchors, ["cause", "reason", "Old_one"]);
  assert.deepEqual(lines(), []);
});

test("an id from before can stand alone, and the new one comes from the text", () => {
  const { html } = renderBody("## What broke {formerly=#reason}\n");
  assert.equal(
    html,
    '<h2><span id="reason"></span><a id="what-broke" href="#what-broke">What broke</a></h2>\n',
  );
});

test("an id from before that another heading has is a diagnostic", () => {
  assert.deepEqual(renderBody("## Reason\n\n## Cause {formerly=#reason}\n").lines(), ["3:1 E332"]);
});

test("braces that hold no ids are text", () => {
  const { outline } = renderBody("## The set {a}\n\n## None {}\n\n## Two {#a #b}\n");
  assert.deepEqual(
    outline.map(({ text }) => text),
    ["The set {a}", "None {}", "Two {#a #b}"],
  );
});

test("ids of other scripts keep their marks", () => {
  const { outline } = renderBody(
    "## はじめに\n\n## हिन्दी भाषा\n\n## 시작하기\n\n## การติดตั้ง\n\n## Ёлка й\n",
  );
  assert.deepEqual(
    outline.map(({ id }) => id),
    ["はじめに", "हिन्दी-भाषा", "시작하기", "การติดตั้ง", "ёлка-й"],
  );
});

test("a heading takes no id of the page around it", () => {
  const { outline, lines } = renderBody(
    "## Main\n\n## Sources\n\n## Theme\n\n## Source code\n\n## Footnote 1\n",
  );
  assert.deepEqual(
    outline.map(({ id }) => id),
    ["main-section", "sources-section", "theme", "source-code", "footnote-1"],
  );
  assert.deepEqual(lines(), []);
  assert.deepEqual(renderBody("## Text {#main}\n").lines(), ["1:1 E332"]);
});

test("an id that was released in its former spelling stays reachable, and only there", () => {
  const released = { releasedIds: new Set(["はし-めに", "c"]) };
  const { html, anchors } = renderBody("## はじめに\n\n## C++\n", released);
  assert.match(html, /^<h2><span id="はし-めに"><\/span><a id="はじめに"/);
  assert.deepEqual(anchors, ["はじめに", "はし-めに", "c-plus-plus", "c"]);
  assert.deepEqual(renderBody("## はじめに\n").anchors, ["はじめに"]);
});

test("a second top heading is a diagnostic", () => {
  assert.deepEqual(renderBody("# Again\n").lines(), ["1:1 E330"]);
});

test("a skipped level is a diagnostic that says which", () => {
  const { diagnostics, lines } = renderBody("## One\n\n#### Three\n");
  assert.deepEqual(lines(), ["3:1 E331"]);
  assert.equal(diagnostics[0]?.message, "heading level 3 is skipped");
});

test("a first heading below the second level is a skip too", () => {
  assert.deepEqual(renderBody("### Too deep\n").lines(), ["1:1 E331"]);
});

test("going up by several levels is no skip", () => {
  assert.deepEqual(renderBody("## A\n\n### B\n\n#### C\n\n## D\n").lines(), []);
});

test("two headings with one id are a diagnostic at the second", () => {
  assert.deepEqual(renderBody("## Cause\n\n## cause!\n").lines(), ["3:1 E332"]);
});

test("a heading of signs alone has an id of their numbers in Unicode; one of nothing is a diagnostic", () => {
  const { html, lines } = renderBody("## 🎉\n\n[a](#u1f389) [b](#u3f-u21)\n\n## ?!\n");
  assert.match(html, /id="u1f389".*id="u3f-u21"/s);
  assert.deepEqual(lines(), []);
  assert.deepEqual(renderBody("##\n").lines(), ["1:1 E332"]);
});

test("an id of an author's own may hold what emphasis is written with, and dots", () => {
  const { html, lines } = renderBody("## The call {#A.__call__}\n\n## A `{#b}` and \\{#c}\n");
  assert.match(html, /id="A\.__call__" href="#A\.__call__">The call<.*id="a-b-and-c"/s);
  assert.deepEqual(lines(), []);
});

test("a heading with a link in it isn't a link itself", () => {
  const { html } = renderBody("## On [that](/about/)\n");
  assert.equal(html, '<h2><span id="on-that"></span>On <a href="/about/">that</a></h2>\n');
});

test("a heading with a citation has no link within a link", () => {
  const { html } = renderBody("## Cause [@post]\n", { sourceIds: ["post"] });
  assert.doesNotMatch(html, /<a [^>]*>(?:(?!<\/a>).)*<a /s);
});

test("a heading with a footnote has no link within a link", () => {
  const { html } = renderBody("## Cause[^1]\n\n[^1]: Note.\n");
  assert.doesNotMatch(html, /<a [^>]*>(?:(?!<\/a>).)*<a /s);
});

test("a heading that names an article shows no placeholder in the outline", () => {
  const { outline } = renderBody("## After [[sorry-flash]]\n");
  assert.equal(outline.length, 1);
  assert.ok(!outline[0]?.text.includes("\0"), JSON.stringify(outline[0]));
});

test("a heading and a figure with one id are a diagnostic", () => {
  assert.deepEqual(renderBody("## Figure box\n\n::figure{name=box}\n").lines(), ["3:1 E332"]);
});

test("words on both sides of a break are two, and an id that joined them and was released stays", () => {
  const { html, outline, text } = renderBody("## One<br>two\n\nText.\n");
  assert.deepEqual(
    outline.map(({ id, text }) => [id, text]),
    [["one-two", "One two"]],
  );
  assert.match(text, /One two/);
  assert.doesNotMatch(html, /onetwo/);
  const released = renderBody("## One<br>two\n\n[back](#onetwo)\n", {
    releasedIds: new Set(["onetwo"]),
  });
  assert.match(released.html, /<span id="onetwo"><\/span>/);
  assert.deepEqual(released.anchors, ["one-two", "onetwo"]);
});

test("front matter a second time is told, as its last line would be a heading", () => {
  const { lines, diagnostics } = renderBody("---\nlayout: post\ntitle: x\n---\n\nWords.\n");
  assert.deepEqual(lines(), ["2:1 W381"]);
  assert.equal(diagnostics[0]?.message, "`layout: post` is front matter within the text");
  assert.deepEqual(renderBody("Words.\n\n---\n\nTitle: more\n---\n\nWords.\n").lines(), []);
});

test("a block of AsciiDoc is told with the callout that it is", () => {
  const { diagnostics } = renderBody("[TIP]\n====\nWords\n====\n");
  assert.match(diagnostics[0]?.hint ?? "", /`> \[!tip\]`/);
});
