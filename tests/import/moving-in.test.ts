import assert from "node:assert/strict";
import { test } from "node:test";
import { moveIn } from "../support/move-in.ts";
import { onePixel } from "../support/site-folder.ts";

const post = (title: string, more = "", body = "Words.") =>
  `---\ntitle: ${title}\ndate: 2020-01-01\n${more}---\n${body}\n`;

test("pages come along at their old addresses, links to them hold, and lists stay behind", async (t) => {
  const { places, read, leadsTo, said } = await moveIn(t, {
    "_config.yml": "title: A\nurl: https://old.example\n",
    "_posts/2020-01-01-a.md": post("A", "", "See [me](/about.html), [uses](/me/uses/)."),
    "about.md":
      "---\nlayout: page\ntitle: About me\n---\nI plant. [A]({% post_url 2020-01-01-a %})\n",
    "me/uses.md": "---\ntitle: Uses\npermalink: /me/uses/\n---\nA spade.\n",
    "archive.html":
      "---\ntitle: Archive\n---\n{% for post in site.posts %}{{ post.title }}{% endfor %}\n",
    "README.md": "# Read me\n",
  });
  assert.deepEqual(places, ["articles/a.md", "pages/about.md", "pages/me/uses.md"]);
  assert.match(read("articles/a.md"), /\[me\]\(\/about\/\), \[uses\]\(\/me\/uses\/\)/);
  assert.match(read("pages/about.md"), /^aliases:\n {2}- \/about\.html$/m);
  assert.match(leadsTo("/about.html"), /about/);
  assert.match(read("pages/about.md"), /\[A\]\(\/articles\/a\/\)/);
  assert.ok(
    said.some((one) => /^W820 is a page, and is left where it is: every site here/.test(one)),
  );
});

test("the menu, where else the author is, and streams beside the main one come along", async (t) => {
  const { places, settings, leadsTo } = await moveIn(t, {
    "hugo.toml": `baseURL = "https://old.example/"
[[menus.main]]
name = "Me"
url = "/about/"
weight = 2
[[menus.main]]
name = "Texts"
pageRef = "/posts"
weight = 1
[[menus.main]]
name = "Notes"
url = "/notes/"
weight = 3
[[menus.main]]
name = "Gone"
url = "/gone/"
weight = 4
[params]
github_username = "ann"
[[params.socialIcons]]
name = "mastodon"
url = "https://social.example/@ann"
`,
    "content/about.md": post("About"),
    "content/posts/a.md": post("A"),
    "content/notes/_index.md": "---\ntitle: Small notes\ndescription: Short.\n---\n",
    "content/notes/b.md": post("B"),
    "content/notes/c.md": post("C"),
  });
  assert.deepEqual(places, ["articles/a.md", "notes/b.md", "notes/c.md", "pages/about.md"]);
  assert.deepEqual(settings.navigation, [
    { label: "Texts", url: "/articles/" },
    { label: "Me", url: "/about/" },
    { label: "Notes", url: "/notes/" },
  ]);
  const [{ slug, title, description }] = settings.sections;
  assert.deepEqual([slug, title, description], ["notes", "Small notes", "Short."]);
  assert.deepEqual(
    settings.links.map(({ url }: { url: string }) => url),
    ["https://social.example/@ann", "https://github.com/ann"],
  );
  assert.match(leadsTo("/notes/b/"), /`b`/);
});

