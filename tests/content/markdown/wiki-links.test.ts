import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { escapeHtml } from "../../../src/content/markdown/escape-html.ts";
import { renderBody } from "../../support/render-body.ts";

const filled = (markdown: string) =>
  renderBody(
    markdown,
    {},
    {
      "sorry-flash": "Title of sorry-flash",
      "elb-outage": "Title of elb-outage",
    },
  ).html;

test("a wiki link shows the title of the article that it leads to", () => {
  assert.equal(
    filled("See [[sorry-flash]].\n"),
    '<p>See <a href="/articles/sorry-flash/">Title of sorry-flash</a>.</p>\n',
  );
});

test("words after a bar are shown in place of the title", () => {
  for (const [written, shown] of [
    ["[[sorry-flash| the day ]]", "the day"],
    ["[[sorry-flash|the *day* and `code`]]", "the <em>day</em> and <code>code</code>"],
    ["[[sorry-flash|the\nday]]", "the\nday"],
    ["[[sorry-flash\n| the day]]", "the day"],
    ["> [[sorry-flash|the\n> day]]", "the\nday"],
    ["- [[sorry-flash|the\n  **day**]]", "the\n<strong>day</strong>"],
    ["| a |\n| - |\n| [[sorry-flash\\|the day]] |", "the day"],
  ] as const) {
    assert.ok(filled(`${written}\n`).includes(`/sorry-flash/">${shown}</a>`), filled(written));
  }
});

test("a wiki link may lead to a heading", () => {
  assert.match(filled("[[sorry-flash#cause]]"), /href="\/articles\/sorry-flash\/#cause"/);
});

test("words in a wiki link are escaped", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z>&]{1,12}$/), (words) => {
      const { html } = renderBody(`[[sorry-flash|${words}]]`);
      assert.ok(html.includes(`>${escapeHtml(words)}</a>`), html);
    }),
  );
});

test("each wiki link is kept with its place", () => {
  const { wikiLinks, html } = renderBody("One [[a]],\ntwo [[a]] [[b#c]].\n");
  assert.deepEqual(
    wikiLinks.map(({ slug, location }) => `${slug} ${location.line}:${location.column}`),
    ["a 1:5", "a 2:5", "b 2:11"],
  );
  assert.deepEqual(
    Array.from(html.matchAll(/href="([^"]*)"/g), ([, href]) => href),
    ["/articles/a/", "/articles/a/", "/articles/b/#c"],
  );
});

test("what can't be a slug is a diagnostic at its place", () => {
  assert.deepEqual(renderBody("See [[Sorry Flash]].\n").lines(), ["1:5 E340"]);
});

test("brackets in code are no wiki link", () => {
  const { html, wikiLinks } = renderBody("`[[a]]`\n");
  assert.match(html, /<code>\[\[a\]\]<\/code>/);
  assert.deepEqual(wikiLinks, []);
});

test("brackets that don't close are text", () => {
  assert.equal(renderBody("a [[b\n").html, "<p>a [[b</p>\n");
});

test("an abbreviation doesn't break the title of a link", () => {
  const html = filled("[[elb-outage]] and elb\n\n*[elb]: Load balancer\n");
  assert.match(html, />Title of elb-outage<\/a>/);
});

test("a title's placeholder is no word of the prose", () => {
  assert.doesNotMatch(renderBody("See [[sorry-flash]].\n").text, /\0|title/);
});

for (const [written, hint] of [
  ["![[rack.jpg]]", "Write `![what it shows](rack.jpg)`."],
  ["![[my rack.png|300]]", "Write `![what it shows](<my rack.png>){width=300}`."],
  ["![[rack.webp|A rack]]", "Write `![A rack](rack.webp)`."],
  ["![[other-note]]", "Link to it: `[[other-note]]`."],
  ["![[talk.pdf#page=3]]", "Link to it: `[words](talk.pdf#page=3)`."],
  ["![[my talk.mp3|Listen]]", "Link to it: `[Listen](<my talk.mp3>)`."],
  ["![[a#part]]", "Link to it: `[[a#part]]`."],
] as const) {
  test(`${written}, as Obsidian has it, is told with what to write`, () => {
    const { diagnostics, html } = renderBody(`See ${written}.\n`);
    assert.deepEqual(
      diagnostics.map(({ code, column, hint }) => [code, column, hint]),
      [["E340", 5, hint]],
    );
    assert.doesNotMatch(html, /\[\[/);
  });
}
