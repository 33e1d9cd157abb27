import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import { type TestContext, test } from "node:test";
import { moveIn } from "../../support/move-in.ts";
import type { Files } from "../../support/site-folder.ts";

const dot = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

/** A post moved in from Jekyll, with other files of its site. */
async function moved(t: TestContext, body: string, more: Files = {}, data = "") {
  const site = await moveIn(t, {
    "_config.yml": "title: A\nurl: https://a.example\nbaseurl: /blog\n",
    "_posts/2020-01-02-one.md": `---\ntitle: One\n${data}---\n${body}\n`,
    ...more,
  });
  const [place = ""] = site.places.filter((one) => one.startsWith("articles/one"));
  return { ...site, text: site.read(place) };
}

test("what a text captures stands where it is written out", async (t) => {
  const { text, drafts } = await moved(
    t,
    '{% capture note %}\nMind **that**.\n{% endcapture %}\n\nBefore.\n\n<div class="notice">{{ note | markdownify }}</div>\n',
  );
  assert.match(text, /Before\.\n\nMind \*\*that\*\*\.\n$/);
  assert.deepEqual(drafts, []);
});

test("a file beside a post that it includes stands in its text", async (t) => {
  const { text, drafts } = await moved(t, "Above.\n\n{% include_relative part.txt %}", {
    "_posts/part.txt": "Its *words*.\n",
  });
  assert.match(text, /Above\.\n\nIts \*words\*\.\n$/);
  assert.deepEqual(drafts, []);
});

test("a theme's gallery and film come as pictures and a link; words that a template makes HTML of keep their marks", async (t) => {
  const { text, drafts } = await moved(
    t,
    '{% include gallery caption="Two" %}\n\n{% include video id="XsxDH4HcOWA" provider="youtube" %}\n\n{% include box.html text="Take **care**" %}',
    {
      "img/a.png": dot,
      "_includes/box.html": '<div class="box">{{ include.text | markdownify }}</div>\n',
    },
    "gallery:\n  - image_path: /img/a.png\n    alt: A dot\n    title: Dot\n",
  );
  assert.match(text, /!\[A dot\]\(a\.png "Dot"\)\n\nTwo\n/);
  assert.match(text, /\(https:\/\/www\.youtube\.com\/watch\?v=XsxDH4HcOWA\)/);
  assert.match(text, /Take \*\*care\*\*/);
  assert.deepEqual(drafts, []);
});

test("a tag that is shown as it is written is code, and in code it stays as it is", async (t) => {
  const { text } = await moved(
    t,
    "{% raw %}Use {{ page.title }} and `{{ x }}`.{% endraw %}\n\n```\n{% raw %}{{ y }}{% endraw %}\n```",
  );
  assert.match(text, /Use `\{\{ page\.title \}\}` and `\{\{ x \}\}`\.\n\n```\n\{\{ y \}\}\n```/);
});

test("kramdown's place for a table of contents is left out with the list that it is", async (t) => {
  const { text } = await moved(t, "Words.\n\n* TOC\n{:toc}\n\n## A\n\nMore.");
  assert.doesNotMatch(text, /TOC/);
});

test("Octopress: a picture's words, a quote's source, code's title, and no marks of words that are pulled out", async (t) => {
  const { text } = await moved(
    t,
    [
      "{% img left /img/a.png 150 150 'Title' 'some words' %}",
      "{% img /img/a.png Just a title %}",
      "{% codeblock A prime lang:ruby http://b.example source %}\nputs 1\n{% endcodeblock %}",
      "{% blockquote Ann Other, The Book http://b.example %}\nSaid.\n{% endblockquote %}",
      '{% pullquote %}\nWords. {" Pulled. "} More.\n{% endpullquote %}',
    ].join("\n\n"),
    { "img/a.png": dot },
  );
  assert.match(text, /!\[some words\]\(a\.png\)\n\n!\[Just a title\]\(a\.png\)/);
  assert.match(text, /```ruby title="A prime"\nputs 1\n```/);
  assert.match(text, /> — Ann Other, \[The Book\]\(http:\/\/b\.example\)/);
  assert.match(text, /^Words\. Pulled\. More\.$/m);
});

test("a file that a post links to lies beside the article; the old front page is the new one", async (t) => {
  const { text, places, plan } = await moved(
    t,
    '[talk]({{ site.baseurl }}/files/My%20Talk.PDF#page=2) [home]({{ site.baseurl }}/) [tags]({{ site.baseurl }}/tags.html)\n\n<audio src="/files/a.mp3"></audio>',
    {
      "files/My Talk.PDF": "%PDF-1.4\n",
      "files/a.mp3": "ID3",
      "tags.html": "a page of a program",
    },
  );
  assert.match(text, /\[talk\]\(my-talk\.pdf\) \[home\]\(\/\) tags/);
  assert.match(text, /\[A recording\]\(a\.mp3\)/);
  assert.deepEqual(places, ["articles/one/index.md"]);
  assert.deepEqual([...(plan.imported.articles[0]?.pictures.keys() ?? [])].sort(), [
    "a.mp3",
    "my-talk.pdf",
  ]);
});

test("letters that Windows has between those of Latin 1 are read in a file that isn't UTF-8", async (t) => {
  const { read } = await moveIn(t, {
    "_config.yml": "title: A\n",
    "_posts/2020-01-02-one.md": Buffer.concat([
      Buffer.from("---\ntitle: One\n---\nD\xe9j\xe0 \x93vu\x94 \x96 5 \x80.\n", "latin1"),
    ]),
  });
  assert.match(read("articles/one.md"), /Déjà “vu” – 5 €\.\n$/);
});

test("a post's day, and its address, are those of the site's zone", async (t) => {
  const { read, leadsTo } = await moveIn(t, {
    "_config.yml": "title: A\nurl: https://a.example\ntimezone: Europe/Berlin\nplugins: [jemoji]\n",
    "_posts/2015-03-04-one.md":
      "---\ntitle: One\ndate: 2015-03-04 23:30:00 -0500\n---\nWords :smile:, `:smile:`, 10:30:45.\n",
  });
  assert.match(read("articles/one.md"), /date: 2015-03-05\n/);
  assert.match(read("articles/one.md"), /Words 😄, `:smile:`, 10:30:45\./);
  assert.match(leadsTo("/2015/03/05/one.html"), /`one`/);
});
