import assert from "node:assert/strict";
import { test } from "node:test";
import { makeEngine } from "../../src/browser/search/engine.ts";
import type { SearchArticle } from "../../src/browser/search/index-file.ts";
import { searchParts } from "../../src/output/search-parts.ts";
import { madeUpArticles } from "../support/made-up-articles.ts";
import { searchInParts } from "../support/search-index.ts";

const articles = madeUpArticles(150);
/** What to look for among made-up words. */
const told: SearchArticle = {
  path: "/articles/told/",
  title: "Die Donaudampfschifffahrt",
  description: "Von Schleusen und Kränen.",
  date: "2025-01-01",
  year: 2025,
  minutes: 1,
  tags: [{ slug: "größe", label: "Größe" }],
  sections: [
    { id: "", heading: "", text: "Der Kapitän fuhr. والقهوة في المقهى" },
    { id: "data", heading: "Daten", text: "データベースが止まった。" },
  ],
};
const all = [...articles, told];
const { search, fetched } = searchInParts(searchParts(all));

test("an index in parts finds a word however it is written, as a whole one does", async () => {
  const whole = await makeEngine({ articles: all, common: [] });
  for (const text of [
    "kapitan",
    "KAPITÄN",
    "kapit",
    "kapitaen fuhr",
    "kapitäns",
    "schifffahrt",
    "dampfschiff",
    "kaiptän",
    "قهوة",
    "データベース",
    "ベース",
    "止まった",
    "schleusen nirgendwo",
  ]) {
    const { hits, complete } = await search(text);
    assert.equal(hits[0]?.article.path, told.path, text);
    assert.equal(complete, whole({ text, tag: "", year: "" }).complete, text);
  }
  assert.deepEqual((await search("qqqqqq")).hits, []);
  assert.deepEqual((await search("…?")).hits, []);
});

test("all that a query with two rare words finds in a whole index it finds in parts", async () => {
  const whole = await makeEngine({ articles: all, common: [] });
  for (const { title } of articles.slice(0, 20)) {
    const words = title.split(" ").slice(-2).join(" ");
    const wanted = whole({ text: words, tag: "", year: "" }).hits;
    if (wanted.length > 8) continue;
    const paths = (await search(words)).hits.map(({ article }) => article.path);
    assert.deepEqual(paths.sort(), wanted.map(({ article }) => article.path).sort(), words);
  }
});

test("tag and year narrow it, and list the newest where no word is given", async () => {
  const [first] = (await search("", {})).hits;
  assert.equal(first?.article.path, told.path);
  assert.equal((await search("", { tag: "größe" })).hits.length, 1);
  assert.equal((await search("kapitän", { year: "2025" })).hits.length, 1);
  const of2012 = (await search("the", { year: "2012" })).hits;
  assert.ok(of2012.length > 1 && of2012.every(({ article }) => article.year === 2012));
});

test("a query fetches the parts with its words and the texts that it shows, no others", async () => {
  fetched();
  const { hits } = await search("kapitän");
  const { names } = fetched();
  assert.equal(hits.length, 1);
  assert.deepEqual(
    names.map((name) => name.replace(/\/.*/, "")),
    ["words", "texts"],
  );
});

test("the same articles give the same parts, and a new article leaves most of them as they are", () => {
  const textOf = (list: readonly SearchArticle[]) =>
    new Map(
      searchParts(list).parts.map(({ name, content }) => [name, JSON.stringify(content)] as const),
    );
  const before = textOf(articles);
  assert.deepEqual(textOf(articles), before);
  const after = textOf([...articles, told]);
  const changed = [...before].filter(([name, text]) => after.get(name) !== text);
  assert.ok(changed.length < before.size / 8, changed.map(([name]) => name).join(" "));
  assert.ok(after.size < before.size * 1.1);
});

test("no part is long, unless one word alone makes it so, and every name can be a file's", () => {
  for (const { name, content } of searchParts(articles).parts) {
    assert.match(name, /^(?:words|ends|tags|years)\/(?:[0-9a-f]{1,200})\.json$|^texts\/\d+\.json$/);
    const isList = /^(?:words|ends)/.test(name);
    const words = Object.keys(content ?? {}).length;
    if (isList && words > 1) assert.ok(JSON.stringify(content).length < 13_000, name);
  }
});
