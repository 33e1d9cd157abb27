import assert from "node:assert/strict";
import { test } from "node:test";
import { moveIn } from "../support/move-in.ts";

const post = (title: string, body: string) =>
  `---\ntitle: ${title}\ndate: 2020-01-01\n---\n${body}\n`;

test("a line that says when and where a text was written is no description of it", async (t) => {
  const { read } = await moveIn(t, {
    "_config.yml": "title: A\n",
    "_posts/2020-01-01-a.md": post(
      "A",
      '<p class="meta">1 Jan 2020 - Oslo</p>\n\nIt snowed all day.',
    ),
    "_posts/2020-01-01-b.md": post("B", "On 1 Jan 2020 it snowed."),
  });
  assert.match(read("articles/a.md"), /^description: It snowed all day\.$/m);
  assert.match(read("articles/a.md"), /^1 Jan 2020 - Oslo$/m);
  assert.match(read("articles/b.md"), /^description: On 1 Jan 2020 it snowed\.$/m);
});

test("a pen is a link to it, a list that a theme fills stays behind, and an address in other capitals is kept", async (t) => {
  const { places, read } = await moveIn(t, {
    "eleventy.config.js": "export default function () {}\n",
    "posts/a.md": post("A", '{% codepen "ZEPWxLL", "Bars and\nrows", "ann" %}'),
    "Popular.md":
      "---\ntitle: Popular\n---\n{% if paginator.total_pages > 1 %}[Next]({{ paginator.next }}){% endif %}\n",
    "About.md":
      "---\ntitle: About\n---\nMe. I write `{{ site.posts }}`.\n\n```\n{% paginator %}\n```\n",
    ".notes/hidden.md": "---\ntitle: Hidden\n---\nMine.\n",
  });
  assert.deepEqual(places, ["articles/a.md", "pages/about.md"]);
  assert.match(
    read("articles/a.md"),
    /\[Bars and rows\]\(https:\/\/codepen\.io\/ann\/pen\/ZEPWxLL\)/,
  );
  assert.match(read("pages/about.md"), /^aliases:\n {2}- \/About\/$/m);
  assert.doesNotMatch(read("pages/about.md"), /draft/);
});

test("HTML that begins a note or an item leaves its place to the words behind it", async (t) => {
  const { read, drafts } = await moveIn(t, {
    "_config.yml": "title: A\n",
    "_posts/2020-01-01-a.md": post(
      "A",
      'One[^m] and two.\n\n[^m]: <div id="hidden">\n`a`, `b`,\n    `c`\n</div>\n<button onclick="f()">Show</button>\n\n- <div>\n  words\n\nEnd.',
    ),
  });
  assert.deepEqual(drafts, []);
  const text = read("articles/a.md");
  assert.match(text, /^\[\^m\]: `a`, `b`,\n {4}`c`$/m);
  assert.match(text, /^- words$/m);
});

test("what has no date in a section of Zola's where others have one is a page", async (t) => {
  const { places, drafts } = await moveIn(t, {
    "config.toml": 'base_url = "https://old.example"\n',
    "content/blog/a.md": post("A", "Words."),
    "content/blog/extra/aside.md": '+++\ntitle = "Aside"\npath = "aside"\n+++\nWords.\n',
    "content/posts/b.md": '+++\ntitle = "B"\n+++\nWords.\n',
  });
  assert.deepEqual(places, ["articles/a.md", "articles/b.md", "pages/aside.md"]);
  assert.deepEqual(drafts, ["b"]);
});

test("tags between fences are shown by Hexo, and code in tags is code", async (t) => {
  const code = "```\n{% highlight js %}\n1;\n{% endhighlight %}\n```";
  const hexo = await moveIn(t, {
    "_config.yml": "title: A\n",
    "source/_posts/a.md": post("A", `${code}\n\n{% codeblock lang:js %}\n2;\n{% endcodeblock %}`),
  });
  assert.match(
    hexo.read("articles/a.md"),
    /```\n\{% highlight js %\}\n1;\n\{% endhighlight %\}\n```/,
  );
  assert.match(hexo.read("articles/a.md"), /```js\n2;\n```/);
  const jekyll = await moveIn(t, {
    "_config.yml": "title: A\n",
    "_posts/2020-01-01-a.md": post("A", "{% highlight js %}\n1;\n{% endhighlight %}"),
  });
  assert.match(jekyll.read("articles/a.md"), /```js\n1;\n```/);
});

test("settings of a plugin are not the site's", async (t) => {
  const { settings } = await moveIn(t, {
    "docusaurus.config.js":
      'module.exports = { plugins: [{ siteConfig: { format: "x" } }], title: "Stones", url: "https://old.example", baseUrl: "/" };\n',
    "blog/2019-09-05-a.md": post("A", "Words."),
  });
  assert.equal(settings.title, "Stones");
  assert.equal(settings.url, "https://old.example");
});

test("a theme's own shortcode with one address of the web is a link there, with the words it has", async (t) => {
  const { read, drafts } = await moveIn(t, {
    "hugo.toml": 'title = "A"\n',
    "content/posts/a.md": post(
      "A",
      'See {{< outside url="https://b.example/x" title="The x" >}} and {{< sitecard "https://c.example/" >}}.',
    ),
    "content/posts/b.md": post("B", '{{< both a="https://b.example/" b="https://c.example/" >}}'),
  });
  assert.deepEqual(drafts, ["b"]);
  assert.match(
    read("articles/a.md"),
    /See \[The x\]\(https:\/\/b\.example\/x\) and (?:<https:\/\/c\.example\/>|\[.*\]\(https:\/\/c\.example\/\))\./,
  );
});

test("a site's own tag in a link's place, with the name of a post's file, is the way to that post", async (t) => {
  const { read, drafts } = await moveIn(t, {
    "eleventy.config.js": "export default function () {}\n",
    "posts/2020-01-01-a.md": post(
      "A",
      '[Last]({% toPost "2020-01-02-b.md" %}), <a href="{% toPost "2020-01-02-b.md" %}">once</a>.',
    ),
    "posts/2020-01-02-b.md": post("B", "Words."),
    "posts/2020-01-03-c.md": post("C", '[Lost]({% toPost "nowhere.md" %}).'),
  });
  assert.deepEqual(drafts, ["c"]);
  assert.match(read("articles/a.md"), /\[Last\]\(\S*b\S*\), \[once\]\(\S*b\S*\)\./);
  assert.doesNotMatch(read("articles/a.md"), /toPost/);
});
