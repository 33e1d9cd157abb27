import assert from "node:assert/strict";
import { test } from "node:test";
import { moveIn } from "../support/move-in.ts";

test("an old address that differs from the new one, or from another, in capitals alone is kept", async (t) => {
  const { read, said } = await moveIn(t, {
    "_config.yml": "title: A\nurl: https://old.example\npermalink: /articles/:title/\n",
    "_posts/2020-01-01-Two-Words.md":
      "---\ntitle: Two words\nredirect_from: [/Old/, /old/, /ARTICLES/two-words/index.html]\n---\nWords.\n",
  });
  assert.match(
    read("articles/two-words.md"),
    /^aliases:\n {2}- \/articles\/Two-Words\/\n {2}- \/Old\/\n {2}- \/old\/\n {2}- \/ARTICLES\/two-words\/\n---/m,
  );
  assert.deepEqual(
    said.filter((one) => /capitals|belongs/.test(one)),
    [],
  );
});

test("of two posts' addresses that differ in capitals alone each keeps its own place, and the other is told", async (t) => {
  const post = (title: string, from: string) =>
    `---\ntitle: ${title}\nredirect_from: ${from}\n---\nWords.\n`;
  const { read, said } = await moveIn(t, {
    "_config.yml": "title: A\nurl: https://old.example\npermalink: /:title/\n",
    "_posts/2020-01-01-one.md": post("One", "/Old/"),
    "_posts/2020-01-02-two.md": post("Two", "/old/"),
  });
  assert.match(read("articles/one.md"), /^ {2}- \/Old\/$/m);
  assert.doesNotMatch(read("articles/two.md"), /\/old\//);
  assert.ok(said.some((one) => one.endsWith("`/old/` belongs to something else here")));
});
