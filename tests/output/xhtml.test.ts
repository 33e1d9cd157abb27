import assert from "node:assert/strict";
import { test } from "node:test";
import { xhtmlOf } from "../../src/output/xhtml.ts";

const addresses = {
  link: (href: string) => `to:${href}`,
  picture: (src: string) => (src === "/gone.png" ? undefined : "picture-1.png"),
  paint: (value: string) => value.replace("var(--ink)", "#123456"),
};
const markup = (html: string) => xhtmlOf(html, addresses).markup;

test("what HTML leaves open is closed, and text is escaped for XML", () => {
  assert.equal(markup("<p>a<br>b &nbsp;&amp; &lt;c>"), "<p>a<br/>b \u00a0&amp; &lt;c&gt;</p>");
  assert.equal(markup("<ul><li>a<li>b</ul>"), "<ul><li>a</li><li>b</li></ul>");
});

test("a note and what refers to it say what they are, so that readers' programs open it in place", () => {
  assert.equal(
    markup('<a class="cite" href="#footnote1" role="doc-noteref" aria-label="Note a">[a]</a>'),
    '<a class="cite" href="to:#footnote1" epub:type="noteref" role="doc-noteref">[a]</a>',
  );
  assert.equal(
    markup('<div class="note" id="footnote1" role="doc-footnote"><p>b</p></div>'),
    '<aside class="note" id="footnote1" epub:type="footnote" role="doc-footnote"><p>b</p></aside>',
  );
});

test("a picture is the book's own file in one size; one that the book can't hold is its description", () => {
  const sources = '<source type="image/avif" srcset="/a.avif 2x">';
  assert.equal(
    markup(`<picture>${sources}<img src="/a.png" srcset="/b.png 2x" alt="A &amp; B"></picture>`),
    '<img src="picture-1.png" alt="A &amp; B"/>',
  );
  assert.equal(markup('<p><img src="/gone.png" alt="Gone"></p>'), "<p>Gone</p>");
});

test("drawings and formulas keep their names and namespaces, and are told of", () => {
  const svg =
    '<svg viewBox="0 0 1 1"><linearGradient id="g"/><path d="M0 0" fill="var(--ink)"/></svg>';
  assert.deepEqual(xhtmlOf(`${svg}<math><mi>x</mi></math>`, addresses), {
    markup:
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><linearGradient id="g"></linearGradient><path d="M0 0" fill="#123456"></path></svg><math xmlns="http://www.w3.org/1998/Math/MathML"><mi>x</mi></math>',
    hasSvg: true,
    hasMath: true,
  });
});

test("nothing is folded away, and what only scripts can use is left out", () => {
  assert.equal(
    markup("<details open><summary>More</summary><p>a</p></details>"),
    '<div class="unfolded"><p class="summary">More</p><p>a</p></div>',
  );
  assert.equal(
    markup(
      '<div tabindex="0" data-x="1" onclick="a()">a<script>b()</script><button>c</button></div>',
    ),
    "<div>a</div>",
  );
  assert.equal(
    markup('<video src="/a.mp4" aria-label="A film"></video>'),
    '<a href="to:/a.mp4">▶ A film</a>',
  );
});

test("a heading is no link to itself", () => {
  assert.equal(
    markup('<h2><a id="part" href="#part">Part</a></h2>'),
    '<h2><span id="part">Part</span></h2>',
  );
});

test("a language brings its direction", () => {
  assert.equal(markup('<p lang="he">a</p>'), '<p lang="he" xml:lang="he" dir="rtl">a</p>');
});
