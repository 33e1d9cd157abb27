import assert from "node:assert/strict";
import { test } from "node:test";
import { moveIn } from "../support/move-in.ts";
import type { Files } from "../support/site-folder.ts";

const post = (title: string, more = "", body = "Words.") =>
  `---\ntitle: ${title}\ndate: 2020-01-02\n${more}---\n${body}\n`;

/** Small sites of programs whose route files or settings make the addresses, with one of those. */
const routes: Readonly<Record<string, readonly [files: Files, old: string]>> = {
  "Gatsby, below its folder of texts": [
    {
      "package.json": "{}",
      "gatsby-config.js": `module.exports = { siteMetadata: { title: "A" }, plugins: [{ options: { path: \`\${__dirname}/content/blog\` } }] }`,
      "gatsby-node.js": "const value = createFilePath({ node, getNode })",
      "content/blog/one/index.md": post("One"),
    },
    "/one/",
  ],
  "Next, by the folder of its route": [
    {
      "package.json": "{}",
      "app/(site)/blog/[...slug]/page.tsx": "",
      "app/tags/[tag]/page.tsx": "",
      "data/blog/one.mdx": post("One"),
      "data/blog/deep/two.mdx": post("Two"),
    },
    "/blog/deep/two",
  ],
  "Next, with texts in _posts": [
    {
      "package.json": "{}",
      "pages/posts/[slug].js": "",
      "_posts/one.md": post("One"),
    },
    "/posts/one",
  ],
  "SvelteKit, in .svx": [
    {
      "package.json": "{}",
      "src/routes/blog/[slug]/+page.svelte": "",
      "src/posts/one.svx": post("One"),
    },
    "/blog/one",
  ],
  "Docusaurus, by the day in a name": [
    {
      "package.json": "{}",
      "docusaurus.config.js":
        "module.exports = { title: 'A', url: 'https://a.example', baseUrl: '/' }",
      "blog/2019-05-29-one/index.md": "---\ntitle: One\n---\nWords.\n",
    },
    "/blog/2019/05/29/one",
  ],
  Hakyll: [
    { "site.hs": 'route $ setExtension "html"', "posts/2015-10-07-one.md": post("One") },
    "/posts/2015-10-07-one.html",
  ],
  "Nikola, with its front matter in a comment": [
    {
      "conf.py": 'POSTS = (("posts/*.md", "posts", "post.tmpl"),)',
      "posts/x.md":
        "<!--\n.. title: One\n.. slug: one\n.. date: 2016-03-04 10:00:00 UTC\n-->\n\nWords.\n",
    },
    "/posts/one/",
  ],
  "Nikola below a path": [
    {
      "conf.py":
        'SITE_URL = "https://a.example/blog/"\nPOSTS = (("posts/*.md", "posts", "post.tmpl"),)',
      "posts/x.md": "<!--\n.. title: One\n.. slug: one\n.. date: 2016-03-04\n-->\n\nWords.\n",
    },
    "/blog/posts/one/",
  ],
  Middleman: [
    {
      "config.rb": 'blog.permalink = "{year}/{month}/{title}.html"',
      "source/posts/2014-05-06-one.html.md": post("One").replace("2020-01-02", "2014-05-06"),
    },
    "/2014/05/one.html",
  ],
  "Octopress, which is Jekyll with a folder of Hexo's": [
    {
      "_config.yml": "source: source\nmarkdown: rdiscount\npermalink: /blog/:year/:title/\n",
      "source/_posts/2012-02-03-one.markdown": "---\ntitle: One\n---\nWords.\n",
    },
    "/blog/2012/one/",
  ],
};

for (const [name, [files, old]] of Object.entries(routes)) {
  test(`old addresses are known of ${name}`, async (t) => {
    const { leadsTo, drafts } = await moveIn(t, files);
    assert.match(leadsTo(old), /`(?:one|two)`/);
    assert.deepEqual(drafts, []);
  });
}

