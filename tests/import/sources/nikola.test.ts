import assert from "node:assert/strict";
import { test } from "node:test";
import { moveIn } from "../../support/move-in.ts";

test("Nikola's settings say which files are posts and pages, and where they are", async (t) => {
  const { plan, places, read, leadsTo, settings } = await moveIn(t, {
    "conf.py": `BLOG_TITLE = "Stones"
SITE_URL = "https://old.example/blog/"
POSTS = (
    ("posts/*.md", "posts", "post.tmpl"),
    # ("notes/*.md", "notes", "post.tmpl"),
)
PAGES = (
    ("stories/about.md", "", "story.tmpl"),
    ("stories/*.md", "stories", "story.tmpl"),
)
STRIP_INDEXES = True
`,
    "posts/a.md": "Words.\n",
    "posts/a.meta": ".. title: One\n.. slug: one\n.. date: 05/04/2015 14:11:46 UTC-05:00\n",
    "posts/2016/b.md": "Words.\n",
    "posts/2016/b.meta": ".. title: Two\n.. slug: two\n.. date: 2016-03-04\n.. tags: draft, x\n",
    "stories/about.md": "Me.\n",
    "stories/about.meta": ".. title: About\n.. slug: about\n.. date: 2014-08-25\n",
    "stories/work.md": "Work.\n",
    "stories/work.meta": ".. title: Work\n.. slug: work\n.. date: 2014-08-25\n",
    "notes/c.md": "---\ntitle: C\ndate: 2020-01-01\n---\nAn older copy.\n",
  });
  assert.equal(plan.name, "nikola");
  assert.deepEqual(
    places,
    ["articles/one.md", "articles/two.md", "pages/blog/stories/work.md", "pages/about.md"]
      .map((path) => path.replace("pages/blog/", "pages/"))
      .sort(),
  );
  // As an American writes it.
  assert.match(read("articles/one.md"), /date: 2015-05-04\n/);
  assert.match(read("articles/two.md"), /draft: true/);
  assert.match(leadsTo("/blog/posts/one/"), /`one`/);
  assert.match(leadsTo("/blog/about/"), /about/);
  assert.equal(settings.title, "Stones");
});
