import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { parse } from "yaml";
import { type HouseFile, HouseFileSchema } from "../../src/check/house-file.ts";
import { type ArticleText, checkHouseRules } from "../../src/check/house-rules.ts";
import { checkRepeatedWords } from "../../src/check/repeated-words.ts";
import { sourceText } from "../../src/content/source-text.ts";
import { projectFolder } from "../support/build.ts";
import { diagnosticLine, diagnosticLog } from "../support/diagnostic-log.ts";
import { articleText } from "../support/site-folder.ts";
import { loadFiles } from "../support/small-site.ts";

const house = (rules: object): HouseFile => HouseFileSchema.parse(rules);
const ours = house(parse(readFileSync(join(projectFolder, "content/house.yaml"), "utf8")));
const phrasesOnly = house({ phrases: ours.phrases, headings: ours.headings });

async function articlesOf(t: TestContext, files: Record<string, string>): Promise<ArticleText[]> {
  const { content } = await loadFiles(t, files);
  assert.ok(content);
  return content.articles.map((article) => ({
    article,
    body: content.bodyOf(article.slug),
    source: sourceText(`${article.slug}.md`, files[`articles/${article.slug}.md`] ?? ""),
  }));
}

async function diagnosticsOf(
  t: TestContext,
  rules: HouseFile,
  body: string,
  frontMatter = "date: 2024",
) {
  const log = diagnosticLog();
  const [text] = await articlesOf(t, { "articles/one.md": articleText("One", frontMatter, body) });
  assert.ok(text);
  checkHouseRules(text, rules, log.report);
  return log.diagnostics;
}

/** The body begins in line 7. */
const lines = async (t: TestContext, body: string) =>
  (await diagnosticsOf(t, phrasesOnly, body)).map(diagnosticLine);

test("too few and too many are both said, at what is counted", async (t) => {
  const rules = house({ words: { least: 3, most: 4 }, tags: { least: 1, most: 3 } });
  const [words, tags, ...rest] = await diagnosticsOf(t, rules, "One two.\n");
  assert.deepEqual(rest, []);
  assert.equal(words?.message, "2 words, where the house has 3 to 4");
  assert.equal(words?.line, 2);
  assert.equal(tags?.message, "0 tags, where the house has 1 to 3");
  assert.equal(
    (await diagnosticsOf(t, rules, "One two three four five.\n"))[0]?.hint,
    "Take some out.",
  );
});

test("an article with a range of its own is held to that one", async (t) => {
  const rules = house({ words: { least: 9, most: 9 }, wordsOf: { one: { least: 2, most: 2 } } });
  assert.deepEqual(await diagnosticsOf(t, rules, "One two.\n"), []);
});

test("what is an error in a published article is a warning in a draft", async (t) => {
  const rules = house({ updated: true });
  assert.equal((await diagnosticsOf(t, rules, "Text.\n"))[0]?.code, "E721");
  assert.equal(
    (await diagnosticsOf(t, rules, "Text.\n", "date: 2024\ndraft: true"))[0]?.code,
    "W721",
  );
});

test("the last heading is held to the house's", async (t) => {
  const rules = house({ lastHeading: "Not told" });
  assert.deepEqual(await diagnosticsOf(t, rules, "## Told\n\n## Not told\n"), []);
  assert.deepEqual(
    (await diagnosticsOf(t, rules, "## Not told\n\n## Told\n")).map(diagnosticLine),
    ["9:4 E722"],
  );
});

test("every phrase of the house's list is found where it stands", async (t) => {
  assert.deepEqual(await lines(t, "And I said so.\n"), ["7:5 E723"]);
  assert.deepEqual(await lines(t, "A line.\nIn this\narticle we see.\n"), ["8:1 E723"]);
  assert.deepEqual(await lines(t, "Let's dive in.\n"), ["7:1 E723"]);
  assert.deepEqual(await lines(t, "So it's not a bug, it's a feature.\n"), ["7:4 E723"]);
  assert.deepEqual(await lines(t, "It was a Seamless move.\n"), ["7:10 E723"]);
  assert.deepEqual(await lines(t, "Needless to say, it broke.\n"), ["7:1 E723"]);
  assert.deepEqual(await lines(t, "- **Cause.** It broke.\n"), ["7:1 E723"]);
  assert.deepEqual(await lines(t, "Read [here](#x).\n"), ["7:6 E723"]);
  assert.deepEqual(await lines(t, "See ![An image of a rack](rack.png).\n"), ["7:5 E723"]);
  assert.deepEqual(await lines(t, "## Background\n"), ["7:4 E724"]);
});

test("code, quotations and harmless neighbours of a phrase are let through", async (t) => {
  const body = [
    'They wrote "I am seamless", and `in this article` is code for I/O.',
    "It is not a bug. It is late. A heading of its own: [hereditary](https://a.example/)",
    "",
    "## The background of the stage",
    "",
    "```text",
    "I say: at the end of the day",
    "```",
  ];
  assert.deepEqual(await lines(t, body.join("\n")), []);
});

test("a run of words in two articles is said once, in the second", async (t) => {
  const shared = "the very same eight words stand in both";
  const texts = await articlesOf(t, {
    "articles/a.md": articleText("A", "date: 2024", `Here ${shared} of them.\n`),
    "articles/b.md": articleText(
      "B",
      "date: 2024",
      `Well, **the very** same\neight words stand in both of it.\n`,
    ),
    "articles/c.md": articleText("C", "date: 2024", "The very same eight words stand elsewhere.\n"),
  });
  const log = diagnosticLog();
  checkRepeatedWords(texts, 8, log.report);
  assert.deepEqual(log.lines(), ["7:9 E725"]);
  assert.match(log.diagnostics[0]?.message ?? "", /stands in `a` too/);
});

test("a draft is warned of words it shares with an article, wherever it stands, and not with a draft", async (t) => {
  const draft = "date: 2024\ndraft: true";
  const shared = "The very same eight words stand in both.\n";
  const texts = await articlesOf(t, {
    "articles/a.md": articleText("A", draft, shared),
    "articles/b.md": articleText("B", "date: 2024", shared),
    "articles/c.md": articleText("C", draft, "All drafts begin with these eight words here.\n"),
    "articles/d.md": articleText("D", draft, "All drafts begin with these eight words here.\n"),
  });
  const log = diagnosticLog();
  checkRepeatedWords(texts, 8, log.report);
  assert.deepEqual(
    log.diagnostics.map(({ file, code }) => `${file} ${code}`),
    ["a.md W725"],
  );
});

test("a pattern that is none is refused", () => {
  assert.equal(HouseFileSchema.safeParse({ phrases: [{ pattern: "(", hint: "" }] }).success, false);
});
