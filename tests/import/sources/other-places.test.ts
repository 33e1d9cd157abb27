import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { planImport } from "../../../src/cli/plan-import.ts";
import { scratchFolder } from "../../support/build.ts";
import { moveIn } from "../../support/move-in.ts";
import { folderOf } from "../../support/site-folder.ts";

test("Quarto: a page has what its last run printed, and a document that never ran says what is missing", async (t) => {
  const markdown =
    '---\ntitle: One\ndate: 2022-01-02\n---\n\n::: {.cell}\n```{.r .cell-code}\n1 + 1\n```\n\n::: {.cell-output .cell-output-stdout}\n```\n[1] 2\n```\n:::\n:::\n\n![Cap](dot.png){fig-alt="A dot" width=50%}\n';
  const { read, said, leadsTo, places, settings } = await moveIn(t, {
    "_quarto.yml": "website:\n  title: Q\n  site-url: https://q.example\n",
    "index.qmd": "---\nlisting:\n  contents: posts\n---\n",
    "about.qmd": "---\ntitle: About\n---\nMe.\n",
    "posts/one/index.qmd": "---\ntitle: One\ndate: 2022-01-02\n---\n```{r}\n1 + 1\n```\n",
    "posts/one/dot.png": Buffer.from(
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
      "base64",
    ),
    "_freeze/posts/one/index/execute-results/html.json": JSON.stringify({ result: { markdown } }),
    "posts/two.qmd":
      "---\ntitle: Two\ndate: 2022-02-03\n---\nText.\n\n```{r}\n#| echo: false\nhidden()\n```\n\n```{r, fig.cap='x'}\nshown()\n```\n",
  });
  assert.deepEqual(places, ["articles/one/index.md", "articles/two.md", "pages/about.md"]);
  assert.match(
    read("articles/one/index.md"),
    /```r\n1 \+ 1\n```\s+```\n\[1\] 2\n```\s+!\[A dot\]\(dot\.png "Cap"\)/,
  );
  assert.match(read("articles/two.md"), /Text\.\s+```r\nshown\(\)\n```\n$/);
  assert.ok(said.some((one) => one.includes("2 pieces of code ran over there, 1 of them hidden")));
  assert.match(leadsTo("/posts/one/"), /`one`/);
  assert.match(leadsTo("/posts/two.html"), /`two`/);
  assert.equal(settings.title, "Q");
});

test("Next's pages in MDX come with what they export, at their own addresses", async (t) => {
  const { read, leadsTo, places } = await moveIn(t, {
    "package.json": "{}",
    "app/(posts)/2021/hello/page.mdx":
      "export const metadata = {\n  title: 'Hello',\n  description: 'D'\n};\n\nWords.\n",
    "app/blog/second/page.mdx":
      "export const metadata = { title: 'Second', date: '2022-03-04' };\n\nWords.\n",
    "app/about/page.mdx": "# About\n\nMe.\n",
  });
  assert.deepEqual(places, ["articles/hello.md", "articles/second.md", "pages/about.md"]);
  assert.match(read("articles/hello.md"), /title: Hello\ndescription: D\ndate: "2021"\n/);
  assert.match(leadsTo("/2021/hello/"), /`hello`/);
  assert.match(leadsTo("/blog/second/"), /`second`/);
});

test("Nikola's files beside texts have their titles and days", async (t) => {
  const { read, drafts } = await moveIn(t, {
    "conf.py": 'POSTS = (("posts/*.md", "posts", "post.tmpl"),)',
    "posts/a.md": "Words.\n",
    "posts/a.meta":
      ".. title: One\n.. slug: one\n.. date: 2016-03-04 10:00:00 UTC\n.. tags: x, y\n",
  });
  assert.deepEqual(drafts, []);
  assert.match(
    read("articles/one.md"),
    /title: One\n[\s\S]*date: 2016-03-04\ntags:\n {2}- x\n {2}- y\n/,
  );
});

test("Pelican's addresses have slugs of titles and categories by folder; what is copied is no post", async (t) => {
  const { places, leadsTo } = await moveIn(t, {
    "publishconf.py":
      "SITENAME = 'P'\nSITEURL = 'https://p.example'\nARTICLE_URL = '{category}/{slug}/'\nSTATIC_PATHS = ['extra']\n",
    "content/Rope Work/a_file.md": "Title: A Title, Here’s one\nDate: 2020-01-02\n\nWords.\n",
    "content/extra/google1.html": "google-site-verification: x",
  });
  assert.deepEqual(places, ["articles/a-file.md"]);
  assert.match(leadsTo("/rope-work/a-title-heres-one/"), /`a-file`/);
});

test("days in folders are dates and addresses, days in names dates", async (t) => {
  const { read, leadsTo, drafts } = await moveIn(t, {
    "2024/3/1/name.md": "# Name\n\nText.\n",
    "2023/11/third.md": "# Third\n\nText.\n",
    "20210607-packed.md": "# Packed\n\nText.\n",
    "american.md": "---\ntitle: American\ndate: 3/25/2022\n---\nText.\n",
    "either.md": "---\ntitle: Either\ndate: 3/4/2022\n---\nText.\n",
  });
  assert.deepEqual(drafts, ["either"]);
  assert.match(read("articles/name.md"), /date: 2024-03-01\n/);
  assert.match(leadsTo("/2024/3/1/name/"), /`name`/);
  assert.match(read("articles/third.md"), /date: 2023-11\n/);
  assert.match(read("articles/20210607-packed.md"), /date: 2021-06-07\n/);
  assert.match(read("articles/american.md"), /date: 2022-03-25\n/);
});