test("a folder of notes moves in whole: titles from headings, days from names and first lines", async (t) => {
  const { places, read, drafts, said } = await moveIn(t, {
    "2019-02-03-tea.md": "# On tea\n\nHot.\n",
    "notes/bread.md": "Bread\n=====\n\n*May 1, 2020*\n\nRises.\n",
    "soup.md": "---\nTitle: Soup\nDate: 3 March 2020\nTags: '#hot #wet'\n---\nSoup.\n",
    "json.md": '{"title": "Json", "date": "2020-02-02"}\n\nJ.\n',
    "year.md": "---\ntitle: A: b\ndate: 2020\n---\nIn a year.\n",
    "plain.md": "Title: Plain\nDate: 2020-03-03\n\nLines above it.\n",
    "undated.md": "# Undated\n\nWhen?\n",
    "about.md": "# About\n\nMe.\n",
  });
  const articles = ["bread", "json", "plain", "soup", "tea", "undated", "year"];
  assert.deepEqual(places, [...articles.map((slug) => `articles/${slug}.md`), "pages/about.md"]);
  assert.deepEqual(drafts, ["undated"]);
  assert.match(read("articles/tea.md"), /title: On tea\n[\s\S]*date: 2019-02-03\n/);
  assert.match(read("articles/bread.md"), /title: Bread\n[\s\S]*date: 2020-05-01\n/);
  assert.match(read("articles/soup.md"), /date: 2020-03-03\ntags:\n {2}- hot\n {2}- wet\n/);
  assert.match(read("articles/year.md"), /title: "A: b"\n[\s\S]*date: "?2020"?\n/);
  assert.match(read("articles/plain.md"), /title: Plain\n[\s\S]*date: 2020-03-03\n/);
  assert.ok(said.some((one) => one.startsWith("W810 front matter that can't be read as a whole")));
});

test("Ghost's export comes with pages, covers, authors, menu and drafts", async (t) => {
  const posts = [
    {
      id: "1",
      title: "One",
      slug: "one",
      html: '<p>A <em>word</em>, <a href="__GHOST_URL__/about/">me</a>.</p>',
      type: "post",
      status: "published",
      published_at: "2020-01-02T00:00:00.000Z",
    },
    {
      id: "2",
      title: "About",
      slug: "about",
      html: "<p>Me.</p>",
      type: "page",
      status: "published",
    },
    { id: "3", title: "Later", slug: "later", html: "<p>L.</p>", type: "post", status: "draft" },
  ];
  const data = {
    posts,
    tags: [
      { id: "t", name: "Small Things", slug: "small" },
      { id: "u", name: "#hidden", slug: "hash-hidden" },
    ],
    posts_tags: [
      { post_id: "1", tag_id: "t" },
      { post_id: "1", tag_id: "u" },
    ],
    users: [
      { id: "a", name: "Ann" },
      { id: "b", name: "Ben" },
    ],
    posts_authors: [{ post_id: "1", author_id: "b" }],
    settings: [
      { key: "title", value: "A site" },
      { key: "navigation", value: '[{"label":"Me","url":"/about/"}]' },
    ],
  };
  const { places, drafts, read, settings, leadsTo } = await moveIn(t, {
    "a.ghost.json": JSON.stringify({ db: [{ meta: { version: "5" }, data }] }),
  });
  assert.deepEqual(places, ["articles/later.md", "articles/one.md", "pages/about.md"]);
  assert.deepEqual(drafts, ["later"]);
  assert.match(read("articles/one.md"), /tags:\n {2}- small-things\n[\s\S]*author:\n {2}- ben\n/);
  assert.match(read("articles/one.md"), /A \*word\*, \[me\]\(\/about\/\)\./);
  assert.equal(settings.title, "A site");
  assert.equal(settings.navigation[1].url, "/about/");
  assert.match(leadsTo("/one/"), /`one`/);
});