test("menus of Hexo, Pelican, Zola and themes' data files are read as they are written there", async (t) => {
  const hexo = await moveIn(t, {
    "_config.yml": "title: A\nurl: https://old.example\ntheme: next\n",
    "_config.next.yml":
      "menu:\n  home: / || fa\n  about: /about/ || fa\nsocial:\n  GitHub: https://github.com/ann || fab\n",
    "source/_posts/a.md": post("A", "categories:\n- [Life, Garden]\n- Other\n"),
    "source/about/index.md": post("About"),
  });
  assert.deepEqual(hexo.settings.navigation.slice(1), [{ label: "About", url: "/about/" }]);
  assert.equal(hexo.settings.links[0].url, "https://github.com/ann");
  assert.match(hexo.read("articles/a.md"), /tags:\n {2}- life\n {2}- garden\n {2}- other\n/);
  const pelican = await moveIn(t, {
    "pelicanconf.py":
      "SITENAME = 'A'\nMENUITEMS = (('Me', '/pages/about.html'),)\nSOCIAL = (\n  ('github', 'https://github.com/ann'),\n)\nARTICLE_URL = '{date:%Y}/{date:%b}/{slug}/'\n",
    "content/a.md": "Title: A\nDate: 2020-05-01\nAuthors: Ann, Ben\n\nWords.\n",
    "content/pages/about.md": "Title: About\n\nMe.\n",
  });
  assert.deepEqual(pelican.settings.navigation.at(-1), { label: "Me", url: "/about/" });
  assert.match(pelican.leadsTo("/2020/May/a/"), /`a`/);
  assert.deepEqual(Object.keys(pelican.settings.authors), ["ann", "ben"]);
  const gatsby = await moveIn(t, {
    "package.json": "{}",
    "gatsby-config.js":
      "module.exports = { siteMetadata: { title: 'A', author: { name: 'Ann' }, menuLinks: [{ name: 'Me', link: '/about' }] } }",
    "content/a.md": post("A"),
    "src/pages/about.md": "---\ntitle: About\n---\nMe.\n",
  });
  assert.equal(gatsby.settings.author.name, "Ann");
  assert.deepEqual(gatsby.settings.navigation.at(-1), { label: "Me", url: "/about/" });
});

const only = (read: (path: string) => string, path: string) => {
  const text = read(path);
  return text.slice(text.indexOf("---\n\n") + 5);
};

test("what kramdown says in a line below is kept: ids of headings, and themes' notes", async (t) => {
  const { read } = await moveIn(t, {
    "_config.yml": "title: A\nurl: https://old.example\n",
    "_posts/2020-01-01-a.md": post(
      "A",
      "",
      "> Mind *this*.\n{: .prompt-warning }\n\n## Part\n{: #part-one }\n\nText.\n{: .notice--info}\n",
    ),
    "_posts/2020-01-01-b.md": post("B", "", "[there](/2020/01/01/a.html#part-one)"),
  });
  assert.equal(
    only(read, "articles/a.md"),
    "> [!WARNING]\n> Mind *this*.\n\n## Part {#part-one}\n\n> [!NOTE]\n> Text.\n",
  );
  assert.match(read("articles/b.md"), /\[there\]\(\/articles\/a\/#part-one\)/);
});

test("widths and captions of pictures, as Chirpy's posts have them, become ours, and code is left alone", async (t) => {
  const { read } = await moveIn(t, {
    "_config.yml": "title: A\nurl: https://old.example\n",
    "img/bee.png": onePixel,
    "img/b.png": onePixel,
    "_posts/2020-01-01-a.md": post(
      "A",
      "",
      '![A bee](/img/bee.png){: .w-50 .shadow }\n_A bee, "asleep"_\n\n![B](/img/b.png){: width="300" height="200" }\n\n![C](https://p.example/c.png){: .w-50}\n\n`![c](c.png){: .w-50}`',
    ),
  });
  const text = only(read, "articles/a/index.md");
  assert.match(text, /bee\.png "A bee, \\"asleep\\""\)\{width=50%\}/);
  assert.match(text, /b\.png\)\{width=300\}/);
  assert.match(text, /c\.png\)$/m);
  assert.match(text, /`!\[c\]\(c\.png\)\{: \.w-50\}`/);
});

test("Octopress's tags become Markdown: pictures with a class, code from a file, the site's root", async (t) => {
  const { read, drafts } = await moveIn(t, {
    "_config.yml": "title: A\nsource: source\npermalink: /:title/\n",
    "source/downloads/code/a.js": "let a = 1;\n",
    "source/_posts/2012-01-01-a.markdown": post(
      "A",
      "",
      '{% img left http://p.example/a.png 300 200 "A stone" "grey" %}\n\n{% include_code a.js %}\n\n[b]({{ root_url }}/b/)',
    ),
    "source/_posts/2012-01-02-b.markdown": post("B"),
  });
  assert.deepEqual(drafts, []);
  const text = only(read, "articles/a.md");
  assert.match(text, /\(http:\/\/p\.example\/a\.png\)/);
  assert.match(text, /```js\nlet a = 1;\n```/);
  assert.match(text, /\[b\]\(\/articles\/b\/\)/);
});

