import assert from "node:assert/strict";
import { test } from "node:test";
import { moveIn } from "../../support/move-in.ts";

const site = (body: string) => ({
  "astro.config.mjs": "export default { site: 'https://a.example' }",
  "src/assets/sea.svg":
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"><path d="M0 0h4"/></svg>',
  "src/content/blog/a.mdoc": `---\ntitle: A\npubDate: 2020-01-02\nplace: Oslo\n---\n${body}\n`,
});

test("texts in Markdoc move in: what its tags enclose stays, ids of headings too, and classes go", async (t) => {
  const { read, drafts, leadsTo } = await moveIn(
    t,
    site(`## One {% #first .big %}

{% callout type="warning" %}
Mind the [step](#first).
{% /callout %}

{% grid %}Words of {% $frontmatter.place %}.{% /grid %} {% .small %}

![The sea](/src/assets/sea.svg)

\`\`\`
{% callout /%}
\`\`\``),
  );
  assert.deepEqual(drafts, []);
  assert.match(leadsTo("/blog/a/"), /`a`/);
  const text = read("articles/a/index.md");
  assert.match(text, /^## One \{#first\}$/m);
  assert.match(text, /^> \[!WARNING\]\n> Mind the \[step\]\(#first\)\.$/m);
  assert.match(text, /^Words of Oslo\. ?$/m);
  assert.match(text, /!\[The sea\]\(sea\.svg\)/);
  assert.match(text, /```\n\{% callout \/%\}\n```/);
});

test("a tag of Markdoc that nothing here stands for stays visible in a draft", async (t) => {
  const { read, drafts } = await moveIn(
    t,
    site('Before {% chart of="rain" /%} after {% $other %}.'),
  );
  assert.deepEqual(drafts, ["a"]);
  assert.match(
    read("articles/a.md"),
    /Before `\{% chart of="rain" \/%\}` after `\{% \$other %\}`\./,
  );
});
