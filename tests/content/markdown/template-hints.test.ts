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