test("MDX: braces in formulas are LaTeX's, and a post's own title can be said", async (t) => {
  const { read, drafts } = await moveIn(t, {
    "package.json": "{}",
    "posts/a.mdx": post(
      "A",
      "",
      "It is {frontmatter.title}, $x_{1}$.\n\n$$\n\\hat{Y} = \\beta_{0}\n$$\n",
    ),
  });
  assert.deepEqual(drafts, []);
  assert.match(
    only(read, "articles/a.md"),
    /It is A, \$x_\{1\}\$\.[\s\S]*\\hat\{Y\} = \\beta_\{0\}/,
  );
});

test("MDX: elements lose their styles and handlers, and keep texts and pictures", async (t) => {
  const { read, drafts } = await moveIn(t, {
    "package.json": "{}",
    "posts/a.mdx": post(
      "A",
      "",
      'import lamp from "./lamp.png";\n\n<div style={{ color: "red" }} className="x">\n\nWords.\n\n</div>\n\n<span onClick={() => alert("x > y")}>Press</span>\n\n<a href={"https://p.example/"}>Link</a>\n\n`<b onClick={x}>`\n',
    ),
  });
  assert.deepEqual(drafts, []);
  assert.equal(
    only(read, "articles/a.md"),
    "Words.\n\nPress\n\n[Link](https://p.example/)\n\n`<b onClick={x}>`\n",
  );
});

test("MDX: what is indented is words, and a space of JSX alone on a line ends nothing", async (t) => {
  const { read, drafts } = await moveIn(t, {
    "package.json": "{}",
    "posts/a.mdx": post(
      "A",
      "",
      "<div>\n  <p>\n    {' '}\n    Golle, P. <em>\n      Proceedings.\n    </em> 2006{\" \"}\n    <a href=\"https://p.example/\">\n      2007\n    </a>\n  </p>\n</div>\n\n<Wrapper>\n\n    Indented.\n\n- one\n\n      two\n\n</Wrapper>\n\n```jsx\n    {' '}\n```\n",
    ),
  });
  assert.deepEqual(drafts, []);
  assert.equal(
    only(read, "articles/a.md").replace(/[ \t]+/g, " "),
    "Golle, P. \n *Proceedings.*\n 2006 \n [2007](https://p.example/)\n\nIndented.\n\n- one\n\n two\n\n```jsx\n {' '}\n```\n",
  );
});

test("formulas between escaped brackets are formulas here, and dollars beside them dollars", async (t) => {
  const { read, drafts, said } = await moveIn(t, {
    "_config.yml": "title: A\n",
    "_posts/2020-01-01-a.md": post(
      "A",
      "",
      "For \\\\( \\sum\\_i x_i \\\\) it costs $5 or $6, \\\\(f(n)\\\\) times (not \\(so\\)).\n\n\\\\[\n\\nabla f = 0\n\\\\]\n\n`\\\\(x = 1\\\\)` \\[a\\]\n",
    ),
  });
  assert.deepEqual(drafts, []);
  assert.equal(
    only(read, "articles/a.md"),
    "For $\\sum_i x_i$ it costs \\$5 or \\$6, $f(n)$ times (not \\(so\\)).\n\n$$\n\\nabla f = 0\n$$\n\n`\\\\(x = 1\\\\)` \\[a\\]\n",
  );
  assert.deepEqual(
    said.filter((one) => !one.startsWith("W828")),
    [],
  );
});

test("Eleventy: notes in tags are notes, what a text assigns is known to it, and includes are variables' readers", async (t) => {
  const { read, drafts } = await moveIn(t, {
    "eleventy.config.js": "export default () => ({ dir: { includes: 'includes' } });\n",
    "includes/pen.liquid":
      '{% ensure slug %}{% assign user = user | default: "ann" %}<p class="{{ user }}">See <a href="https://p.example/{{ slug }}">{{ slug }}</a> by @{{ user }}.</p>\n',
    "posts/a.md": post(
      "A",
      "",
      '{% assign note_two = "The second <em>note</em>." %}\n\nHe said {% footnoteref "one" "The first,\n  twice." %}words{% endfootnoteref %} and {% footnoteref "two" note_two %}more{% endfootnoteref %}.\n\n{% render "pen.liquid", slug: "abc" %}\n',
    ),
  });
  assert.deepEqual(drafts, []);
  assert.equal(
    only(read, "articles/a.md").replace(/\n{3,}/g, "\n\n"),
    "He said words[^one] and more[^two].\n\nSee [abc](https://p.example/abc) by @ann.\n\n[^one]: The first, twice.\n\n[^two]: The second *note*.\n",
  );
});

