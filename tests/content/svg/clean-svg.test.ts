import assert from "node:assert/strict";
import { test } from "node:test";
import { sourceText } from "../../../src/content/source-text.ts";
import { cleanSvg } from "../../../src/content/svg/clean-svg.ts";
import { inlineSvg } from "../../../src/content/svg/inline-svg.ts";
import { diagnosticLog } from "../../support/diagnostic-log.ts";

function clean(inside: string, root = 'viewBox="0 0 9 9"') {
  const log = diagnosticLog();
  const text = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${root}>\n${inside}\n</svg>`;
  return { markup: cleanSvg(sourceText("here.svg", text), log.report), ...log };
}

test("shapes, text, gradients and references within the drawing stay", () => {
  const inside =
    '<defs><linearGradient id="g"><stop offset="0" stop-color="red"></stop></linearGradient></defs>' +
    '<path d="M0 0h9" fill="url(#g)"></path><use href="#g"></use><text x="1">a &lt; b</text>';
  const { markup, diagnostics } = clean(inside);
  assert.deepEqual(diagnostics, []);
  assert.equal(
    markup,
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">\n${inside}\n</svg>`,
  );
});

test("what editors leave behind goes without a word, and styles become attributes", () => {
  const { markup, diagnostics } = clean(
    '<sodipodi:namedview id="base"/><metadata><rdf:RDF/></metadata><!-- made by hand -->' +
      '<g inkscape:label="Layer" class="a" style="fill:#fff;-inkscape-font-specification:x;stroke: none"/>',
  );
  assert.deepEqual(diagnostics, []);
  assert.equal(markup?.split("\n")[1], '<g fill="#fff" stroke="none"></g>');
});

test("what PlantUML says of itself is left out, and so is a prefix for SVG's own namespace", () => {
  const log = diagnosticLog();
  const cleaned = (text: string) => cleanSvg(sourceText("here.svg", text), log.report);
  assert.equal(
    cleaned(
      '<?xml version="1.0"?><?plantuml 1.2024.3?><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><?plantuml-src x?><path d="M0 0"/></svg>',
    ),
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0"></path></svg>',
  );
  assert.equal(
    cleaned(
      '<!-- made --><svg:svg xmlns:svg="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><svg:path d="M0 0"/></svg:svg>',
    ),
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0"></path></svg>',
  );
  assert.deepEqual(log.diagnostics, []);
  cleaned(
    '<svg:svg xmlns:svg="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><svg:script>alert(1)</svg:script></svg:svg>',
  );
  assert.deepEqual(
    log.diagnostics.map(({ code }) => code),
    ["E394"],
  );
});

test("a drawing whose end is missing is told", () => {
  const log = diagnosticLog();
  cleanSvg(
    sourceText(
      "here.svg",
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">\n<path d="M0 0',
    ),
    log.report,
  );
  assert.deepEqual(
    log.diagnostics.map(({ code, message }) => `${code} ${message}`),
    ["E394 no end, `</svg>`, in a drawing"],
  );
});

const hostile: Readonly<Record<string, string>> = {
  "a script": "<script>alert(1)</script>",
  "a script in capitals": "<SCRIPT>alert(1)</SCRIPT>",
  "a script of another namespace": '<g xmlns="http://www.w3.org/1999/xhtml"><script/></g>',
  "an event": '<path onclick="alert(1)"/>',
  "an event in capitals": '<path ONLOAD="alert(1)"/>',
  "foreign content": "<foreignObject><p>text</p></foreignObject>",
  "a picture from elsewhere": '<image href="https://a.example/spy.png"/>',
  "a link that runs": '<a href="javascript:alert(1)"><path d="M0 0"/></a>',
  "a link with an event": '<a href="#a" onclick="alert(1)"><path d="M0 0"/></a>',
  "a picture in SVG": '<image href="data:image/svg+xml;base64,AAAA"/>',
  "a shape from elsewhere": '<use href="https://a.example/a.svg#b"/>',
  "a shape from elsewhere by the old name": '<use xlink:href="//a.example/a.svg#b"/>',
  "a shape from data": '<use href="data:image/svg+xml,x#b"/>',
  "an address that runs": '<use href="javascript:alert(1)"/>',
  "a paint from elsewhere": '<path fill="url(https://a.example/a.svg#b)"/>',
  "a paint from elsewhere, quoted": "<path fill=\"url('//a.example/a.svg#b')\"/>",
  "an escaped paint": '<path fill="u\\72l(https://a.example/)"/>',
  "a paint from elsewhere in a style": '<path style="fill:url(https://a.example/)"/>',
  "an unknown property that fetches": '<path style="background:url(https://a.example/)"/>',
  "an address in entities": '<path fill="&#117;rl(&#104;ttps://a.example/)"/>',
  "a stylesheet": "<style>@import url(https://a.example/);</style>",
  "an animation that sets an event": '<set attributeName="onmouseover" to="alert(1)"/>',
  "an animation": '<animate attributeName="href" values="javascript:alert(1)"/>',
  "an iframe": '<iframe src="https://a.example/"/>',
  "a stylesheet by instruction": '<?xml-stylesheet href="https://a.example/a.css"?>',
};

