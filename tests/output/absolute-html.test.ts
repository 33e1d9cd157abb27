import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { absoluteHtml } from "../../src/output/absolute-html.ts";
import { tagsOf, textContent } from "../support/html.ts";
import { renderBody } from "../support/render-body.ts";

const base = "https://small.example/articles/here/";

test("paths, fragments and pictures get their whole address", () => {
  const html =
    '<a href="/about/">a</a><a href="#one">b</a><img src="/articles/here/c.png" alt="c">';
  assert.equal(
    absoluteHtml(html, base),
    '<a href="https://small.example/about/">a</a>' +
      '<a href="https://small.example/articles/here/#one">b</a>' +
      '<img src="https://small.example/articles/here/c.png" alt="c">',
  );
});

test("an address that is whole already stays as it is, its ampersands escaped", () => {
  const html = '<a href="https://a.example/?b=1&amp;c=2">a</a>';
  assert.equal(absoluteHtml(html, base), html);
});

test("a second time changes nothing", () => {
  const path = fc.webPath().map((text) => `/a${text.replaceAll("&", "&amp;")}`);
  fc.assert(
    fc.property(path, (href) => {
      const once = absoluteHtml(`<a href="${href}">a</a>`, base);
      assert.equal(absoluteHtml(once, base), once);
    }),
  );
});

test("what only works on the page is left out", () => {
  const html =
    '<pre tabindex="0" role="group" data-figure="x"><img loading="lazy" decoding="async">';
  assert.equal(absoluteHtml(html, base), "<pre><img>");
});

test("an address that is shown as text or code stays as it was written", () => {
  const { html } = renderBody('Write `<a href="/b/" role="x">`, or <kbd>href="/b/"</kbd>.\n');
  assert.equal(textContent(absoluteHtml(html, base)), textContent(html));
});

test("no address of a rendered text stays relative", () => {
  const { html } = renderBody("## One\n\n[a](/b/) [[c]] [d](#one) text[^1]\n\n[^1]: Note.\n");
  const addresses = tagsOf(absoluteHtml(html, base)).flatMap(
    ({ attributes }) => attributes.href ?? [],
  );
  assert.ok(addresses.length >= 6);
  for (const address of addresses) assert.match(address, /^https:\/\/small\.example\//);
});
