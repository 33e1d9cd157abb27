import assert from "node:assert/strict";
import { test } from "node:test";
import { fillHtml } from "../src/content/markdown/template.ts";
import { wrongWith } from "./support/html.ts";
import { articleText, type Files, siteYaml } from "./support/site-folder.ts";
import { loadFiles } from "./support/small-site.ts";

// What people who mean harm, or programs gone wrong, have written: each is shown as words in which nothing runs, or
// refused with its place, in time, and nothing is thrown.

const article = "articles/first/index.md";
const text = (body: string, more: Files = {}): Files => ({
  [article]: articleText("First", undefined, body),
  ...more,
});
const front = (yaml: string): Files => ({
  [article]: `---\ntitle: First\ndescription: D.\n${yaml}\n---\n\nText.\n`,
});
const site = (yaml: string): Files => ({ ...text("Text.\n"), "site.yaml": siteYaml + yaml });
/** A drawing that is shown as a picture, and in the page itself. */
const svg = (inside: string, attributes = ""): Files => {
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="10" height="10" ${attributes}>${inside}</svg>`;
  return text("![It](a.svg)\n\n![It](b.svg){inline}\n", {
    "articles/first/a.svg": drawing,
    "articles/first/b.svg": drawing,
  });
};

/** The codes of what is told; where none is an error, what is shown is looked at. */
const inputs: Readonly<Record<string, readonly [files: Files, codes: string]>> = {
  "scheme in entities": [
    text(
      "[a](javascript&colon;alert(1)) [b](java&Tab;script:alert(1)) [c](&#106;avascript:alert(1))\n",
    ),
    "E341 E400",
  ],
  "scheme upper, spaces": [
    text("[a](<  JaVaScRiPt:alert(1)>) [b](vbscript:x) [c](data:text/html,x)\n"),
    "E341",
  ],
  "quote in autolink": [text("<https://a.example/?\"onload=x&'> \n"), ""],
  "quote in address": [text('[a](</b" onmouseover="x>)\n'), "E400"],
  "quote in title": [
    text('![a](b.png "\\" onerror=\\"x")\n[a](https://a.b "\\" onmouseover=\\"x")\n'),
    "E390",
  ],
  "id with markup": [text('## A {#"><script>alert(1)</script>}\n'), "E380 W385"],
  "ids of prototypes": [
    text("## A {#__proto__}\n\n## B {#constructor}\n\n[a](#__proto__) [b](#toString)\n"),
    "E400 W385",
  ],
  "notes of prototypes": [
    text(
      "a[^__proto__] b[^constructor] c[^toString]\n\n[^__proto__]: a\n\n[^constructor]: b\n\n[^toString]: c\n",
    ),
    "",
  ],
  "abbr of prototypes": [
    text("*[__proto__]: a\n*[constructor]: b\n\n__proto__ and constructor toString\n"),
    "W381",
  ],
  "abbr title": [text('*[HTML]: "><script>alert(1)</script>\n\nHTML\n'), ""],
  "targets of prototypes": [
    text("[__proto__]: /x/\n[constructor]: /y/\n\n[__proto__] [toString] [a][hasOwnProperty]\n"),
    "E400 W381",
  ],
  "citations of prototypes": [text("[@__proto__] [@constructor] [@toString]\n"), "E350"],
  "wiki of prototypes": [
    text("[[__proto__]] [[constructor]] [[to-string|<script>]]\n"),
    "E340 E380 E400",
  ],
  "languages of prototypes": [
    text(
      "```__proto__\na\n```\n\n```constructor\na\n```\n\n```toString\na\n```\n\n```hasOwnProperty diff\n+a\n```\n",
    ),
    "W320",
  ],
  "code title": [text('```ts title="</figcaption><script>x</script>"\na\n```\n'), ""],
  "settings of prototypes": [
    text("```ts __proto__=x constructor toString\na\n```\n\n![a](x.png){__proto__=x}\n"),
    "E390 W381",
  ],
  "directives of prototypes": [
    text(
      "::figure{name=__proto__}\n\n::figure{name=constructor}\n\n::constructor{a=b}\n\n::__proto__\n",
    ),
    "E360 E361 W381",
  ],
  "callouts of prototypes": [
    text("> [!__proto__]\n> a\n\n> [!constructor]\n> b\n\n> [!toString]\n> b\n"),
    "W381",
  ],
  "math href": [text("$\\href{javascript:alert(1)}{x}$ $\\url{javascript:x}$\n"), "E370"],
  "math image": [text("$\\includegraphics{https://evil.example/x.png}$\n"), "E370"],
  "math class, id, style, data": [
    text(
      '$\\class{a"b}{x}$ $\\id{main}{x}$ $\\style{color:red;background:url(//x)}{x}$ $\\data{onclick=x}{x}$\n',
    ),
    "E370",
  ],
  "math macro bomb": [text("$\\def\\a{\\a\\a}\\a$\n"), "E370"],
  "math doubling macros": [
    text(
      `$${Array.from({ length: 26 }, (_, i) => `\\def\\${String.fromCharCode(97 + i)}${"x"}{${i === 0 ? "y" : `\\${String.fromCharCode(96 + i)}x\\${String.fromCharCode(96 + i)}x`}}`).join("")}\\zx$\n`,
    ),
    "E370",
  ],
  "math deep": [
    text(
      `$${"{".repeat(20000)}x${"}".repeat(20000)}$\n\n$${"\\sqrt{".repeat(5000)}x${"}".repeat(5000)}$\n`,
    ),
    "E370",
  ],
  "math text": [text('$\\text{<script>alert(1)</script>}$ $\\text{"><img>}$\n'), ""],
  "math macros leak": [
    text("$\\gdef\\int{PWNED}$ $x_1 \\int$\n", {
      "articles/second.md": articleText("Second", undefined, "$\\int x_1$\n"),
    }),
    "",
  ],
  "mermaid label html": [
    text('```mermaid\ngraph TD\nA["<img src=x onerror=alert(1)>"]-->B\n```\n'),
    "",
  ],
  "mermaid click": [
    text('```mermaid\ngraph TD\nA-->B\nclick A "javascript:alert(1)"\n```\n'),
    "E397",
  ],
  "mermaid init": [
    text('```mermaid\n%%{init: {"themeCSS":"}*{background:url(//x)}"}}%%\ngraph TD\nA-->B\n```\n'),
    "E397",
  ],
  "mermaid style": [
    text(
      '```mermaid\ngraph TD\nA-->B\nstyle A fill:url(https://evil.example/x),stroke:expression(x)\nclassDef x fill:"><script>\n```\n',
    ),
    "E396",
  ],
  "mermaid many": [
    text(
      `\`\`\`mermaid\ngraph TD\n${Array.from({ length: 3000 }, (_, i) => `A${i}-->A${i + 1}`).join("\n")}\n\`\`\`\n`,
    ),
    "E397",
  ],
  "dot url": [
    text(
      '```dot\ndigraph { a [URL="javascript:alert(1)" label="<script>"]; b [href="data:text/html,x" target="_top"] }\n```\n',
    ),
    "E397",
  ],
  "dot image": [
    text(
      '```dot\ndigraph { a [image="/etc/passwd"]; b [shapefile="/etc/passwd" shape=epsf]; c [label=<<IMG SRC="/etc/passwd"/>>]; imagepath="/etc" }\n```\n',
    ),
    "E397",
  ],
  "dot include": [
    text(
      '```dot\ndigraph { stylesheet="https://evil.example/x.css"; fontpath="/etc"; a -> b }\n```\n',
    ),
    "E397",
  ],
  "dot huge": [
    text('```dot\ndigraph { size="1e99,1e99"; a [width=1e30 height=1e30]; nslimit=1e9 }\n```\n'),
    "E397",
  ],
  "dot complete graph": [
    text(
      `\`\`\`dot\ndigraph {\n${Array.from({ length: 60 }, (_, i) => Array.from({ length: 60 }, (_, k) => `n${i}->n${k}`).join(";")).join("\n")}\n}\n\`\`\`\n`,
    ),
    "E397",
  ],
  "video outside": [
    text('::video{file="../../site.yaml" title="x"}\n\n::video{file="/etc/passwd" title="y"}\n'),
    "E398",
  ],
  "video elsewhere": [
    text(
      '::video{url="https://evil.example/x" title="x"}\n\n::video{url="javascript:x" title="y"}\n',
    ),
    "E398",
  ],
  "details with handler": [
    text("<details ontoggle=alert(1) open>\n<summary>a</summary>\n\nb\n\n</details>\n"),
    "E380",
  ],
  "inline with attributes": [
    text("<kbd onclick=x>a</kbd> <ruby style=x>b</ruby> <b id=main>c</b> <br onload=x>\n"),
    "E380",
  ],
  "html in capitals and slashes": [
    text("<SCRIPT>x</SCRIPT> <kbd/onclick=x> <svg/onload=x> <kbd\nonclick=x>\n"),
    "E380",
  ],
  "html comment tricks": [
    text(
      "<!--> <script>alert(1)</script> -->\n\na <!--> <script>alert(1)</script> --> b\n\n<!--->x<script>-->\n",
    ),
    "E380",
  ],
  declarations: [
    text("<!DOCTYPE html [<!ENTITY a 'b'>]>\n\n<?php x ?>\n\n<![CDATA[<script>]]>\n"),
    "E380",
  ],
  "noscript, template, textarea": [
    text(
      '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>\n\n<textarea>\n\n<template>\n',
    ),
    "E380",
  ],
  "details deep": [text("<details>\n<summary>a</summary>\n\n".repeat(5000)), "E380"],
  // markdown-it goes a hundred deep, and leaves out what is within.
  "quotes deep": [text(`${"> ".repeat(20000)}a\n`), "W381"],
  "lists deep": [
    text(Array.from({ length: 3000 }, (_, i) => `${" ".repeat(2 * i)}- a`).join("\n")),
    "E105",
  ],
  "a note as long as a book": [text(`a[^1]\n\n[^1]: b\n\n${"    b\n\n".repeat(150_000)}`), ""],
  "a paragraph of 200,000 notes": [text(`${"a[^1] ".repeat(200000)}\n\n[^1]: b\n`), ""],
  "200,000 cells": [
    text(`|${"a|".repeat(2000)}\n|${"-|".repeat(2000)}\n${`|${"b|".repeat(2000)}\n`.repeat(100)}`),
    "",
  ],
  "150,000 headings": [text("## A\n\n".repeat(60000)), "E332 W385"],
  "template gaps": [text("\u0000{{addr}} \uE000 \uE001 \uF8FF {{x}} <%x%>\n"), "E107"],
  "private use": [text("a \uE000b\uE001 \u{F0000} \u{10FFFD}\n"), ""],
  "byte order marks": [text("\uFEFF## a\n\n\uFEFFb\n"), ""],
  "fm proto": [front("date: 2024-01-01\n__proto__: {polluted: true}\nconstructor: x"), "E203"],
  "fm merge": [front("date: 2024-01-01\na: &a {draft: true}\n<<: *a"), "E203"],
  "fm types": [front("date: !!js/function 'x'\ntags: !!binary aGk=\n"), "E201"],
  "fm date far": [front("date: 99999-01-01"), "E205"],
  "fm date odd": [front("date: 2024-01-01T00:00:00+99:99"), "E205"],
  "fm number": [front("date: 1e999"), "E204"],
  "fm alias other host": [
    front(
      'date: 2024-01-01\naliases: ["//evil.example/", "/\\\\evil.example/", "/%2f%2fevil.example/", "/a/%2e%2e/b/"]',
    ),
    "E204",
  ],
  "fm alias line sep": [
    front('date: 2024-01-01\naliases: ["/a\\u2028b/", "/a\\nb/", "/a\\tb/", "/a\\u202eb/"]'),
    "E204",
  ],
  "fm cover outside": [
    front("date: 2024-01-01\ncover: {file: ../../../../etc/passwd.png, alt: x}"),
    "E203",
  ],
  "fm cover web": [front("date: 2024-01-01\ncover: https://evil.example/x.png"), "E204"],
  "fm slug": [front("date: 2024-01-01\nslug: ../../x"), "E203"],
  "fm tags": [front('date: 2024-01-01\ntags: ["../x", __proto__, "a/b", constructor]'), "E204"],
  "fm series": [front("date: 2024-01-01\nseries: __proto__"), "E204"],
  "fm author": [front("date: 2024-01-01\nauthor: __proto__"), "E204"],
  "fm language": [front('date: 2024-01-01\nlanguage: "en\\"><script>"'), "E204"],
  "fm sources": [
    front(
      'date: 2024-01-01\nsources:\n  - {id: __proto__, title: a, publisher: b, url: "javascript:x", kind: public}\n  - {id: "a b", title: a, publisher: b, url: "https://a.b/\\"><script>", kind: public}',
    ),
    "E204",
  ],
  "fm title": [
    {
      [article]: `---\ntitle: "</title><script>alert(1)</script>"\ndescription: "\\"><script>"\ndate: 2024-01-01\n---\n\nText.\n`,
    },
    "",
  ],
  "fm strict": [front("date: 2024-01-01\nstrict: false\nallow: [__proto__]"), ""],
  "fm translations": [front("date: 2024-01-01\ntranslations: [__proto__, ../x]"), "E204"],
  "fm forwards": [
    front('date: 2024-01-01\nforwards: {"__proto__": "x", "a\\"><script>": "javascript:x"}'),
    "E204",
  ],
  "fm changes": [
    front('date: 2024-01-01\nchanges: [{date: 2024-02-01, text: "<script>alert(1)</script>"}]'),
    "",
  ],
  "site url js": [
    {
      [article]: articleText("First"),
      "site.yaml": siteYaml.replace("https://small.example", "javascript:alert(1)"),
    },
    "E204",
  ],
  "site url path": [
    {
      [article]: articleText("First"),
      "site.yaml": siteYaml.replace("https://small.example", "https://small.example/a/../../b/"),
    },
    "E204",
  ],
  "site url creds": [
    {
      [article]: articleText("First"),
      "site.yaml": siteYaml.replace("https://small.example", "https://ann:pw@small.example?x#y"),
    },
    "E204",
  ],
  "site nav": [site('navigation: [{label: x, url: "javascript:alert(1)"}]\n'), "E204"],
  "site redirects": [
    site(
      'redirects: {"/a/": "//evil.example/", "/b/": "https://evil.example/", "/c/": "javascript:x"}\n',
    ),
    "E204",
  ],
  "site gone": [site('gone: {"//": x, "/../a/": y, "/a\\nb/": z}\n'), "E204"],
  "site theme": [site('theme: {colors: {accent: "red;}body{background:url(//x)}"}}\n'), "E203"],
  "site comments": [
    site('comments: {provider: giscus, repo: "a\\"><script>", src: "https://evil.example/x.js"}\n'),
    "E203",
  ],
  "site embeds": [
    site('embeds: {hosts: ["*", "evil.example; script-src *", "https://x y"]}\n'),
    "E203",
  ],
  "site proto": [site("__proto__: {a: b}\nconstructor: {}\n"), "E203"],
  "site sections": [
    site('sections: {"../x": {title: X}, __proto__: {title: Y}, assets: {title: Z}}\n'),
    "E204",
  ],
  "site examples outside": [site("examples: /etc\n"), ""],
  "css import": [
    { ...site(""), "theme.css": '@import url("https://evil.example/x.css");\n' },
    "E231",
  ],
  "css url": [{ ...site(""), "theme.css": "body{background:url(//evil.example/x.png)}\n" }, "E232"],
  "css end": [
    { ...site(""), "theme.css": 'a::before{content:"</style><script>alert(1)</script>"}\n' },
    "",
  ],
  "css escapes": [
    {
      ...site(""),
      "theme.css": "body{background:u\\72l(https://evil.example/x)}\na{b:\\3c/style\\3e}\n",
    },
    "E232",
  ],
  "css namespace": [
    {
      ...site(""),
      "theme.css":
        '@namespace url(https://evil.example);@charset "x";@font-face{font-family:x;src:url(http://evil.example/x.woff2)}\n',
    },
    "E232",
  ],
  "css file outside": [
    {
      ...site(""),
      "theme.css":
        "@font-face{font-family:x;src:url(../../../etc/passwd)}\nb{background:url(/etc/passwd)}\n",
    },
    "E232",
  ],
  "css image-set": [
    {
      ...site(""),
      "theme.css":
        'a{background:image-set("https://evil.example/x.png" 1x);cursor:-webkit-image-set("//x" 1x)}\n',
    },
    "E232",
  ],
  "css deep": [{ ...site(""), "theme.css": "a{".repeat(20000) }, "E231"],
  "lock climbs": [
    { ...site(""), "urls.lock": "/../x/\n//evil.example/\n/a/%2e%2e/\n/a\\..\\b/\n/%5C..%5Cx/\n" },
    "E515",
  ],
  "lock ids": [
    {
      ...site(""),
      "urls.lock":
        '/articles/first/#"><script>\n/articles/first/#__proto__\n/__proto__/\n/constructor/\n',
    },
    "E510 E511",
  ],
  "lock dates": [
    {
      ...site(""),
      "urls.lock": "/articles/first/ 99999-99-99\n/articles/first/ 2024-01-01 x y z\n",
    },
    "E515",
  ],
  "lock long": [
    { ...site(""), "urls.lock": `/${"a".repeat(5000)}/\n/${"ä".repeat(1000)}/\n` },
    "E515",
  ],
  strings: [
    {
      ...site(""),
      "strings.yaml": 'en: {text: {note: "<script>alert(1)</script>"}}\n__proto__: {a: b}\n',
    },
    "E203",
  ],
  "tags file": [
    {
      [article]: articleText("First", "date: 2024-01-01\ntags: [a]"),
      "tags.yaml":
        '- slug: a\n  label: "<script>alert(1)</script>"\n  description: "\\"><script>"\n- slug: __proto__\n  label: x\n  description: y\n',
    },
    "E204",
  ],
  "house regexp": [
    { ...site(""), "house.yaml": 'phrases: [{pattern: "(a+)+$", message: x}]\n' },
    "",
  ],
  "names of prototypes": [
    {
      "articles/__proto__.md": articleText("A"),
      "articles/constructor.md": articleText("B"),
      "articles/tostring.md": articleText("C"),
    },
    "E102",
  ],
  "names odd": [
    {
      "articles/-rf.md": articleText("A"),
      "articles/<script>.md": articleText("B"),
      "articles/a;b.md": articleText("C"),
      "articles/assets.md": articleText("D"),
      "articles/index.md": articleText("E"),
    },
    "E102",
  ],
  "names backslash": [
    text("![a](<a\\\\..>)\n", { "articles/first/x\\...png": "x", "articles/first/a\\..": "x" }),
    "E103 E113 E390",
  ],
  "names of pages": [
    {
      ...site(""),
      "pages/__proto__.md": "---\ntitle: X\ndescription: Y\n---\n\nx\n",
      "pages/assets.md": "---\ntitle: X\ndescription: Y\n---\n\nx\n",
      "pages/articles.md": "---\ntitle: X\ndescription: Y\n---\n\nx\n",
    },
    "E500",
  ],
  "svg js link": [
    svg('<a href="javascript:alert(1)"><rect/></a><a xlink:href="&#106;avascript:x"><rect/></a>'),
    "E394",
  ],
  "svg foreign": [
    svg(
      '<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"><script>x</script></body></foreignObject>',
    ),
    "E394",
  ],
  "svg animate": [
    svg(
      '<a><animate attributeName="href" values="javascript:alert(1)"/><set attributeName="onclick" to="x"/></a>',
    ),
    "E394",
  ],
  "svg style import": [
    svg(
      "<style>@import url(https://evil.example);*{background:url(//x);fill:u\\72l(https://x)}</style>",
    ),
    "E394",
  ],
  "svg images": [
    svg(
      '<image href="https://evil.example/x"/><use href="data:image/svg+xml,x"/><feImage href="http://x"/><image href="file:///etc/passwd"/>',
    ),
    "E394",
  ],
  "svg pi": [
    {
      ...text("![It](a.svg)\n"),
      "articles/first/a.svg":
        '<?xml version="1.0"?><?xml-stylesheet href="https://evil.example/x.css"?><svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>',
    },
    "E394",
  ],
  "svg xxe": [
    {
      ...text("![It](a.svg)\n"),
      "articles/first/a.svg":
        '<!DOCTYPE svg [<!ENTITY % x SYSTEM "file:///etc/passwd"> %x; <!ENTITY y SYSTEM "file:///etc/passwd">]><svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"><text>&y;</text></svg>',
    },
    "E394",
  ],
  "svg attrs": [
    svg(
      '<rect fill="url(https://evil.example#a)" style="background:url(//x)" xml:base="https://evil.example" onload="x" ONCLICK="y" filter="url(//x)"/>',
    ),
    "E394",
  ],
  "svg handlers": [
    svg(
      '<handler xmlns="http://www.w3.org/2001/xml-events" type="text/javascript">x</handler><script xlink:href="//x"/><rect ev:event="x"/>',
    ),
    "E394",
  ],
  "svg namespaces": [
    svg(
      '<x:script xmlns:x="http://www.w3.org/2000/svg">alert(1)</x:script><h:iframe xmlns:h="http://www.w3.org/1999/xhtml" src="javascript:x"/>',
    ),
    "",
  ],
  "svg sizes": [
    text("![It](a.svg)\n\n![It](b.svg)\n\n![It](c.svg)\n", {
      "articles/first/a.svg":
        '<svg xmlns="http://www.w3.org/2000/svg" width="1e99" height="1e99"/>',
      "articles/first/b.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 -1 NaN"/>',
      "articles/first/c.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="0" height="-5"/>',
    }),
    "E103 E111",
  ],
  "svg attributes many": [
    svg(`<rect ${Array.from({ length: 100000 }, (_, i) => `a${i}="b"`).join(" ")}/>`),
    "",
  ],
  "svg style long": [svg(`<style>${"a{".repeat(50000)}</style>`), ""],
  "svg selectors": [
    svg(
      `<style>${Array.from({ length: 3000 }, (_, i) => `.c${i} .d${i} * {fill:red}`).join("")}</style>${'<g class="c1">'.repeat(500)}${"</g>".repeat(500)}`,
    ),
    "E394",
  ],
  "svg selectors that try every way": [
    svg(
      `<style>.b ${"g ".repeat(14)}rect{fill:red}</style>${"<g>".repeat(40)}<rect/>${"</g>".repeat(40)}`,
    ),
    "",
  ],
  "settings without end": [
    text(`\`\`\`ts ${Array.from({ length: 40_000 }, (_, i) => `a${i}`).join(" ")}\nx\n\`\`\`\n`),
    "W381",
  ],
  "graph of sets": [
    text(
      "```dot\ndigraph { {a b c d e f g h i j k l m n o p q r s t u v w x} -> {a b c d e f g h i j k l m n o p q r s t u v w x} }\n```\n",
    ),
    "E397",
  ],
  "citations of thousands of sources": [
    text(Array.from({ length: 30_000 }, (_, i) => `[@a${i}] `).join("")),
    "E350",
  ],
};

for (const [name, [files, codes]] of Object.entries(inputs)) {
  test(`refused, or words in which nothing runs: ${name}`, async (t) => {
    const started = process.cpuUsage();
    const { diagnostics, site } = await loadFiles(t, files);
    const { user, system } = process.cpuUsage(started);
    const found = [...new Set(diagnostics.map(({ code }) => code))].sort().join(" ");
    assert.equal(found, codes);
    for (const { message, line, column } of diagnostics) {
      assert.ok(message !== "" && line >= 1 && column >= 1);
    }
    for (const { article } of site?.pages.article ?? []) {
      const { html, feedHtml } = site?.bodyOf(article.slug) ?? assert.fail();
      for (const one of [html, feedHtml]) {
        if (one.template.length > 1_000_000) continue;
        assert.deepEqual(wrongWith(fillHtml(one, { linked: {} })), []);
      }
    }
    assert.ok((user + system) / 1e6 < 10, `${(user + system) / 1e6} s`);
  });
}