for (const [kind, inside] of Object.entries(hostile)) {
  test(`${kind} is refused at its line`, () => {
    const { markup, diagnostics } = clean(inside);
    assert.equal(markup, undefined);
    assert.ok(diagnostics.length > 0);
    for (const { code, line } of diagnostics) assert.deepEqual([code, line], ["E394", 2]);
  });
}

test("a drawing within the drawing stays, as D2 writes them, and what it holds is looked at alike", () => {
  const { markup, diagnostics } = clean('<svg x="1" viewBox="0 0 9 9"><path d="M0 0"/></svg>');
  assert.deepEqual(diagnostics, []);
  assert.match(markup ?? "", /<svg x="1" viewBox="0 0 9 9"><path d="M0 0"><\/path><\/svg>/);
  assert.equal(clean("<svg><script/></svg>").markup, undefined);
});

test("names of namespaces, which Illustrator declares, are left out, at the same places of what follows", () => {
  const log = diagnosticLog();
  const head = `<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/a.dtd" [
	<!ENTITY ns_svg "http://www.w3.org/2000/svg">
	<!ENTITY ns_ai "http://ns.adobe.com/AdobeIllustrator/10.0/">
]>`;
  const text = (inside: string) =>
    `${head}\n<svg xmlns="&ns_svg;" xmlns:i="&ns_ai;" viewBox="0 0 9 9">${inside}</svg>`;
  const markup = cleanSvg(sourceText("here.svg", text('<path d="M0 0"/>')), log.report);
  assert.deepEqual(log.diagnostics, []);
  assert.match(markup ?? "", /^<svg [^>]*><path d="M0 0">/);
  cleanSvg(sourceText("here.svg", text("\n<script/>")), log.report);
  assert.deepEqual(log.lines(), ["6:1 E394"]);
});

test("entities declared in the file are refused, and text stays text", () => {
  const log = diagnosticLog();
  const text = '<!DOCTYPE svg [<!ENTITY x "<script/>">]><svg viewBox="0 0 1 1">&x;</svg>';
  assert.equal(cleanSvg(sourceText("here.svg", text), log.report), undefined);
  assert.match(clean("<text><![CDATA[<script>]]></text>").markup ?? "", /&lt;script&gt;/);
});

