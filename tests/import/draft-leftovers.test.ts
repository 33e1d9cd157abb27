import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { draftLeftovers } from "../../src/cli/draft-leftovers.ts";
import { planImport } from "../../src/cli/plan-import.ts";
import { writeImport } from "../../src/cli/write-import.ts";
import { shown } from "../../src/content/path.ts";
import { hashOf, readImportLock } from "../../src/import/import-lock.ts";
import { scratchFolder } from "../support/build.ts";
import { folderOf } from "../support/site-folder.ts";

const post = (body: string) => `---\ntitle: A\ndate: 2020-01-01\n---\n${body}\n`;

test("what links to a post that turns out to be a draft loses the link, and is no draft itself", async (t) => {
  const to = join(scratchFolder(), "content");
  const folder = folderOf(t, {
    "_config.yml": "title: A\nurl: https://old.example\n",
    "_posts/2020-01-01-a.md": post("Words."),
    "_posts/2020-01-02-b.md": post("See [the first](/2020/01/01/a.html), and [me](#).\n\n## End"),
    "_posts/2020-01-03-c.md": post("See [the second](/2020/01/01/b.html)."),
  });
  const plan = await planImport(folder, undefined, to);
  await writeImport(plan, to);
  const read = (name: string) => readFileSync(join(to, `articles/${name}.md`), "utf8");
  assert.match(read("b"), /\[the first\]\(\/articles\/a\/\)/);
  const found = {
    file: shown(join(to, "articles/a.md")),
    line: 1,
    column: 1,
    code: "E500",
    severity: "error",
    message: "clash",
    hint: "",
  } as const;
  const said = draftLeftovers([found], plan, to).map(({ message }) => message);
  assert.deepEqual(said, ["comes as a draft: clash", "`/2020/01/01/a.html` leads to a draft"]);
  assert.match(read("a"), /^draft: true # clash$/m);
  assert.match(read("b"), /^See the first, and me\.$/m);
  assert.doesNotMatch(read("b"), /draft/);
  assert.match(read("c"), /\[the second\]\(\/articles\/b\/\)/);
  // The next import must not take that for the author's own edit.
  for (const { slug, written } of readImportLock(to).values())
    assert.equal(written, hashOf(read(slug)));
});
