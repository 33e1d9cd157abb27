import assert from "node:assert/strict";
import { test } from "node:test";
import { diagnosticLine } from "../support/diagnostic-log.ts";
import { articleText, onePixel } from "../support/site-folder.ts";
import { loadFiles } from "../support/small-site.ts";

const target = articleText("Target", "date: 2020", "## Cause\n\nText.\n");
const draft = articleText("Draft", "date: 2020\ndraft: true");

/** What is wrong with an article's text, its lines counted from the body's first. */
async function check(t: Parameters<typeof loadFiles>[0], body: string) {
  const { diagnostics } = await loadFiles(t, {
    "articles/target.md": target,
    "articles/draft.md": draft,
    "articles/here.md": articleText("Here", "date: 2021", body),
  });
  return diagnostics.map((one) => ({ ...one, line: one.line - 6 }));
}

test("links to articles, headings, lists and the page itself are right", async (t) => {
  const body =
    "## Own\n\n[[target]] [[target#cause]] [a](#own) [b](/articles/) [c](/archive/2020/) [d](../target/)\n";
  assert.deepEqual(await check(t, body), []);
});

test("a dead link is a diagnostic that names the article that was meant", async (t) => {
  const diagnostics = await check(t, "See [it](/articles/tarjet/).\n");
  assert.deepEqual(diagnostics.map(diagnosticLine), ["1:10 E400"]);
  assert.equal(
    diagnostics[0]?.hint,
    "Did you mean `[[target]]`? An article is linked by its slug.",
  );
});

test("a dead wiki link is a diagnostic at the link", async (t) => {
  assert.deepEqual((await check(t, "See [[targte]].\n")).map(diagnosticLine), ["1:5 E400"]);
});

test("a dead fragment is a diagnostic, on this page or another", async (t) => {
  assert.deepEqual((await check(t, "[[target#reason]]\n\n[up](#start)\n")).map(diagnosticLine), [
    "1:1 E400",
    "3:6 E400",
  ]);
});

test("a link to an article that is held back says so", async (t) => {
  const diagnostics = await check(t, "See [[draft]].\n");
  assert.deepEqual(diagnostics.map(diagnosticLine), ["1:5 E401"]);
  assert.match(diagnostics[0]?.message ?? "", /`draft` is a draft/);
});

test("a link in the bio is checked as any other", async (t) => {
  const { diagnostics } = await loadFiles(t, {
    "about.md": "---\ntitle: A\ndescription: B.\n---\n[x](/nowhere/)\n",
  });
  assert.deepEqual(diagnostics.map(diagnosticLine), ["5:5 E400"]);
});

test("a draft may link to what doesn't exist yet", async (t) => {
  const { diagnostics } = await loadFiles(t, {
    "articles/a.md": articleText("A", "date: 2020\ndraft: true", "[[not-yet]]\n"),
  });
  assert.deepEqual(diagnostics, []);
});

test("a picture leads somewhere, even if its name has a space or an accent", async (t) => {
  for (const name of ["rack.png", "my rack.png", "café.png"]) {
    const { diagnostics } = await loadFiles(t, {
      [`articles/a/${name}`]: onePixel,
      "articles/a/index.md": articleText("A", "date: 2020", `![A rack](<${name}>)\n`),
    });
    assert.deepEqual(diagnostics.map(diagnosticLine), [], name);
  }
});

for (const [written, hint] of [
  ["www.example.org/a", "Write `https://www.example.org/a`."],
  ["example.com", "Write `https://example.com`."],
  ["..\\\\target", "Write `/` in place of `\\`."],
] as const) {
  test(`${written}, read as a file beside the text, is told what to write`, async (t) => {
    assert.deepEqual(
      (await check(t, `[it](${written})\n`)).map((one) => one.hint),
      [hint],
    );
  });
}

for (const [written, hint] of [
  ["[[targ-et]]", /^Did you mean `\[\[target\]\]`/],
  ["[[something-else]]", /^No article has that name: .*write the words alone/],
  ["[[Targets]]", /^Did you mean `\[\[target\]\]`/],
  ["[[Never written]]", /^Write `\[\[slug\]\]`.* until it is written, write the words alone/],
] as const) {
  test(`a dead ${written} says what to write`, async (t) => {
    const [found] = await check(t, `See ${written}.\n`);
    assert.match(found?.hint ?? "", hint);
  });
}

test("the beginning of one article's slug is taken for it", async (t) => {
  const { diagnostics } = await loadFiles(t, {
    "articles/new-york-trip.md": articleText("Trip", "date: 2020"),
    "articles/here.md": articleText("Here", "date: 2021", "See [[new-york]].\n"),
  });
  assert.equal(diagnostics[0]?.hint, "Did you mean `[[new-york-trip]]`?");
});

test("a link to a folder of files is told with a file in it", async (t) => {
  const { diagnostics } = await loadFiles(t, {
    "articles/here/index.md": articleText("Here", "date: 2021", "[a](photos/) [b](./talks)\n"),
    "articles/here/photos/a.png": onePixel,
    "articles/here/talks/one.pdf": "%PDF-",
  });
  assert.deepEqual(
    diagnostics.map(({ code, hint }) => [code, hint]),
    [
      [
        "E400",
        "Link to each of its files, like `photos/a.png`, or show its pictures between the lines `::gallery` and `::`.",
      ],
      ["E400", "Link to each of its files, like `talks/one.pdf`."],
    ],
  );
});

for (const [address, hint] of [
  ["{filename}posts/target.md", /^Write `\[\[target\]\]`/],
  ["{static}/images/a.pdf", /^Put the file beside the text, and write `a\.pdf`/],
  ["@/blog/target.md", /^Write `\[\[target\]\]`/],
  ["/about/", /`content\/about\.md`/],
] as const) {
  test(`the address ${address} of another tool says what to write`, async (t) => {
    const [found] = await check(t, `See [it](${address}).\n`);
    assert.match(found?.hint ?? "", hint);
  });
}