test("a drawing in a page has ids of its own, words for those who can't see it, and keeps its text", () => {
  const inside =
    '<g id="a"></g><use href="#a"></use><path fill="url(#a)"></path><text>url(#a) id="a"</text>';
  const inline = inlineSvg(clean(inside).markup ?? "", "one-", 'A "box"');
  assert.match(inline, /^<svg class="drawing" role="img" aria-label="A &quot;box&quot;" /);
  assert.match(inline, /<g id="one-a"><\/g><use href="#one-a"><\/use><path fill="url\(#one-a\)">/);
  assert.match(inline, /<text>url\(#a\) id=&quot;a&quot;<\/text>/);
  assert.match(inlineSvg("<svg></svg>", "one-", ""), /aria-hidden="true"/);
});

/** What programs write into the SVG they export, and what is to come of it. */
const exported: Readonly<Record<string, readonly [inside: string, markup: string]>> = {
  "draw.io's labels in HTML, with their text beside": [
    '<switch><foreignObject width="9" height="9" requiredExtensions="http://www.w3.org/1999/xhtml"><div xmlns="http://www.w3.org/1999/xhtml" style="display:flex">A</div></foreignObject><text x="1" pointer-events="all">A</text></switch>',
    '<switch><text x="1">A</text></switch>',
  ],
  "draw.io's note that a browser can't show it": [
    '<switch><g requiredFeatures="http://www.w3.org/TR/SVG11/feature#Extensibility"/><a transform="translate(0,-5)" xlink:href="https://www.drawio.com/doc/faq/svg-export-text-problems" target="_blank"><text>Text is not SVG</text></a></switch>',
    "<switch><g></g></switch>",
  ],
  "Matplotlib's stylesheet for all elements": [
    '<defs><style type="text/css">*{stroke-linejoin: round; stroke-linecap: butt}</style></defs><path d="M0 0"/>',
    '<defs stroke-linejoin="round" stroke-linecap="butt"></defs><path d="M0 0" stroke-linejoin="round" stroke-linecap="butt"></path>',
  ],
  "Mermaid's stylesheet, by class and within others": [
    '<style>#m .node rect{fill:#ECECFF;stroke:#9370DB;}.edge>path{fill:none}@keyframes d{to{stroke-dashoffset:0}}</style><g id="m"><g class="node default"><rect class="basic" style="stroke:red"/></g><g class="edge"><path d="M0 0" marker-end="url(#e)"/></g></g>',
    '<g id="m"><g><rect fill="#ECECFF" stroke="red"></rect></g><g><path d="M0 0" marker-end="url(#e)" fill="none"></path></g></g>',
  ],
  "Excalidraw's fonts from its own site": [
    '<metadata>x</metadata><style class="style-fonts">@font-face{font-family:Virgil;src:url("https://excalidraw.com/Virgil.woff2")}</style><text font-family="Virgil, Segoe UI Emoji" style="white-space: pre;">Hi</text>',
    '<text font-family="Virgil, Segoe UI Emoji">Hi</text>',
  ],
  "Graphviz's links and titles": [
    '<g id="node1" class="node"><title>a</title><g id="a_node1"><a xlink:href="https://a.example/" xlink:title="a"><ellipse fill="none" stroke="black" cx="1"/></a></g></g>',
    '<g id="node1"><title>a</title><g id="a_node1"><g><ellipse fill="none" stroke="black" cx="1"></ellipse></g></g></g>',
  ],
  "Inkscape's own words and effects": [
    '<sodipodi:namedview id="v"/><defs><filter id="f"><feGaussianBlur stdDeviation="2"/></filter><inkscape:path-effect effect="x"/></defs><path style="fill:#fff;-inkscape-stroke:none;filter:url(#f)" d="M0 0" inkscape:connector-curvature="0"/>',
    '<defs></defs><path d="M0 0" fill="#fff"></path>',
  ],
  "Figma's pictures in the drawing": [
    '<g filter="url(#f)" data-figma-bg-blur-radius="4"><image id="i" width="9" height="9" preserveAspectRatio="none" xlink:href="data:image/png;base64,iVBORw0KGgo="/></g>',
    '<g><image href="data:image/png;base64,iVBORw0KGgo=" id="i" width="9" height="9" preserveAspectRatio="none"></image></g>',
  ],
  "a link, without where it led": [
    '<a href="https://a.example/"><path d="M0 0"/></a>',
    '<g><path d="M0 0"></path></g>',
  ],
  "an attribute that nobody knows": [
    '<path d="M0 0" pointer-events="none" foo="bar"/>',
    '<path d="M0 0"></path>',
  ],
};

for (const [kind, [inside, expected]] of Object.entries(exported)) {
  test(`a drawing is taken with ${kind}`, () => {
    const { markup, diagnostics } = clean(inside);
    assert.deepEqual(diagnostics, []);
    assert.equal(markup?.split("\n").slice(1, -1).join("\n"), expected);
  });
}
