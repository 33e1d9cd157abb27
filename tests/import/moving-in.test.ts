import assert from "node:assert/strict";
import { test } from "node:test";
import { moveIn } from "../support/move-in.ts";

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
});