test("Medium's export: titles once, code in lines, drafts by their names", async (t) => {
  const story = (title: string, time: string) =>
    `<html><body><article><header><h1 class="p-name">${title}</h1></header><section data-field="subtitle" class="p-summary">Sub</section><section data-field="body" class="e-content"><div class="section-divider"><hr></div><h3 class="graf graf--h3 graf--title">${title}</h3><p class="graf graf--p">Once <strong>upon</strong>.</p><pre class="graf graf--pre">one<br>two</pre></section><footer>${time}<a href="https://medium.com/@a/one-0123456789ab" class="p-canonical">x</a></footer></article></body></html>`;
  const { places, drafts, read } = await moveIn(t, {
    "posts/2018-02-03_One-0123456789ab.html": story(
      "One",
      '<time class="dt-published" datetime="2018-02-03T10:00:00Z">x</time>',
    ),
    "posts/draft_Two-0123456789ac.html": story("Two", ""),
    "README.html": "<p>Your archive</p>",
  });
  assert.deepEqual(places, ["articles/one.md", "articles/two.md"]);
  assert.deepEqual(drafts, ["two"]);
  const one = read("articles/one.md");
  assert.equal(one.slice(one.indexOf("---\n\n") + 5), "Once **upon**.\n\n```\none\ntwo\n```\n");
  assert.match(one, /description: Sub\ndate: 2018-02-03\n/);
});

test("Substack's export: its table says what is published, and buttons stay behind", async (t) => {
  const { drafts, read, leadsTo } = await moveIn(t, {
    "posts.csv":
      'post_id,post_date,is_published,type,audience,title,subtitle\n1.one,2021-02-03T10:00:00.000Z,true,newsletter,everyone,"One, ""two""",Sub\n2.later,,false,newsletter,everyone,Later,\n3.paid,2021-02-04T10:00:00.000Z,true,newsletter,only_paid,Paid,\n',
    "posts/1.one.html":
      '<p>A letter.</p><p class="button-wrapper"><a href="https://x.example"><span>Subscribe now</span></a></p>',
    "posts/2.later.html": "<p>L.</p>",
    "posts/3.paid.html": "<p>P.</p>",
  });
  assert.deepEqual(drafts.sort(), ["later", "paid"]);
  assert.match(read("articles/one.md"), /title: One, "two"\n[\s\S]*---\n\nA letter\.\n$/);
  assert.match(leadsTo("/p/one"), /`one`/);
});

test("Blogger's backup: posts and pages alone, no comment, template or setting", async (t) => {
  const entry = (kind: string, title: string, path: string, more = "") =>
    `<entry><id>${title}</id><published>2010-05-06T07:00:00Z</published>${more}<category scheme="http://schemas.google.com/g/2005#kind" term="http://schemas.google.com/blogger/2008/kind#${kind}"/><category scheme="http://www.blogger.com/atom/ns#" term="wood"/><title>${title}</title><content type="html">Words.</content><link rel="alternate" href="http://old.example${path}"/></entry>`;
  const { places, drafts, read, leadsTo } = await moveIn(t, {
    "blog.xml": `<feed xmlns="http://www.w3.org/2005/Atom"><title>A</title><link rel="alternate" href="http://old.example/"/>${entry("template", "T", "/")}${entry("post", "Oak", "/2010/05/oak.html")}${entry("comment", "nice", "/2010/05/oak.html?c=1")}${entry("page", "About", "/p/about.html")}${entry("post", "Ash", "/2010/05/ash.html", "<app:control><app:draft>yes</app:draft></app:control>")}</feed>`,
  });
  assert.deepEqual(places, ["articles/ash.md", "articles/oak.md", "pages/about.md"]);
  assert.deepEqual(drafts, ["ash"]);
  assert.match(read("articles/oak.md"), /tags:\n {2}- wood\naliases/);
  assert.match(leadsTo("/p/about.html"), /about/);
});
