import assert from "node:assert/strict";
import { test } from "node:test";
import { sourceText } from "../../src/content/source-text.ts";
import { convertPost } from "../../src/import/convert-post.ts";
import { splitPost } from "../../src/import/front-matter.ts";
import { linkResolver } from "../../src/import/link-resolver.ts";
import { notesOn } from "../../src/import/notes.ts";
import { articlePictures } from "../../src/import/pictures.ts";
import { openSourceFolder } from "../../src/import/source-folder.ts";
import type { SourcePost, SourceSite } from "../../src/import/source-site.ts";
import { hugoConverter } from "../../src/import/templates/hugo.ts";
import { liquidConverter } from "../../src/import/templates/liquid.ts";
import { wordpressHtml } from "../../src/import/templates/wordpress.ts";
import { zolaConverter } from "../../src/import/templates/zola.ts";
import { scratchFolder } from "../support/build.ts";

// No text, whatever it repeats, takes import more than a second for each 100 kB.

/** Every construct that something reads, whole, begun and ended. */
const constructs = [
  "Some *words* with a [link](https://example.org/a) and `code` in them.\n\n",
  "Some *words* with a [link](https://example.org/a) and `code` in them ",
  ..."[|[0, n) |[a](|[a](/b) |![a](b.png) |![|[[a]] |[[a|[^a] |^[a b|^[a b] |[^a]: x\n|[a]: b\n|[@a] ".split(
    "|",
  ),
  ..."`a ``b |*a |**a* |_a_b |~~a |==a|$a |$$|&amp;|&#|\\|https://a.b |https://".split("|"),
  ...'<div>\n|a <b>x</b> |<b>|<a href="|<a href=x>|<!-- a|<!-- a -->\n\n|<pre><code language-|<table>\n\n|<ul>\n\n|<li>|<svg>|<i> a </i>|<br>|<p>a|<'.split(
    "|",
  ),
  ...'{% |{% if x %}|{{ x |{{ x }}|{% raw %}|{% highlight js %}|{{< a >}}|{{< |{{< a >}}{{< /a >}}|{{< a >}}{{< /b >}}|{{ a(b="|{: .a}|{: |{'.split(
    "|",
  ),
  ..."<A b={|<A/>|<A>|[caption]|[caption ".split("|"),
  "- one\n  - two\n",
  "- a\n\n      b\n",
  "1. ",
  "- ",
  "> a\n",
  ">",
  "|a|b|\n|-|-|\n|c|d|\n",
  "    code\n",
  "```js\n",
  "# a\n",
  "## a {#b}\n",
  "a\n===\n",
  "a  \n",
  "::a\n",
  " ",
  "\t",
  "\n",
];

type Convert = NonNullable<SourceSite["convert"]>;
const kinds: Readonly<Record<string, { format: SourcePost["format"]; convert?: Convert }>> = {
  jekyll: { format: "markdown", convert: liquidConverter({}, "jekyll") },
  hugo: { format: "markdown", convert: hugoConverter({}) },
  zola: { format: "markdown", convert: zolaConverter },
  html: { format: "html" },
  wordpress: {
    format: "html",
    convert: (body, _post, tools) => wordpressHtml(body, new Map(), tools),
  },
  mdx: { format: "mdx" },
};

function milliseconds(kind: string, body: string): number {
  const { format, convert } = kinds[kind] ?? { format: "markdown" };
  const folder = openSourceFolder(scratchFolder());
  const site: SourceSite = {
    posts: [],
    roots: [folder.root],
    address: "https://old.example",
    facts: {},
    ...(convert && { convert }),
  };
  const post: SourcePost = {
    source: sourceText("a.md", body),
    offset: 0,
    path: `${folder.root}/a.md`,
    key: "a",
    name: "a",
    data: {},
    body,
    format,
    slug: "a",
    isDraft: false,
    url: "/a/",
  };
  const notes = notesOn(post, () => {});
  const start = process.cpuUsage();
  splitPost(`---\n${body}`);
  convertPost(post, "T", site, {
    links: linkResolver(site, [], () => new Set()),
    pictures: articlePictures(post, site, folder, notes),
    notes,
    folder,
    hasMath: false,
    showsHtml: false,
  });
  return process.cpuUsage(start).user / 1000;
}

/** What is measured first pays for compiling. */
function smallestOfThree(kind: string, body: string): number {
  return Math.min(...Array.from({ length: 3 }, () => milliseconds(kind, body)));
}

const long = process.env.LONG !== undefined;

for (const [number, kind] of Object.keys(kinds).entries()) {
  test(`${kind}: what takes over a second for each 100 kB takes no more than in proportion to the text`, (t) => {
    // Each construct is tried in one kind, and under LONG in all of them and larger.
    const tried = constructs.filter((_, i) => long || i % Object.keys(kinds).length === number);
    for (const kilobytes of long ? [64, 256, 1024] : [128]) {
      const taken: { construct: string; ms: number }[] = [];
      for (const construct of tried) {
        const body = construct.repeat((kilobytes * 1000) / construct.length);
        const ms = milliseconds(kind, body);
        taken.push({ construct, ms });
        if (ms <= kilobytes * 10) continue;
        // On a slow machine only the growth tells: what is quadratic takes four times as long for twice the text.
        const half = smallestOfThree(kind, body.slice(0, body.length / 2));
        const whole = smallestOfThree(kind, body);
        const both = `${half.toFixed(0)} ms, then ${whole.toFixed(0)} ms`;
        assert.ok(whole <= 2.7 * half, `${JSON.stringify(construct)} ${kilobytes} kB: ${both}`);
      }
      const slowest = taken.toSorted((a, b) => b.ms - a.ms).slice(0, 3);
      const told = slowest.map(({ construct, ms }) => `${JSON.stringify(construct)} ${ms | 0} ms`);
      t.diagnostic(`${taken.length} constructs of ${kilobytes} kB, the slowest ${told.join(", ")}`);
    }
  });
}
