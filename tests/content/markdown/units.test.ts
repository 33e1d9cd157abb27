import assert from "node:assert/strict";
import { test } from "node:test";
import { localeOf } from "../../../src/i18n/locale.ts";
import { renderBody } from "../../support/render-body.ts";

const rendered = (text: string, language = "en") =>
  renderBody(text, { locale: localeOf(language) }).html;

test("no line ends between a number and its unit, in any language", () => {
  assert.equal(
    rendered("About 1 GB in 20 ms, at 3.2 kbit/s and **5 %**"),
    "<p>About 1\u00a0GB in 20\u00a0ms, at 3.2\u00a0kbit/s and <strong>5\u00a0%</strong></p>\n",
  );
  assert.equal(rendered("Kostet 5 € je 10 m.", "de"), "<p>Kostet 5\u00a0€ je 10\u00a0m.</p>\n");
});

test("a word behind a number is none, nor is what stands in code", () => {
  const text = "In 2016 Big sites had 3 more, of 2 seconds";
  assert.equal(rendered(text), `<p>${text}</p>\n`);
  assert.equal(rendered("`sleep 1 s`"), "<p><code>sleep 1 s</code></p>\n");
});
