import assert from "node:assert/strict";
import { test } from "node:test";
import { collectReferences, findReferences } from "../../src/output/references.ts";

const page = (path: string, text: string) =>
  findReferences([{ path, text }], "https://small.example");

test("an address that stands on many pages is kept once, whichever page comes first", () => {
  const some = [
    page("b/index.html", '<a href="/x/">x</a>'),
    page("a/index.html", '<a href="../x/">x</a> <h2 id="one">'),
    page("c/index.html", '<a href="/y/">y</a>'),
  ];
  const answer = (parts: typeof some) => {
    const collected = collectReferences();
    for (const part of parts) collected.add(part);
    const { ids, links } = collected.all();
    return { ids: new Map(ids), links: new Map(links.map((link) => [link[0], link])) };
  };
  const all = answer(some);
  assert.deepEqual(all.links.get("/x/"), ["/x/", "a/index.html", "../x/"]);
  assert.deepEqual([...all.links.keys()].sort(), ["/x/", "/y/"]);
  assert.deepEqual(all.ids.get("a/index.html"), ["one"]);
  assert.deepEqual(answer(some.toReversed()), all);
});

test("links, pictures and what networks show are found in a page; what only looks like one is not", () => {
  const { ids, links } = page(
    "a/index.html",
    `<meta property="og:image" content="https://small.example/a/card.png"><meta name="x" content="/no/">
    <a id="one" href="#two" title="href=/no/">/no/</a> <a href="https://other.example/">x</a>
    <source srcset="/a/b.avif 400w,/a/c.avif 800w"><img src="b.jpg" alt=""><a href="/q/?a=1&amp;b=2">q</a>`,
  );
  assert.deepEqual(ids, [["a/index.html", ["one"]]]);
  assert.deepEqual(
    links.map(([target]) => target),
    ["/a/card.png", "/a/#two", "/a/b.avif", "/a/c.avif", "/a/b.jpg", "/q/"],
  );
});

test("a feed's links are found, but not in its titles", () => {
  const { links } = page(
    "feed.xml",
    `<title>a href="/no/" b</title><link>https://small.example/one/</link><guid isPermaLink="true">/two/</guid><guid isPermaLink="false">/no/</guid>
    <link rel="self" href="/three/"/>`,
  );
  assert.deepEqual(links.map(([target]) => target).sort(), ["/one/", "/three/", "/two/"]);
});

test("of what a feed has in CDATA sections, the HTML is looked at and the titles are not", () => {
  const { links } = page(
    "feed.xml",
    `<entry><title><![CDATA[<a href="/no/"> ]]]]><![CDATA[> href="/no/" b]]></title>
    <category term="x"/><content type="html">
      <![CDATA[<p><a href="https://small.example/one/">]]]]><![CDATA[></a> <img src="/two.png">]]>
    </content><link href="/three/"/></entry><entry><summary><![CDATA[ href="/no/" never ends`,
  );
  assert.deepEqual(links.map(([target]) => target).sort(), ["/one/", "/three/", "/two.png"]);
});

test("a page whose file's name ends with `index.html` is none of its folder", () => {
  const { links } = page("old/git-index.html", '<a href="#main">x</a> <a href="?a">y</a>');
  assert.deepEqual(
    links.map(([target]) => target),
    ["/old/git-index.html#main", "/old/git-index.html"],
  );
});
