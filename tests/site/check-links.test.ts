import assert from "node:assert/strict";
import { test } from "node:test";
import { faultLine } from "../support/fault-log.ts";
import { articleText, onePixel } from "../support/site-folder.ts";
import { loadFiles } from "../support/small-site.ts";

const target = articleText("Target", "date: 2020", "## Cause\n\nText.\n");
const draft = articleText("Draft", "date: 2020\ndraft: true");

/** What is wrong with an article's text, its lines counted from the body's first. */
function check(t: Parameters<typeof loadFiles>[0], body: string) {
  const { faults } = loadFiles(t, {
    "articles/target.md": target,
    "articles/draft.md": draft,
    "articles/here.md": articleText("Here", "date: 2021", body),
  });
  return faults.map((one) => ({ ...one, line: one.line - 6 }));
}

test("links to articles, headings, lists and the page itself are right", (t) => {
  const body =
    "## Own\n\n[[target]] [[target#cause]] [a](#own) [b](/articles/) [c](/archive/2020/) [d](../target/)\n";
  assert.deepEqual(check(t, body), []);
});

test("a dead link is a fault that names the article that was meant", (t) => {
  const faults = check(t, "See [it](/articles/tarjet/).\n");
  assert.deepEqual(faults.map(faultLine), ["1:10 E400"]);
  assert.equal(faults[0]?.hint, "Did you mean `target`?");
});

test("a dead wiki link is a fault at the link", (t) => {
  assert.deepEqual(check(t, "See [[targte]].\n").map(faultLine), ["1:5 E400"]);
});

test("a dead fragment is a fault, on this page or another", (t) => {
  assert.deepEqual(check(t, "[[target#reason]]\n\n[up](#top)\n").map(faultLine), [
    "1:1 E400",
    "3:6 E400",
  ]);
});

test("a link to an article that is held back says so", (t) => {
  const faults = check(t, "See [[draft]].\n");
  assert.deepEqual(faults.map(faultLine), ["1:5 E401"]);
  assert.match(faults[0]?.message ?? "", /`draft` is not published/);
});

test("a link in the bio is checked as any other", (t) => {
  const { faults } = loadFiles(t, {
    "about.md": "---\ntitle: A\ndescription: B.\n---\n[x](/nowhere/)\n",
  });
  assert.deepEqual(faults.map(faultLine), ["5:5 E400"]);
});

test("a draft may link to what doesn't exist yet", (t) => {
  const { faults } = loadFiles(t, {
    "articles/a.md": articleText("A", "date: 2020\ndraft: true", "[[not-yet]]\n"),
  });
  assert.deepEqual(faults, []);
});

test("a picture leads somewhere, even if its name has a space or an accent", (t) => {
  for (const name of ["rack.png", "my rack.png", "café.png"]) {
    const { faults } = loadFiles(t, {
      [`articles/a/${name}`]: onePixel,
      "articles/a/index.md": articleText("A", "date: 2020", `![A rack](<${name}>)\n`),
    });
    assert.deepEqual(faults.map(faultLine), [], name);
  }
});
