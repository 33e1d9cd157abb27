import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import { test } from "node:test";
import { moveIn } from "../../support/move-in.ts";

test("VitePress and VuePress: front matter that is written out, code of files, pages that are READMEs, addresses", async (t) => {
  const vite = await moveIn(t, {
    "package.json": "{}",
    ".vitepress/config.mts": "export default { title: 'A', cleanUrls: true }",
    "posts/hello.md":
      "---\ntitle: Hello\ndate: 2023-01-02\nauthor: Ann\n---\n\n# {{ $frontmatter.title }}\n\nBy {{ $frontmatter.author }}. :tada:\n\n<<< @/code/a.js{2}\n\n`{{ kept }}`\n",
    "code/a.js": "let a;\n",
  });
  assert.match(vite.leadsTo("/posts/hello"), /`hello`/);
  assert.match(
    vite.read("articles/hello.md"),
    /---\n\nBy Ann\. 🎉\n\n```js\nlet a;\n```\n\n`\{\{ kept \}\}`\n$/,
  );
  const vue = await moveIn(t, {
    "package.json": "{}",
    "docs/.vuepress/config.js": "module.exports = { title: 'A' }",
    "docs/_posts/2019-02-26-one.md": "---\ndate: 2019-02-26\n---\n\n# One\n\nWords.\n",
    "docs/about/README.md": "# About\n\nMe.\n",
  });
  assert.match(vue.leadsTo("/2019/02/26/one/"), /`one`/);
  assert.deepEqual(vue.places, ["articles/one.md", "pages/about.md"]);
});

test("Docusaurus: people and tags by their names, labels of tabs, and the addresses of its documents", async (t) => {
  const { read, settings, leadsTo } = await moveIn(t, {
    "package.json": "{}",
    "docusaurus.config.js":
      "module.exports = { title: 'A', url: 'https://a.example', baseUrl: '/' }",
    "blog/authors.yml": "ann:\n  name: Ann Other\n",
    "blog/tags.yml": "x:\n  label: Things\n",
    "blog/2021-08-26-one.md":
      '---\ntitle: One\nauthors: [ann]\ntags: [x]\n---\n<TabItem value="a" label="Linux">\n\nIn it.\n\n</TabItem>\n\n[doc](/docs/intro)\n',
    "docs/intro.md": "---\nsidebar_position: 1\n---\n# Intro\n\nWords.\n",
  });
  assert.match(read("articles/one.md"), /\*\*Linux\*\*\n\nIn it\.\n\n\[doc\]\(\/docs\/intro\/\)/);
  assert.equal(settings.authors["ann-other"].name, "Ann Other");
  assert.match(read("tags.yaml"), /Things/);
  assert.match(leadsTo("/docs/intro"), /Intro|page/);
});

test("Obsidian: marked words and formulas are so, ids of blocks go, other names of a note are no addresses", async (t) => {
  const { read } = await moveIn(t, {
    ".obsidian/app.json": "{}",
    "note.md":
      "---\ndate: 2023-01-02\naliases: [The Note]\n---\nSome ==marked== words, $a$. ^block\n\n`==code==`\n",
  });
  assert.match(read("articles/note.md"), /---\n\nSome ==marked== words, \$a\$\.\n\n`==code==`\n$/);
  assert.doesNotMatch(read("articles/note.md"), /aliases/);
});

test("Notion: properties below the title are front matter, and names lose their ids", async (t) => {
  const id = "0123456789abcdef0123456789abcdef";
  const { read, places } = await moveIn(t, {
    [`Blog ${id}.md`]: `# Blog\n\n[First](Blog%20${id}/First%20post%20${id}.md)\n`,
    [`Blog ${id}/First post ${id}.md`]:
      "# First post\n\nCreated: April 3, 2022 10:12 AM\nTags: a, b\n\nWords.\n",
  });
  assert.deepEqual(places, ["articles/blog.md", "articles/first-post.md"]);
  assert.match(
    read("articles/first-post.md"),
    /title: First post\n[\s\S]*date: 2022-04-03\ntags:\n {2}- a\n {2}- b\n---\n\nWords\.\n$/,
  );
  assert.match(read("articles/blog.md"), /\[First\]\(\/articles\/first-post\/\)/);
});

test("Hugo: a day and slug in a file's name, taxonomies of the site's own, emoji, and what a theme's shortcodes say", async (t) => {
  const { read, leadsTo, drafts } = await moveIn(t, {
    "hugo.toml":
      "baseURL = 'https://a.example'\nenableEmoji = true\n[frontmatter]\ndate = [':filename']\n[permalinks]\nposts = '/:year/:slug/'\n[taxonomies]\ntopic = 'topics'\n",
    "content/posts/2018-03-04-one.md": [
      "---",
      "title: First of all",
      "topics: [Wood]",
      "---",
      "Done :tada:.",
      "",
      '{{< quote author="Ann" source="The Book" link="https://b.example" >}}',
      "Said.",
      "{{< /quote >}}",
      "",
      '{{< timelineItem header="1999" >}}',
      "Began.",
      "{{< /timelineItem >}}",
      "",
      '{{< github repo="a/b" >}}',
      "",
      "{{< katex >}}",
      "",
    ].join("\n"),
  });
  const text = read("articles/one.md");
  assert.match(leadsTo("/2018/one/"), /`one`/);
  assert.match(text, /tags:\n {2}- wood\n/);
  assert.match(text, /Done 🎉\.\n\n> Said\.\n>\n> — \[Ann, The Book\]\(https:\/\/b\.example\)/);
  assert.match(text, /\*\*1999\*\*\n\nBegan\.\n\s*\[a\/b\]\(https:\/\/github\.com\/a\/b\)\n$/);
  assert.deepEqual(drafts, []);
});

