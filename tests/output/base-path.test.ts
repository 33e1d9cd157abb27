import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { SitePath } from "../../src/content/schemas/values.ts";
import { belowBase, cssBelowBase, htmlBelowBase, withoutBase } from "../../src/output/base-path.ts";

const base = "/a/b/";

test("every address from the root gets the base path, in whatever way HTML is written", () => {
  const pages = {
    '<a href="/">x</a>': '<a href="/a/b/">x</a>',
    "<a\n  class=x\n  href='/x/#y'\n>": "<a\n  class=x\n  href='/a/b/x/#y'\n>",
    "<IMG SRC=/x.png>": "<IMG SRC=/a/b/x.png>",
    '<a href=" /x/?q=1&amp;r=2">': '<a href=" /a/b/x/?q=1&amp;r=2">',
    '<img srcset="/x.avif 320w,\n /y,z.avif 640w">':
      '<img srcset="/a/b/x.avif 320w,\n /a/b/y,z.avif 640w">',
    '<meta http-equiv="refresh" content="0; url=/x/">':
      '<meta http-equiv="refresh" content="0; url=/a/b/x/">',
    '<form action="/search/" data-index="/search/index.json">':
      '<form action="/a/b/search/" data-index="/a/b/search/index.json">',
    '<template><script src="/s.js"></script></template>':
      '<template><script src="/a/b/s.js"></script></template>',
    '<svg><use xlink:href="/x.svg#y"/></svg>': '<svg><use xlink:href="/a/b/x.svg#y"/></svg>',
  };
  for (const [page, written] of Object.entries(pages)) {
    assert.equal(htmlBelowBase(page, base), written);
    assert.equal(htmlBelowBase(page, "/"), page);
  }
});

test("nothing else is touched", () => {
  const pages = [
    '<a href="//host/x"></a><a href="#x"></a><a href="x/"></a><a href="https://x.example/"></a>',
    '<meta name="description" content="/x/"><data value="/x/">',
    "<p>href=\"/x/\"</p><!-- <a href='/x/'> -->",
    '<script>const a = \'<a href="/x/">\';</script><style>a::after { content: "/x" }</style>',
    "<textarea><a href='/x/'></textarea>",
  ];
  for (const page of pages) assert.equal(htmlBelowBase(page, base), page);
});

test("with its base path taken away a page is as it was", () => {
  const piece = fc.constantFrom(
    "<a ",
    "href=",
    '"',
    "'",
    "/",
    "x",
    " ",
    ">",
    "<",
    "=",
    "&amp;",
    "\n",
  );
  fc.assert(
    fc.property(
      fc.array(piece).map((pieces) => pieces.join("")),
      (page) => {
        assert.equal(htmlBelowBase(page, base).replaceAll(base, "/"), page);
      },
    ),
  );
});

test("a stylesheet's addresses get it too", () => {
  assert.equal(
    cssBelowBase("@import '/x.css';a{b:url(/x.woff2) url( \"/y\" ) url(//h/z) url(w)}", base),
    "@import '/a/b/x.css';a{b:url(/a/b/x.woff2) url( \"/a/b/y\" ) url(//h/z) url(w)}",
  );
});

test("a path below the base is the same path without it again", () => {
  const paths: SitePath[] = ["/", "/x/", "/a/b/"];
  for (const path of paths) assert.equal(withoutBase(belowBase(path, base), base), path);
  assert.equal(withoutBase("/a/x/", base), undefined);
});
