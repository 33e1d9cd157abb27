import assert from "node:assert/strict";
import { test } from "node:test";
import { parseArticle } from "../../src/content/parse-article.ts";
import { noPublicPictures } from "../../src/content/public-pictures.ts";
import { sourceText } from "../../src/content/source-text.ts";
import { localeOf } from "../../src/i18n/locale.ts";
import { diagnosticLog } from "../support/diagnostic-log.ts";
import { drawnFigure } from "../support/drawn-figure.ts";
import { articleText } from "../support/site-folder.ts";
import { slug } from "../support/slug.ts";

function parse(text: string) {
  const log = diagnosticLog();
  const file = {
    slug: slug("outage"),
    file: "articles/outage.md",
    source: sourceText("outage.md", text),
    pictures: new Map(),
    attachments: new Map(),
    publicPictures: noPublicPictures.ofText(),
    releasedIds: new Set<string>(),
    examples: new Map(),
  };
  const parsed = parseArticle(file, () => drawnFigure(), localeOf("en"), log.report);
  return { article: parsed?.article, body: parsed?.body, ...log };
}

const source = (id: string) =>
  `  - { id: ${id}, title: T, publisher: P, url: "https://p.example/", kind: public }`;

test("an article has its front matter, its path and its text", () => {
  const { article, body, diagnostics } = parse(articleText("Outage", "date: 2010-06\ntags: [dns]"));
  assert.deepEqual(diagnostics, []);
  assert.equal(article?.title, "Outage");
  assert.equal(article?.path, "/articles/outage/");
  assert.deepEqual(article?.date, { year: 2010, month: 6 });
  assert.deepEqual(article?.tags, ["dns"]);
  assert.equal(article?.draft, false);
  assert.equal(body?.html.template, "<p>Text.</p>\n");
});

test("an unknown key is a diagnostic at the key itself", () => {
  const { article, diagnostics, lines } = parse(articleText("A", "date: 2024\nupdatd: 2025"));
  assert.equal(article, undefined);
  assert.deepEqual(lines(), ["5:1 E203"]);
  assert.equal(diagnostics[0]?.hint, "Did you mean `updated`?");
});

test("a date that doesn't exist is a diagnostic at the date itself", () => {
  assert.deepEqual(parse(articleText("A", "date: 2024-02-30")).lines(), ["4:7 E205"]);
});

test("a description may have 160 characters, not more", () => {
  const withDescription = (length: number) =>
    parse(`---\ntitle: A\ndescription: ${"d".repeat(length)}\ndate: 2024\n---\n\nText.\n`)
      .diagnostics.length;
  assert.equal(withDescription(160), 0);
  assert.equal(withDescription(161), 1);
});

test("sources are numbered in the order in which the text cites them", () => {
  const { article, diagnostics } = parse(
    articleText(
      "A",
      `date: 2024\nsources:\n${source("one")}\n${source("two")}`,
      "B [@two]. C [@one]. D [@two].\n",
    ),
  );
  assert.deepEqual(diagnostics, []);
  assert.deepEqual(
    article?.sources.map(({ id, number, uses }) => [id, number, uses]),
    [
      ["two", 1, 2],
      ["one", 2, 1],
    ],
  );
});

test("a source that is never cited is a diagnostic at its id", () => {
  const text = articleText("A", `date: 2024\nsources:\n${source("one")}`);
  assert.deepEqual(parse(text).lines(), ["6:11 E351"]);
});

test("one diagnostic in the front matter doesn't make a diagnostic of every citation", () => {
  const frontMatter = `date: 2024\nzebra: 1\nsources:\n${source("one")}`;
  const { diagnostics } = parse(articleText("A", frontMatter, "B [@one].\n"));
  assert.deepEqual(
    diagnostics.map(({ code }) => code),
    ["E203"],
  );
});

test("diagnostics of the text are found although the front matter has some too", () => {
  const { diagnostics } = parse(articleText("A", "date: 2024\nzebra: 1", "# Top\n"));
  assert.deepEqual(diagnostics.map(({ code }) => code).sort(), ["E203", "E330"]);
});

test("words are counted without code, and reading takes at least a minute", () => {
  const body = `${"word ".repeat(476)}\n\n\`\`\`text\nnot counted\n\`\`\`\n`;
  const { article } = parse(articleText("A", "date: 2024", body));
  assert.equal(article?.words, 476);
  assert.equal(article?.minutes, 2);
  assert.equal(parse(articleText("A", "date: 2024", "")).article?.minutes, 1);
});

test("a dash between spaces is no word", () => {
  const { article } = parse(articleText("A", "date: 2024", "One – two.\n"));
  assert.equal(article?.words, 2);
});

test("quotes in the title and the description are curly", () => {
  const { article } = parse(articleText(`'Don''t say "never"'`, "date: 2024"));
  assert.equal(article?.title, "Don’t say “never”");
});

test("a title is plain text: what looks like Markdown or HTML stays as typed", () => {
  const { article } = parse(articleText("'a *b* `c` <i>d</i> &amp; \\_e'", "date: 2024"));
  assert.equal(article?.title, "a *b* `c` <i>d</i> &amp; \\_e");
});

test("an alias knows where it was written", () => {
  const { article } = parse(articleText("A", "date: 2024\naliases:\n  - /old/\n  - /older/"));
  assert.deepEqual(
    article?.aliases.map(({ path, location }) => `${path} ${location.line}:${location.column}`),
    ["/old/ 6:5", "/older/ 7:5"],
  );
});

test("an alias is a path from the root, in any letters, without dots that climb or a query", () => {
  for (const alias of [
    "old/",
    "//a.example/",
    "https://a.example/",
    "/../etc/",
    "/?p=1",
    "/a/%2e%2e/",
  ])
    assert.deepEqual(
      parse(articleText("A", `date: 2024\naliases: ["${alias}"]`)).diagnostics.map(
        ({ code }) => code,
      ),
      ["E204"],
      alias,
    );
});
