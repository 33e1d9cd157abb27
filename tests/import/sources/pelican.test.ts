import assert from "node:assert/strict";
import { test } from "node:test";
import { moveIn } from "../../support/move-in.ts";

const settings =
  'SITENAME = "Pel\'s blog"\nSITEURL = "https://a.example"\nARTICLE_URL = "{slug}/"\nDEFAULT_LANG = "en"\n';

test("Pelican: code that names its language, notes, and headers that go on in the next line", async (t) => {
  const { read, settings: made } = await moveIn(t, {
    "pelicanconf.py": settings,
    "content/one.md": [
      "Title: One",
      "Date: 2014-07-08",
      "Summary: Short",
      "    and long.",
      "",
      "Words:",
      "",
      "    :::python",
      '    print("hi")',
      "",
      '!!! warning "Mind"',
      "    That *one*.",
      "",
      "    And that.",
      "",
      "More, [home]({index}).",
      "",
    ].join("\n"),
  });
  const text = read("articles/one.md");
  assert.equal(made.title, "Pel's blog");
  assert.match(text, /description: Short and long\.\n/);
  assert.match(text, /Words:\n\n```python\nprint\("hi"\)\n```/);
  assert.match(text, /> \[!WARNING\]\n> \*\*Mind\*\*\n>\n> That \*one\*\.\n>\n> And that\./);
  assert.match(text, /More, \[home\]\(\/\)\.\n$/);
});

test("Pelican: a translation leads to its original, and a page of HTML says its day and title in its head", async (t) => {
  const { read, leadsTo, drafts } = await moveIn(t, {
    "pelicanconf.py": settings,
    "content/a-fr.md": "Title: Un\nDate: 2016-03-04\nLang: fr\nSlug: one\n\nTexte.\n",
    "content/b.md": "Title: One\nDate: 2016-03-04\nSlug: one\n\nText.\n",
    "content/c.html":
      '<html><head><title>A page</title><meta name="date" content="2012-07-09 22:28"><meta name="tags" content="x, y"></head><body><p>Words.</p></body></html>',
  });
  assert.match(read("articles/one-fr.md"), /language: fr\ntranslations:\n {2}- one\n/);
  assert.match(leadsTo("/one/"), /`one`/);
  assert.match(leadsTo("/one-fr.html"), /`one-fr`/);
  assert.match(read("articles/c.md"), /title: A page\n[\s\S]*date: 2012-07-09\ntags:\n {2}- x\n/);
  assert.match(read("articles/c.md"), /---\n\nWords\.\n$/);
  assert.deepEqual(drafts, []);
});

test("Nikola: shortcodes and links to posts are read in Markdown, too", async (t) => {
  const { read } = await moveIn(t, {
    "conf.py": 'POSTS = (("posts/*.md", "posts", "post.tmpl"),)',
    "posts/a.md":
      "<!--\n.. title: One\n.. slug: one\n.. date: 2016-03-04\n-->\n\n{{% youtube id=dQw4w9WgXcQ %}}\n\n[two](link://slug/two)\n",
    "posts/b.md": "<!--\n.. title: Two\n.. slug: two\n.. date: 2016-03-05\n-->\n\nWords.\n",
  });
  const text = read("articles/one.md");
  assert.match(
    text,
    /\(https:\/\/www\.youtube\.com\/watch\?v=dQw4w9WgXcQ\)\n\n\[two\]\(\/articles\/two\/\)/,
  );
});
