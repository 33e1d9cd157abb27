import { findCandidates } from "./candidates.ts";
import { type Found, makeEngine } from "./engine.ts";
import type { PartedIndex, SearchArticle } from "./index-file.ts";
import { type IndexFiles, openParts } from "./parts.ts";
import type { Query } from "./query.ts";

/** How many texts are fetched at a time, and after how much text no more are, in UTF-16 units: some 70 kB on the way. */
const atATime = 4;
const enoughText = 150_000;

/** Looks in an index in parts: fetches the texts that fit best, and looks in these as in a small site. */
export function partedSearch(
  index: PartedIndex,
  files: IndexFiles,
): (query: Query) => Promise<Found> {
  const parts = openParts(index, files);
  return async (query) => {
    const numbers = await findCandidates(query, index, parts);
    const articles: SearchArticle[] = [];
    for (let i = 0; i < numbers.length && lengthOf(articles) < enoughText; i += atATime)
      articles.push(...(await Promise.all(numbers.slice(i, i + atATime).map(parts.text))));
    const engine = await makeEngine({ ...index, articles });
    return engine(query);
  };
}

function lengthOf(articles: readonly SearchArticle[]): number {
  return articles
    .flatMap(({ sections }) => sections)
    .reduce((sum, { text }) => sum + text.length, 0);
}
