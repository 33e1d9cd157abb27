import assert from "node:assert/strict";
import { test } from "node:test";
import { planImport } from "../../src/cli/plan-import.ts";
import { isDraftArticle } from "../../src/import/import-site.ts";
import { scratchFolder } from "../support/build.ts";
import { folderOf } from "../support/site-folder.ts";

test("a person is asked for days that nothing says, until one is on the calendar", async (t) => {
  const post = (title: string, more = "") => `---\ntitle: ${title}\n${more}---\nWords.\n`;
  const site = folderOf(t, {
    "hugo.toml": 'baseURL = "https://old.example/"\n',
    "content/posts/a.md": post("A"),
    "content/posts/b.md": post("B"),
    "content/posts/c.md": post("C", "date: 2020-01-01\n"),
    "content/posts/d.md": post("D"),
    "content/posts/e.md": post("E"),
  });
  const answers = ["2019-02-30", " 31.5.2019 ", "", "."];
  const asked: string[] = [];
  const plan = await planImport(site, undefined, scratchFolder(), undefined, async (question) => {
    asked.push(question);
    return answers.shift() ?? assert.fail(`asked again: ${question}`);
  });
  const found = plan.imported.articles.map(
    (one) => `${one.slug} ${isDraftArticle(one) ? "draft" : one.frontMatter.date}`,
  );
  assert.deepEqual(found.sort(), ["a 2019-05-31", "b draft", "c 2020-01-01", "d draft", "e draft"]);
  assert.match(asked[0] ?? "", /^1 of 4 without a date, `.*a`: when/);
  assert.match(asked[1] ?? "", /no day on the calendar/);
  assert.equal(asked.length, 4);
});
