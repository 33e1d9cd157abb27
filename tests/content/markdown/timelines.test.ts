import assert from "node:assert/strict";
import { test } from "node:test";
import { renderBody } from "../../support/render-body.ts";

test("a timeline is a list in order, each item with its time for machines and for people", () => {
  const { html, diagnostics } = renderBody(
    "::timeline\n- 2010-07-21 Announced.\n- 14:05 *Down*.\n- 14:05:30 Up.\n::\n\nAfter.\n",
  );
  assert.deepEqual(diagnostics, []);
  assert.match(
    html,
    /^<ol class="timeline">\n<li><time datetime="2010-07-21">21 July 2010<\/time> Announced\.<\/li>/,
  );
  assert.match(html, /<time datetime="14:05">14:05<\/time> <em>Down<\/em>\./);
  assert.match(html, /<\/ol>\n<p>After\.<\/p>\n$/);
});

test("an item may hold more than a line, and a list of its own", () => {
  const { html, diagnostics } = renderBody(
    "::timeline\n- 14:05 One.\n\n  - inner\n\n  More.\n- 14:06 Two.\n::\n",
  );
  assert.deepEqual(diagnostics, []);
  assert.equal(html.match(/<time/g)?.length, 2);
  assert.match(html, /<ul>\n<li>inner<\/li>/);
});

const broken: Record<string, [body: string, lines: string[]]> = {
  "a time that no clock shows": ["::timeline\n- 14:05 a\n- 25:10 b\n::\n", ["3:3 E364"]],
  "a day that does not exist": ["::timeline\n- 2010-02-30 a\n::\n", ["2:3 E364"]],
  "an item without a time": ["::timeline\n- *what* happened\n::\n", ["2:1 E364"]],
  "a timeline that is not closed": ["Text.\n\n::timeline\n- 14:05 a\n", ["3:1 E363"]],
  "an end without a beginning": ["Text.\n\n::\n", ["3:1 E360"]],
  "an item before its time": ["::timeline\n- 14:05 a\n- 14:04 b\n::\n", ["3:3 E366"]],
  "a day before the one above": ["::timeline\n- 2011 a\n- 2010-12 b\n::\n", ["3:3 E366"]],
  "something besides the list": ["::timeline\n- 14:05 a\n\nWords.\n::\n", ["4:1 E365"]],
  "an empty timeline": ["::timeline\n::\n", ["1:1 E365"]],
  settings: ["::timeline{name=x}\n- 14:05 a\n::\n", ["1:1 E362"]],
};
for (const [what, [body, expected]] of Object.entries(broken)) {
  test(`${what} is a diagnostic at its place`, () =>
    assert.deepEqual(renderBody(body).lines(), expected));
}

test("a new day's date lets the clock begin again", () => {
  const { diagnostics } = renderBody("::timeline\n- 23:50 a\n- 2010-06-12 b\n- 00:10 c\n::\n");
  assert.deepEqual(diagnostics, []);
});
