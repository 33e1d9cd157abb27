import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { type Engine, makeEngine } from "../../../src/browser/search/engine.ts";
import { searchIndex } from "../../../src/output/search-index.ts";
import { searchParts } from "../../../src/output/search-parts.ts";
import { projectFolder } from "../../support/build.ts";
import { renderFigure } from "../../support/figures.ts";
import { loadFolder } from "../../support/load-folder.ts";
import { searchInParts, wholeIndex } from "../../support/search-index.ts";
import { sampleOf } from "../../support/tier.ts";

/**
 * What readers of the sites in tests/fixtures/languages look for: a line an article, inflected, without accents,
 * from the middle of a word. Written from the texts alone, before anything was looked for; the unseen ones by
 * somebody who knew neither the search nor the first ones, and left as they were.
 */
const folders = ["queries", "unseen-queries"];
const files = readdirSync(join(import.meta.dirname, "queries"));

for (const [turn, file] of files.entries()) {
  const language = file.replace(".txt", "");
  test(`fifty queries in ${language} find what they are for among the first five, nine times in ten, in one index and in parts`, async (t) => {
    const index = await indexOf(language);
    assert.equal(index.articles.length, 12);
    const whole = await makeEngine(index);
    const inParts = searchInParts(searchParts(index.articles.toReversed(), index.language));
    const searches = [
      ["whole", (text: string) => whole({ text, tag: "", year: "" })],
      ["in parts", (text: string) => inParts.search(text)],
    ] as const;
    const cases = folders.flatMap((folder) =>
      searches.map(([name, search]) => ({ folder, name, search })),
    );
    // In `npm test` every language is met once, by turns in each way.
    for (const { folder, name, search } of sampleOf(cases, { quick: 4, all: 1, from: turn })) {
      const queries = queriesIn(readFileSync(join(import.meta.dirname, folder, file), "utf8"));
      assert.ok(queries.length >= 50);
      const told = await measure(queries, search);
      const [recall, first, precision] = [told.recall, told.first, told.precision].map((share) =>
        share.toFixed(2),
      );
      t.diagnostic(
        `${language}, ${folder}, ${name}: ${queries.length} queries, recall ${recall}, first ${first}, precision ${precision}; missed: ${told.missed.join(", ")}`,
      );
      assert.ok(told.recall >= 0.9, `${folder}, ${name}: ${told.missed.join(", ")}`);
      // Others may have a word as well, and rightly: this is for words that find nearly all.
      assert.ok(told.precision >= 0.7, `${folder}, ${name}: precision ${precision}`);
    }
  });
}

interface Asked {
  readonly text: string;
  readonly article: string;
}

function queriesIn(file: string): Asked[] {
  return file
    .trim()
    .split("\n")
    .flatMap((line) => {
      const [article = "", queries = ""] = line.split(": ");
      return queries.split(" | ").map((text) => ({ text, article }));
    });
}

/** Recall counts the first five, precision the share of the one meant in all that is found for a query. */
async function measure(
  queries: readonly Asked[],
  search: (text: string) => ReturnType<Engine> | Promise<ReturnType<Engine>>,
) {
  const missed: string[] = [];
  let first = 0;
  let share = 0;
  for (const { text, article } of queries) {
    const { hits } = await search(text);
    const place = hits.findIndex((hit) => hit.article.path === `/articles/${article}/`);
    if (place === -1 || place > 4) missed.push(text);
    if (place === 0) first += 1;
    if (place !== -1) share += 1 / hits.length;
  }
  const count = queries.length;
  return {
    missed,
    recall: 1 - missed.length / count,
    first: first / count,
    precision: share / count,
  };
}

async function indexOf(language: string) {
  const content = join(projectFolder, "tests/fixtures/languages", language);
  const now = new Date("2024-06-01T12:00:00Z");
  const { site } = await loadFolder(content, { now, renderFigure });
  assert.ok(site);
  return wholeIndex(searchIndex(site.pages, site.info, site.bodyOf));
}
