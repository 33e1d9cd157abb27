import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { renderMarkdown } from "../../../src/content/markdown/render.ts";
import { noPublicPictures } from "../../../src/content/public-pictures.ts";
import { sourceText } from "../../../src/content/source-text.ts";
import { localeOf } from "../../../src/i18n/locale.ts";
import { diagnosticLog } from "../../support/diagnostic-log.ts";
import { drawnFigure } from "../../support/drawn-figure.ts";
import { tagsOf } from "../../support/html.ts";
import { picture } from "../../support/picture.ts";
import { renderBody } from "../../support/render-body.ts";

test("quotes are set curly; dashes and signs in brackets stay as typed", () => {
  assert.equal(renderBody('"a" -- (c) it\'s\n').html, "<p>“a” -- (c) it’s</p>\n");
});

test("a callout says what it is", () => {
  const { html } = renderBody("> [!WARNING]\n> Mind the gap.\n");
  assert.match(html, /^<div class="callout warning" role="note">\n<p class="callout-title">/);
  assert.match(html, /<p>Mind the gap.<\/p>\n<\/div>\n$/);
});

test("a table scrolls in a box that a keyboard can reach", () => {
  const { html } = renderBody("| a |\n|---|\n| b |\n");
  assert.match(html, /^<div class="scroll" tabindex="0" role="group" aria-label="[^"]+"><table>/);
  assert.match(html, /<\/table><\/div>\n$/);
});

test("terms, marks, abbreviations, footnotes and tasks are understood", () => {
  const { html, diagnostics } = renderBody(
    "Term\n: Meaning\n\n==marked== SLO[^1]\n\n- [x] done\n\n*[SLO]: Objective\n\n[^1]: Note.\n",
  );
  const names = new Set(tagsOf(html).map(({ name }) => name));
  for (const name of ["dl", "dt", "dd", "mark", "abbr", "input"]) assert.ok(names.has(name));
  assert.deepEqual(diagnostics, []);
});

test("the prose is the words of the text, without code blocks", () => {
  const { text } = renderBody("## One\n\nTwo `three` *four*\nfive.\n\n```text\nnot this\n```\n");
  assert.equal(text, "One\nTwo three four five.");
});

test("the prose says a picture's words once", () => {
  const pictures = new Map([["rack.png", picture(1, 1)]]);
  const { text } = renderBody("![Blinking rack](rack.png)\n", { pictures });
  assert.equal(text.match(/Blinking/g)?.length, 1);
});

test("every id in the HTML can be linked to", () => {
  const { html, ids } = renderBody("## One\n\nText[^1].\n\n::figure{name=box}\n\n[^1]: Note.\n");
  const inHtml = tagsOf(html).flatMap(({ attributes: { id } }) => id ?? []);
  assert.ok(inHtml.length >= 4);
  assert.deepEqual(inHtml.toSorted(), [...ids].sort());
});

test("places count from the start of the file, not of the body", () => {
  const log = diagnosticLog();
  const text = "---\ntitle: A\n---\n\nText.\n\n# Again\n";
  const offset = text.indexOf("\nText");
  renderMarkdown(
    sourceText("a.md", text),
    text.slice(offset),
    offset,
    {
      renderFigure: () => drawnFigure(),
      examples: new Map(),
      pictures: new Map(),
      attachments: new Map(),
      publicPictures: noPublicPictures.ofText(),
      locale: localeOf("en"),
      releasedIds: new Set(),
      sourceIds: [],
      isPreview: false,
      base: "/",
      file: "articles/a.md",
    },
    log.report,
  );
  assert.deepEqual(log.lines(), ["7:1 E330"]);
});

test("one text never leaks into the next", () => {
  const once = renderBody("*[SLO]: Objective\n\nSLO[^1] [a][b]\n\n[^1]: Note.\n\n[b]: /c/\n");
  assert.match(once.html, /<abbr/);
  assert.equal(renderBody("SLO[^1] [a][b]\n").html, "<p>SLO[^1] [a][b]</p>\n");
});

test("no text whatever makes the renderer throw", () => {
  const unit = fc.constantFrom(
    ..."#*_`[]()!|>-:{}$^=~\\<& \n1ax".split(""),
    ...["[[", "]]", "[@", "::figure{", "```ts {1}\n", "[^1]", "](//", "](http://", "#region=", "%"],
  );
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 40 }), (markdown) => {
      assert.equal(typeof renderBody(markdown).html, "string");
    }),
    { numRuns: 2000 },
  );
});

test("no character reference brings in what XML can't hold", () => {
  for (const code of [0, 1, 0xb, 0xc, 0x1b, 0x85, 0xd800, 0xfffe, 0x1fffe]) {
    assert.equal(renderBody(`a&#${code};b\n`).html, "<p>a\ufffdb</p>\n", code.toString(16));
  }
});
