import assert from "node:assert/strict";
import type { TestContext } from "node:test";
import { test } from "node:test";
import { llmsTxt } from "../../src/output/llms-txt.ts";
import { markdownTwin } from "../../src/output/markdown-twin.ts";
import { articleText, onePixel, siteYaml } from "../support/site-folder.ts";
import { smallSite } from "../support/small-site.ts";

const sources = `date: 2024-03-11
updated: 2024-04
sources:
  - {id: rfc, title: RFC 1, publisher: IETF, url: "https://rfc.example/1", kind: standard}`;

async function twin(t: TestContext, body: string, frontMatter = "date: 2024-03-11") {
  const source = articleText("A", frontMatter, body);
  const site = await smallSite(t, {
    "site.yaml": `${siteYaml}llms: true\n`,
    "articles/a.md": source,
    "articles/other.md": articleText("The other"),
  });
  const page = site.pages.article.find(({ path }) => path === "/articles/a/");
  assert.ok(page);
  const text = markdownTwin(page, source, "https://small.example", (name) => `code of ${name}\n`);
  return { text, body: text.split("\n").slice(6).join("\n"), site };
}

test("a twin says what it is, whose, from when and where, and lists its sources whole", async (t) => {
  const { text } = await twin(t, "A claim [@rfc].\n", sources);
  assert.equal(
    text,
    `# A

> About A.

Ann Author, 2024-03-11, changed 2024-04. https://small.example/articles/a/

A claim [[1]](https://rfc.example/1).

## Sources

1. [RFC 1](https://rfc.example/1), IETF
`,
  );
});

test("a twin of a text after somebody, of a year that is inferred, says both", async (t) => {
  const { text } = await twin(t, "Text.\n", "date: 2016\ndateInferred: true\nbyline: after");
  assert.match(text, /^After Ann Author, about 2016\. https/m);
});

for (const [written, meant] of [
  [
    '![Alt](x.png "Caption"){wide credit="Ann <A>"} and ![Alt](x.png){wide}',
    '![Alt](https://small.example/articles/a/x.png "Caption") (Ann \\<A>) and ![Alt](https://small.example/articles/a/x.png)',
  ],
  [
    "See [[other]] and [[other|that *one*]].",
    "See [The other](https://small.example/articles/other/) and [that *one*](https://small.example/articles/other/).",
  ],
  [
    "[x](../other/) [y](/about/) [z](#part) [w](https://w.example/) <https://v.example/>",
    "[x](https://small.example/articles/other/) [y](https://small.example/about/) [z](https://small.example/articles/a/#part) [w](https://w.example/) <https://v.example/>",
  ],
  [
    "Code `[[other]]` and `` [@rfc] [x](y) `` stay.",
    "Code `[[other]]` and `` [@rfc] [x](y) `` stay.",
  ],
  ["```md\n[[other]]\n::figure{name=x}\n```", "```md\n[[other]]\n::figure{name=x}\n```"],
  ["## Part {#part}", "## Part"],
  ["::timeline\n\n- 14:05 It began.\n\n::", "- 14:05 It began."],
  ['[t]: /about/ "T"\n\nA [t].', '[t]: https://small.example/about/ "T"\n\nA [t].'],
] as const) {
  test(`${JSON.stringify(written)} is plain Markdown in a twin`, async (t) => {
    const source = articleText("A", "date: 2024", `${written}\n`);
    const { site } = await twin(t, "Text.\n");
    const page = site.pages.article.find(({ path }) => path === "/articles/a/");
    assert.ok(page);
    const text = markdownTwin(
      { ...page, linked: { other: { title: "The other", path: "/articles/other/" } } },
      source,
      "https://small.example",
      () => undefined,
    );
    assert.equal(text.split("\n").slice(6).join("\n"), `${meant}\n`);
  });
}

test("`llms.txt` lists every text, only where it is asked for", async (t) => {
  const { site } = await twin(t, "Text.\n");
  const [file] = llmsTxt(site.pages, site.info);
  assert.equal(file?.path, "/llms.txt");
  assert.match(file?.text ?? "", /^# Small site\n\n> For tests\n\n## All articles\n\n- \[/);
  assert.match(
    file?.text ?? "",
    /\(https:\/\/small\.example\/articles\/a\/index\.md\): About A\.$/m,
  );
  assert.ok(site.urls.has("/articles/a/index.md"));
  const plain = await smallSite(t, { "articles/a.md": articleText("A") });
  assert.deepEqual(llmsTxt(plain.pages, plain.info), []);
});

test("signs of Markdown in titles, names and descriptions are shown as they stand", async (t) => {
  const site = await smallSite(t, {
    "site.yaml": `${siteYaml}llms: true\n`.replace("Small site", '"Vec<T> [a]"'),
    "articles/a.md": articleText('"A <b> of 2 * 3"'),
  });
  const [file] = llmsTxt(site.pages, site.info);
  assert.match(file?.text ?? "", /^# Vec\\<T> \\\[a\\\]\n/);
  assert.match(file?.text ?? "", /- \[A \\<b> of 2 \\\* 3\]\(/);
  const [page] = site.pages.article;
  assert.ok(page);
  const text = markdownTwin(page, "---\n---\n\nText.\n", "https://small.example", () => "");
  assert.match(text, /^# A \\<b> of 2 \\\* 3\n/);
});

test("a twin begins with the article's cover, and whose it is", async (t) => {
  const cover = "date: 2024\ncover: {picture: lake.png, alt: A lake, credit: Ann}";
  const source = articleText("A", cover, "Text.\n");
  const site = await smallSite(t, {
    "site.yaml": `${siteYaml}llms: true\n`,
    "articles/a/index.md": source,
    "articles/a/lake.png": onePixel,
  });
  const [page] = site.pages.article;
  assert.ok(page);
  const text = markdownTwin(page, source, "https://small.example", () => undefined);
  assert.match(
    text,
    /\n\n!\[A lake\]\(https:\/\/small\.example\/articles\/a\/lake\.png\) \(Ann\)\n\nText\.\n$/,
  );
});