test("Hugo: a gallery of all that lies beside a post, and keys in small letters", async (t) => {
  const dot = Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
    "base64",
  );
  const { read, drafts } = await moveIn(t, {
    "hugo.toml": "baseURL = 'https://a.example'\n",
    "content/posts/one/index.md":
      '---\ntitle: One\npublishdate: 2018-03-04\n---\nWords.\n\n{{< gallery match="*.png" command="Resize" >}}\n\n{{< figure img="a.png" alt="A dot" >}}\n',
    "content/posts/one/a.png": dot,
    "content/posts/one/b c.png": dot,
  });
  assert.match(
    read("articles/one/index.md"),
    /date: 2018-03-04\n[\s\S]*!\[\]\(a\.png\)\{decorative\}\n\n!\[\]\(b-c\.png\)\{decorative\}\n\n!\[A dot\]\(a\.png\)\n$/,
  );
  assert.deepEqual(drafts, []);
});

test("a feed's template holds no posts", async (t) => {
  const { plan } = await moveIn(t, {
    "feed.xml": "---\n---\n<rss>{% for post in site.posts %}<item></item>{% endfor %}</rss>\n",
    "one.md": "---\ntitle: One\ndate: 2020-01-02\n---\nWords.\n",
  });
  assert.deepEqual(
    plan.imported.articles.map(({ slug }) => slug),
    ["one"],
  );
});

test("Hexo: what has a password is a draft, tabs have their names, a link to a post its title", async (t) => {
  const { read, drafts } = await moveIn(t, {
    "_config.yml": "title: A\nurl: https://a.example\n",
    "package.json": '{"dependencies":{"hexo":"6"}}',
    "source/_posts/one.md":
      "---\ntitle: One\ndate: 2020-01-02\n---\n{% tabs x %}\n<!-- tab Linux@icon -->\nA.\n<!-- endtab -->\n<!-- tab -->\nB.\n<!-- endtab -->\n{% endtabs %}\n\n{% post_link two %} {% label primary@Words %} {% asset_link a.zip the file %}\n",
    "source/_posts/one/a.zip": "zip",
    "source/_posts/two.md": "---\ntitle: The second\ndate: 2020-01-02\n---\nWords.\n",
    "source/_posts/three.md": "---\ntitle: Three\ndate: 2020-01-02\npassword: x\n---\nWords.\n",
  });
  const text = read("articles/one/index.md");
  assert.match(
    text,
    /\*\*Linux\*\*\s+A\.\s+B\.\s+\[The second\]\(\/articles\/two\/\) Words \[the file\]\(a\.zip\)/,
  );
  assert.deepEqual(drafts, ["three"]);
});

test("Eleventy: front matter in JSON behind three hyphens, and lines that its highlighter marks", async (t) => {
  const { read } = await moveIn(t, {
    "eleventy.config.js": "export default function () {}",
    "posts/one.md":
      '---json\n{"title": "One", "date": "2022-01-02"}\n---\n```js/0-1,2\nlet a;\nlet b;\n```\n\n```js:title=a.js\nlet c;\n```\n',
  });
  assert.match(read("articles/one.md"), /date: 2022-01-02\n/);
  assert.match(read("articles/one.md"), /```js title="a\.js"\nlet c;/);
});

test("Astro: what begins with an underscore is no post of the site, a heading for a table of contents goes", async (t) => {
  const { read, drafts } = await moveIn(t, {
    "astro.config.mjs": "export default { site: 'https://a.example' }",
    "src/content/blog/one.md":
      '---\ntitle: One\npubDate: 2022-01-02\n---\n## Table of contents\n\n## A\n\nWords.\n\n![A dot](https://b.example/a.png "A *dot* of `code`")\n',
    "src/content/blog/_two.md": "---\ntitle: Two\npubDate: 2022-01-02\n---\nWords.\n",
  });
  assert.match(read("articles/one.md"), /---\n\n## A\n\nWords\./);
  assert.deepEqual(drafts, ["two"]);
});

test("the route of an Astro post is that of its page, not of a list that asks for the same texts", async (t) => {
  const ask =
    '---\nimport { getCollection } from "astro:content";\nawait getCollection("posts");\n---\n';
  const { leadsTo } = await moveIn(t, {
    "astro.config.mjs": "export default { site: 'https://a.example' }",
    "src/pages/category/[category].astro": ask,
    "src/pages/writing/[slug].astro": ask,
    "src/content/posts/one.md": "---\ntitle: One\ndate: 2020-01-02\n---\nWords.\n",
  });
  assert.match(leadsTo("/writing/one/"), /`one`/);
  assert.equal(leadsTo("/category/one/"), "nobody");
});