test("Eleventy: a title is computed of data, with days in the place of what filters make of them", async (t) => {
  const { read } = await moveIn(t, {
    "eleventy.config.js": "export default () => ({});\n",
    "links/links.json":
      '{ "eleventyComputed": { "title": "{{ kind }}: {{ date | someFilter }}" }, "kind": "Links", "tags": ["posts"] }',
    "links/2024-01-21.md": "---\ndate: 2024-01-21\n---\nWords.\n",
    "links/own.md": post("Own", "tags: [posts]\n", "Words."),
  });
  assert.match(read("articles/2024-01-21.md"), /^title: "Links: 2024-01-21"$/m);
  assert.match(read("articles/own.md"), /^title: Own$/m);
});

test("Next: what contentlayer takes out of a file's name is not in the address", async (t) => {
  const file = "data/blog/2020-02-03-a.mdx";
  const route = {
    "app/blog/[...slug]/page.tsx": "export default () => null;\n",
    "package.json": "{}",
  };
  const slug = String.raw`const slug = (path) => path.replace(/(\d{4})-(\d{2})-(\d{2})-/g, "");`;
  for (const [config, address] of [
    [slug, "/blog/a"],
    ["", "/blog/2020-02-03-a"],
  ] as const) {
    const { leadsTo } = await moveIn(t, {
      ...route,
      "contentlayer.config.ts": `${config}\n`,
      [file]: post("A", "", "Words."),
    });
    assert.match(leadsTo(address), /`a`/);
  }
});

test("what a video says to whoever can't see it names its link", async (t) => {
  const { read } = await moveIn(t, {
    "_config.yml": "title: A\n",
    "_posts/2020-01-01-a.md": post(
      "A",
      "",
      '<video controls>\n  <source src="https://p.example/a.webm">\n  A trail of stars.\n  <a href="https://p.example/a.webm">Download</a>\n</video>\n\n<video src="https://p.example/b.mp4">Your browser does not support the video tag.</video>\n',
    ),
  });
  assert.equal(
    only(read, "articles/a.md"),
    "[A trail of stars.](https://p.example/a.webm)\n\n[A video](https://p.example/b.mp4)\n",
  );
});

test("a figure right below words keeps its caption", async (t) => {
  const { read } = await moveIn(t, {
    "_config.yml": "title: A\n",
    "_posts/2020-01-01-a.md": post(
      "A",
      "",
      'Starlings!\n<figure>\n<img src="https://p.example/a.png" alt="A flock">\n<figcaption>At <a href="https://p.example/">Minsmere</a></figcaption>\n</figure>\n',
    ),
  });
  assert.match(only(read, "articles/a.md"), /^Starlings!\n\n\S[^\n]*A flock/);
});

test("a shortcode that nobody knows shows the picture that it names", async (t) => {
  const { read, drafts } = await moveIn(t, {
    "config.toml": 'base_url = "https://old.example"\ntitle = "A"\n',
    "content/blog/a.md": post(
      "A",
      "",
      '{{ dual_theme(light_src="https://p.example/l.png", alt="A lamp") }}',
    ),
  });
  assert.deepEqual(drafts, []);
  assert.match(only(read, "articles/a.md"), /\[A lamp\]\(https:\/\/p\.example\/l\.png\)/);
});

test("a diagram of a kind that isn't drawn here is shown as it is written", async (t) => {
  const { read, drafts } = await moveIn(t, {
    "_config.yml": "title: A\n",
    "_posts/2020-01-01-a.md": post("A", "", "```mermaid\ngantt\n  title x\n```"),
  });
  assert.deepEqual(drafts, []);
  assert.equal(only(read, "articles/a.md"), "```\ngantt\n  title x\n```\n");
});

test("days may stand in folders", async (t) => {
  const folder = await moveIn(t, {
    "2014/11-20-tea.md": "# Tea\n\nHot.\n",
    "2015/3/4/pot.md": "# Pot\n\nRound.\n",
  });
  assert.deepEqual(folder.drafts, []);
  assert.match(folder.read("articles/tea.md"), /date: 2014-11-20\n/);
  assert.match(folder.read("articles/pot.md"), /date: 2015-03-04\n/);
});

