import assert from "node:assert/strict";
import { test } from "node:test";
import { searchParts } from "../../src/output/search-parts.ts";
import { madeUpArticles } from "../support/made-up-articles.ts";
import { searchInParts } from "../support/search-index.ts";
import { isLong } from "../support/tier.ts";

const articleCount = isLong ? 10_000 : 3_000;

test(`a query on ${articleCount} articles fetches at most 150 kB, whatever its words are`, async (t) => {
  const articles = madeUpArticles(articleCount);
  const { search, fetched } = searchInParts(searchParts(articles));
  const words = articles.slice(0, 40).flatMap(({ title }) => title.toLowerCase().split(" "));
  const queries = [
    "the",
    "a c",
    "of the and to in",
    "zzzzzz",
    "clouchdpeat flatner",
    ...words.slice(0, 20),
    ...Array.from({ length: 10 }, (_, i) => words.slice(3 * i, 3 * i + 3).join(" ")),
    words.slice(40, 56).join(" "),
    words
      .slice(60, 70)
      .map((word) => `${word.slice(1)}q`)
      .join(" "),
  ];
  const sizes: number[] = [];
  for (const query of queries) {
    fetched();
    await search(query);
    const { bytes, names } = fetched();
    assert.ok(bytes <= 150_000, `${query}: ${bytes} bytes, ${names.length} files`);
    sizes.push(bytes);
  }
  sizes.sort((a, b) => a - b);
  t.diagnostic(`median ${sizes[sizes.length >> 1]} bytes, most ${sizes.at(-1)}`);
});
