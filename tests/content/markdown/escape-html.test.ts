import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { Parser } from "htmlparser2";
import { escapeHtml } from "../../../src/content/markdown/escape-html.ts";

const hostile = fc.string({
  unit: fc.constantFrom("<", ">", "&", '"', "'", "=", "/", "b", "amp;", "#60;", "<!--", "]]>"),
  maxLength: 20,
});

/** What a parser makes of HTML: the elements, their `title` and the text. */
function parsed(html: string) {
  const seen = { elements: 0, title: "", text: "" };
  const parser = new Parser({
    onopentag(_, { title = "" }) {
      seen.elements += 1;
      seen.title = title;
    },
    ontext: (text) => {
      seen.text += text;
    },
  });
  parser.end(html);
  return seen;
}

test("escaped text never lets a tag through, and reads as it was written", () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const html = `<i>${escapeHtml(text)}</i>`;
      assert.deepEqual(parsed(html), { elements: 1, title: "", text });
    }),
  );
});

test("escaped text never leaves a quoted attribute", () => {
  fc.assert(
    fc.property(hostile, (title) => {
      const html = `<i title="${escapeHtml(title)}"></i>`;
      assert.deepEqual(parsed(html), { elements: 1, title, text: "" });
    }),
  );
});

test("an entity in the text is shown as it was typed", () => {
  assert.equal(escapeHtml("&lt;"), "&amp;lt;");
});
