import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { renderBody } from "../../support/render-body.ts";

const leftOut: Readonly<Record<string, string>> = {
  "Before %%a note%% after.": "<p>Before  after.</p>\n",
  "Before.\n\n%% a note %%\n\nAfter.": "<p>Before.</p>\n<p>After.</p>\n",
  "Before.\n\n%%\nTODO\n\n## Not a heading\n%%\n\nAfter.": "<p>Before.</p>\n<p>After.</p>\n",
  "Before <!-- a note --> after.": "<p>Before  after.</p>\n",
};
for (const [markdown, html] of Object.entries(leftOut)) {
  test(`${JSON.stringify(markdown)}: the note is in no output`, () => {
    const rendered = renderBody(`${markdown}\n`);
    assert.equal(rendered.html, html);
    assert.deepEqual(rendered.diagnostics, []);
    for (const text of [rendered.feedHtml, rendered.text, JSON.stringify(rendered.sections)]) {
      assert.doesNotMatch(text, /a note|TODO|Not a heading/);
    }
  });
}

test("percent signs that are no comment stay", () => {
  for (const text of ["100%% of 50%% is half", "`%%d%%`", "90 % of 10 %"]) {
    assert.match(renderBody(`${text}\n`).html, /%/);
  }
});

test("whatever is between two pairs of signs in a line is never shown", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z .,;!?-]{1,40}$/), (words) => {
      fc.pre(words.trim() !== "");
      const { html, text } = renderBody(`One %%zq${words}zq%% two.\n`);
      assert.doesNotMatch(html + text, /zq/);
    }),
  );
});
