import assert from "node:assert/strict";
import { test } from "node:test";
import { renderBody } from "../../support/render-body.ts";

for (const [written, hint] of [
  ["{% highlight ruby %}", "Write a fence: ```` ```ruby ```` above the code."],
  ["{{< /highlight >}}", "Write a fence: ```` ``` ```` below the code."],
  [
    "[x]({% post_url 2024-01-01-pump %})",
    "Write `[[pump]]`, or `[[pump|words]]` for the whole link.",
  ],
  [
    "[x]({% link _posts/2024-01-01-pump.md %})",
    "Write `[[pump]]`, or `[[pump|words]]` for the whole link.",
  ],
  ['[x]({{< ref "posts/pump.md" >}})', "Write `[[pump]]`, or `[[pump|words]]` for the whole link."],
  ["{{< youtube dQw4 >}}", 'Write `::video{youtube=dQw4 title="…"}`, on a line of its own.'],
  [
    '{{< figure src="x.png" title="y" >}}',
    "Write `![what it shows](x.png)`, with a caption as its title.",
  ],
  [
    "{{< video https://www.youtube.com/embed/wo9v >}}",
    'Write `::video{youtube=wo9v title="…"}`, on a line of its own.',
  ],
  ["{{< video film.mp4 >}}", "Write `::video{file=film.mp4}`, on a line of its own."],
  ["{{< pagebreak >}}", "Take it out."],
  ["{{< include _part.qmd >}}", "Write here what stands in that file."],
  ["{{< kbd Ctrl-C >}}", "Write `<kbd>Ctrl-C</kbd>`."],
  ["{{ site.baseurl }}", "Take it out: an address begins with `/`, wherever the site is."],
  ["{% raw %}", "Take it out: no tags are run in a text."],
  [
    "{% include x.html %}",
    "Write what it stands for. Write it between backticks if it is meant as it stands.",
  ],
] as const) {
  test(`in place of ${written} it is said what to write here, once`, () =>
    assert.deepEqual(
      renderBody(`${written}\n`).diagnostics.map(({ hint }) => hint),
      [hint],
    ));
}

test("Quarto's shortcodes are called Quarto's, and Hugo's Hugo's", () =>
  assert.deepEqual(
    renderBody("{{< meta title >}}\n\n{{< gist a b >}}\n").diagnostics.map(
      ({ message }) => message.split(" of ")[1],
    ),
    ["Quarto", "Hugo"],
  ));
