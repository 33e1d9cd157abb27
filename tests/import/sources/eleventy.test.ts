import assert from "node:assert/strict";
import { test } from "node:test";
import { moveIn } from "../../support/move-in.ts";

const post = (title: string, body = "Words.") => `---\ntitle: ${title}\n---\n${body}\n`;

test("a permalink that a program computes is known by the site's own links, not by its files", async (t) => {
  const names = ["one", "two", "three"];
  const links = names.map((name, i) => `[x](/2020/01/0${i + 1}/${name}/)`).join(" ");
  const { leadsTo, said } = await moveIn(t, {
    "eleventy.config.js": "export default (config) => {};\n",
    // What Node reads hands on what is written in another language.
    "posts/posts.11tydata.js": "export { default } from './posts.11tydata.ts'\n",
    "posts/posts.11tydata.ts":
      "export default {\n  layout: 'post',\n  permalink(data: Data) {\n    return addressOf(data.page.inputPath);\n  },\n};\n",
    ...Object.fromEntries(
      names.map((name, i) => [`posts/2020-01-0${i + 1}-${name}.md`, post(name, links)]),
    ),
    "posts/2021-05-06-alone.md": post("Alone"),
  });
  assert.match(leadsTo("/2020/01/02/two/"), /`two`/);
  assert.match(leadsTo("/2021/05/06/alone/"), /`alone`/);
  assert.equal(leadsTo("/posts/alone/"), "nobody");
  assert.deepEqual(
    said.filter((one) => one.startsWith("W826")),
    [],
  );
});

test("a permalink that a program computes and no link tells is told", async (t) => {
  const { leadsTo, said } = await moveIn(t, {
    "eleventy.config.js": "export default (config) => {};\n",
    "posts/posts.11tydata.js": "export default { permalink: (data) => place(data) };\n",
    "posts/2021-05-06-alone.md": post("Alone"),
  });
  assert.equal(leadsTo("/posts/alone/"), "nobody");
  assert.ok(said.some((one) => one.startsWith("W826 its old address can't be known")));
});

test("what Eleventy ignores stays behind", async (t) => {
  const { places } = await moveIn(t, {
    "eleventy.config.js": `export default (config) => {
  config.ignores.add("style.md");
  config.ignores.add("./notes/**");
  config.watchIgnores.add("posts/");
};
`,
    ".eleventyignore": "# Mine\nplans/*/old.md\n",
    "style.md": post("Style"),
    "notes/2020-01-01-a.md": post("A"),
    "notes/deep/2020-01-02-b.md": post("B"),
    "plans/x/old.md": post("Old"),
    "plans/x/new.md": post("New"),
    "posts/2020-01-03-c.md": post("C"),
  });
  assert.deepEqual(places, ["articles/c.md", "pages/plans/x/new.md"]);
});

test("a plugin's list of notes is left out, as every text here has its own", async (t) => {
  const { read, drafts } = await moveIn(t, {
    "eleventy.config.js": "export default (config) => {};\n",
    "posts/2020-01-01-a.md": post(
      "A",
      'Some {% footnoteref "why" "Because." %}words{% endfootnoteref %}.\n\n{% footnotes %}',
    ),
  });
  assert.deepEqual(drafts, []);
  assert.match(read("articles/a.md"), /words\[\^why\]\.\n+\[\^why\]: Because\.\n$/);
});

test("the page for what is not found becomes no article, and where its words go is told", async (t) => {
  const { places, said } = await moveIn(t, {
    "eleventy.config.js": "export default (config) => {};\n",
    "content/blog/2020-01-01-a.md": post("A"),
    "content/404.md":
      "---\npermalink: 404.html\neleventyExcludeFromCollections: true\n---\n# Not here\n\nGo home.\n",
  });
  assert.equal(places.length, 1);
  assert.ok(
    said.some((one) => one.startsWith("W820") && /lost readers/.test(one)),
    said.join(),
  );
});
