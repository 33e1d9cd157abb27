import assert from "node:assert/strict";
import { test } from "node:test";
import { makeEngine } from "../../../src/browser/search/engine.ts";
import type { SearchArticle } from "../../../src/browser/search/index-file.ts";

function article(
  name: string,
  texts: Readonly<Record<string, string>>,
  { tags = ["one"], year = 2024, description = "About it." } = {},
): SearchArticle {
  return {
    path: `/articles/${name}/`,
    title: name,
    description,
    date: String(year),
    year,
    minutes: 3,
    tags: tags.map((slug) => ({ slug, label: slug })),
    sections: Object.entries(texts).map(([heading, text]) => ({ id: heading, heading, text })),
  };
}

const articles = [
  article("Memcached", { "": "The cache is cold.", Restarts: "A restart costs what it held." }),
  article(
    "Disks",
    { "": "A disk is slow. The cache hides it in its lane.", Café: "The disk is full." },
    { year: 2016 },
  ),
  article(
    "Timeouts",
    { "": "Memcached answers late.", Late: "The user’s request waits." },
    { tags: ["two"] },
  ),
];
const search = await makeEngine({ articles, common: ["the", "a", "is"] });

function titles(text: string, { tag = "", year = "" } = {}): string[] {
  return search({ text, tag, year }).hits.map((hit) => hit.article.title);
}

test("an article whose title has the word comes before one whose text has it", () => {
  assert.deepEqual(titles("memcached"), ["Memcached", "Timeouts"]);
});

test("all words must be in the article, but not in one section", () => {
  assert.deepEqual(titles("cache restart"), ["Memcached"]);
  assert.equal(search({ text: "cache restart", tag: "", year: "" }).complete, true);
});

test("when no article has all the words, those with the most are shown, and it is said", () => {
  const found = search({ text: "restart elephants", tag: "", year: "" });
  assert.deepEqual(
    found.hits.map((hit) => hit.article.title),
    ["Memcached"],
  );
  assert.equal(found.complete, false);
});

test("the beginning of a word finds it, and so does a word without its accent", () => {
  assert.deepEqual(titles("rest"), ["Memcached"]);
  assert.deepEqual(titles("cafe"), ["Disks"]);
  assert.deepEqual(titles("CAFÉ"), ["Disks"]);
  assert.deepEqual(titles("users"), ["Timeouts"]);
});

test("a misspelt word finds the nearest; a word that is there is taken as it is", () => {
  assert.deepEqual(titles("memcahced"), ["Memcached", "Timeouts"]);
  assert.deepEqual(titles("restrat"), ["Memcached"]);
  // "late" is one letter from "hate", but nobody wrote "hate".
  assert.deepEqual(titles("hate"), ["Timeouts"]);
  // "lane" is as near to "late".
  assert.deepEqual(titles("late"), ["Timeouts"]);
  // Three letters are too few to guess from.
  assert.deepEqual(titles("dsk"), []);
});

test("words that most sections have decide nothing and are not marked", () => {
  assert.deepEqual(titles("the restart is"), ["Memcached"]);
  const [hit] = search({ text: "is the disk", tag: "", year: "" }).hits;
  const marked = hit?.opening.filter((piece) => piece.marked).map((piece) => piece.text);
  assert.deepEqual(marked, ["disk"]);
});

test("a section is named with its heading, and the words in both are marked", () => {
  const [hit] = search({ text: "restart", tag: "", year: "" }).hits;
  assert.deepEqual(hit?.sections, [
    {
      id: "Restarts",
      heading: [{ text: "Restarts", marked: true }],
      excerpt: [
        { text: "A ", marked: false },
        { text: "restart", marked: true },
        { text: " costs what it held.", marked: false },
      ],
    },
  ]);
});

test("tag and year narrow the results, and list articles where no word is given", () => {
  assert.deepEqual(titles("cache", { year: "2016" }), ["Disks"]);
  assert.deepEqual(titles("memcached", { tag: "two" }), ["Timeouts"]);
  assert.deepEqual(titles("", { tag: "one" }), ["Memcached", "Disks"]);
  assert.deepEqual(titles("", { tag: "one", year: "2016" }), ["Disks"]);
  assert.deepEqual(titles("cache", { tag: "two", year: "2016" }), []);
});

test("what is no word finds nothing", () => {
  assert.deepEqual(titles("…?"), []);
});