test("notes of a vault: pictures by name, a link to no note as its words, no comments", async (t) => {
  const { read, said } = await moveIn(t, {
    ".obsidian/app.json": "{}",
    "2020-01-02 one.md":
      "---\ndate: 2020-01-02\n---\nSee [[two words|both]], ![[drawing.png|300]], [[missing|gone]] and `[[code]]`. %%not said%%\n",
    "content/thoughts/deep.md": "---\ndate: 2020-03-03\n---\nSee [[thoughts/deep]].\n",
    "two words.md": "---\ndate: 2020-02-03\n---\nText.\n",
  });
  assert.match(
    read("articles/2020-01-02-one.md"),
    /See \[\[[\w-]+\|both\]\], .*, gone and `\[\[code\]\]`\.\n$/,
  );
  assert.match(read("articles/deep.md"), /See \[\[deep\]\]\.\n$/);
  assert.ok(said.some((one) => one.includes("there is no note `missing`")));
});

test("texts in Latin-1 and UTF-16 are read as what they are, quotes in front matter may go on at the margin", async (t) => {
  const { read } = await moveIn(t, {
    "_config.yml": "url: https://a.example\n",
    "_posts/2020-01-02-latin.md": Buffer.from(
      "---\ntitle: Größe\n---\nÜber die Straße.\n",
      "latin1",
    ),
    "_posts/2020-01-03-wide.md": Buffer.from("\ufeff---\ntitle: Breit\n---\nÄöü.\n", "utf16le"),
    "_posts/2020-01-04-quote.md": '---\ntitle: "One: \ntwo"\ntags: [a]\n---\nWords.\n',
  });
  assert.match(read("articles/latin.md"), /title: Größe\n[\s\S]*Über die Straße\.\n$/);
  assert.match(read("articles/wide.md"), /title: Breit\n[\s\S]*Äöü\.\n$/);
  assert.match(read("articles/quote.md"), /title: "One: two"\n[\s\S]*tags:\n {2}- a\n/);
});

test("an Eleventy post in a template is a post if nothing in it is computed; lists are told", async (t) => {
  const { places, said } = await moveIn(t, {
    "eleventy.config.js": "export default () => ({ dir: { input: 'src' } })",
    "src/one.njk": "---\ntitle: One\ndate: 2020-05-05\n---\n<p>In a template.</p>",
    "src/index.njk":
      "---\ntitle: Home\ndate: 2020-05-05\n---\n{% for p in collections.all %}{% endfor %}",
  });
  assert.deepEqual(places, ["articles/one.md"]);
  assert.ok(said.some((one) => one.startsWith("W820 is a page that a template (`.njk`) makes")));
});

test("a text in other markup says how it becomes Markdown", async (t) => {
  const { plan } = await moveIn(t, {
    "pelicanconf.py": "SITENAME = 'P'\n",
    "content/a.md": "Title: A\nDate: 2020-01-02\n\nWords.\n",
    "content/b.rst": "B\n=\n\n:date: 2020-01-02\n",
  });
  const [told] = plan.diagnostics.filter(({ code }) => code === "W810");
  assert.match(told?.hint ?? "", /pandoc -s -f rst -t gfm/);
  const alone = folderOf(t, { "conf.py": "", "posts/b.rst": "B\n=\n" });
  await assert.rejects(
    planImport(alone, undefined, join(scratchFolder(), "content")),
    /holds 1 texts like `posts\/b\.rst`, which are not read: make Markdown .* `pandoc/,
  );
});

test("a post without a date gets the day of its own commit, one of many that came at once doesn't", async (t) => {
  const many = Object.fromEntries(
    ["b", "c", "d", "e", "f", "g"].map((name) => [`posts/${name}.md`, `# ${name} name\n\nText.\n`]),
  );
  const root = folderOf(t, many);
  const git = (day: string, ...args: string[]) =>
    execFileSync("git", ["-c", "user.name=A", "-c", "user.email=a@a.example", ...args], {
      cwd: root,
      stdio: "ignore",
      env: {
        ...process.env,
        GIT_AUTHOR_DATE: `${day}T12:00:00Z`,
        GIT_COMMITTER_DATE: `${day}T12:00:00Z`,
      },
    });
  git("2019-01-01", "init");
  git("2019-01-01", "add", ".");
  git("2019-01-01", "commit", "-m", "All");
  writeFileSync(join(root, "posts/one.md"), "# One\n\nText.\n");
  git("2019-05-06", "add", ".");
  git("2019-05-06", "commit", "-m", "One");
  const { imported, diagnostics } = await planImport(
    root,
    undefined,
    join(scratchFolder(), "content"),
  );
  const dates = new Map(
    imported.articles.map(({ slug, frontMatter }) => [`${slug}`, frontMatter.date]),
  );
  assert.equal(dates.get("one"), "2019-05-06");
  assert.equal(dates.get("b"), "1970-01-01");
  const said = diagnostics.map(({ message }) => message);
  assert.ok(said.includes("has no date: it gets 2019-05-06, when it was first committed"));
});
