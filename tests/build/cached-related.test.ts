import assert from "node:assert/strict";
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { cachedRelated } from "../../src/build/cached-related.ts";
import { findRelated } from "../../src/site/related.ts";
import { folderOf } from "../support/site-folder.ts";
import { slug } from "../support/slug.ts";

const articles = ["a", "b", "c"].map((name) => ({
  slug: slug(name),
  tags: [slug("dns")],
  terms: "latency 7 queue 5",
}));
const other = articles.map((one) => (one.slug === "c" ? { ...one, terms: "latency 7" } : one));
const none: ReadonlySet<string> = new Set();

test("what is kept of related articles is what would be found anew, for the same articles only", (t) => {
  const folder = folderOf(t, {});
  const find = cachedRelated(folder);
  for (const some of [articles, other, articles]) {
    assert.deepEqual(find(some, none), findRelated(some, none));
  }
  assert.deepEqual(find(articles, new Set(["queue"])), findRelated(articles, new Set(["queue"])));
  assert.equal(readdirSync(folder).length, 3);
});

test("it is taken from where it is kept, and found anew where that is broken", (t) => {
  const folder = folderOf(t, {});
  const find = cachedRelated(folder);
  const right = find(articles, none);
  const [name = ""] = readdirSync(folder);
  const hashOfNothing = "4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945";
  writeFileSync(join(folder, name), `${hashOfNothing}\n[]`);
  assert.deepEqual(find(articles, none), new Map());
  writeFileSync(join(folder, name), "broken");
  assert.deepEqual(find(articles, none), right);
});