test("Eleventy's front matter in JavaScript is read as far as it is written out", async (t) => {
  const { places, read } = await moveIn(t, {
    "eleventy.config.js": "export default function () {}\n",
    "a.md": '---js\nconst title = "One";\nconst date = "2020-01-01";\n---\nWords.\n',
    "about.md": '---js\n{ title: "About" }\n---\nMe.\n',
  });
  assert.deepEqual(places, ["articles/a.md", "pages/about.md"]);
  assert.match(read("articles/a.md"), /title: One\n/);
});

test("a picture that becomes a link keeps its caption beside its text alternative", async (t) => {
  const { read } = await moveIn(t, {
    "_config.yml": "title: A\n",
    "_posts/2020-01-01-a.md": post(
      "A",
      "",
      '<figure><img src="https://p.example/a.jpg" alt="A coast"><figcaption>Before sunrise</figcaption></figure>\n\n![A rock](/gone.png "At noon")',
    ),
  });
  assert.equal(
    only(read, "articles/a.md"),
    "[A coast](https://p.example/a.jpg) *Before sunrise*\n\n*A rock* *At noon*\n",
  );
});

test("a site's own shortcode that colours code becomes a fence", async (t) => {
  const { read } = await moveIn(t, {
    "hugo.toml": 'baseURL = "https://old.example/"\n',
    "layouts/shortcodes/high.html": '{{ highlight .Inner (.Get 0) "" }}\n',
    "content/post/a.md": post(
      "A",
      "",
      '{{< high rust "x" >}}\nprintln!("{:?}", *a* );\n{{< /high >}}',
    ),
  });
  assert.equal(only(read, "articles/a.md"), '```rust\nprintln!("{:?}", *a* );\n```\n');
});

test("what JSX puts in braces is no reason for a draft, in `.md` neither", async (t) => {
  const { read } = await moveIn(t, {
    "content/blog/a.mdx": post(
      "A",
      "",
      '{<blockquote className="b">Said.</blockquote>\n}\n\nOf $n$ or if$e_{j} = 1$.',
    ),
    "content/blog/b.md": post(
      "B",
      "",
      "One <span style={{wordBreak: 'break-all'}}>[word](https://b.example)</span>.",
    ),
    "content/blog/c.mdx": post("C", "", "{<Chart data={x} />}"),
  });
  assert.match(read("articles/a.md"), /^> Said\.$/m);
  assert.match(read("articles/b.md"), /^One \[word\]\(https:\/\/b\.example\)\.$/m);
  assert.doesNotMatch(read("articles/a.md") + read("articles/b.md"), /draft/);
  assert.match(read("articles/c.md"), /draft: true/);
});

test("code in a cell of a table in HTML stays code, and a post of Docusaurus answers at the day of its name", async (t) => {
  const { read, leadsTo } = await moveIn(t, {
    "docusaurus.config.js":
      'module.exports = { title: "A", url: "https://old.example", baseUrl: "/" };\n',
    "blog/2019-09-05-a.md": post(
      "A",
      "",
      "<table><tr><th>Old</th><th>New</th></tr>\n<tr>\n<td>\n\n```js\na\n  |> b\n```\n\n</td>\n<td>\n\n```js\nb(a)\n```\n\n</td>\n</tr></table>",
    ),
  });
  assert.match(
    read("articles/a.md"),
    /^Old\n\nNew\n\n```js\na\n {2}\|> b\n```\n\n```js\nb\(a\)\n```$/m,
  );
  assert.match(leadsTo("/blog/2019/09/05/a"), /`a`/);
});

test("a text in a folder comes along though it is called as lists are; a list stays behind", async (t) => {
  const { places } = await moveIn(t, {
    "_config.yml": "title: A\nurl: https://old.example\n",
    "source/_posts/a.md": post("A"),
    "source/api/posts.md": "---\ntitle: Posts\n---\n## Create a post\n\nWords.\n",
    "source/zh/tags/index.md": "---\ntitle: Tags\n---\nAll of them.\n",
    "source/posts.md": "---\ntitle: Posts\n---\n## All\n\nWords.\n",
  });
  assert.deepEqual(places, ["articles/a.md", "pages/api/posts.md"]);
});
