import type { Article } from "../content/article.ts";
import { compareText } from "../content/fault.ts";
import { eachTerm } from "../content/terms.ts";

/** Words by number, the most telling first, and how much each tells. */
export interface Telling {
  readonly words: readonly number[];
  readonly weights: readonly number[];
}

/** How many of an article's most telling words are compared. */
const wordsCompared = 24;
/** Each article's words that it repeats and few others do (tf-idf), as a unit vector, and all words by number. */
export function tellingWords(articles: readonly Pick<Article, "terms">[]): {
  telling: Telling[];
  names: readonly string[];
} {
  const numbers = new Map<string, number>();
  const articlesWith: number[] = [];
  for (const { terms } of articles) {
    eachTerm(terms, (name) => {
      const word = numberOf(numbers, name);
      articlesWith[word] = (articlesWith[word] ?? 0) + 1;
    });
  }
  const rarities = articlesWith.map((having) => rarity(having, articles.length));
  const telling = articles.map(({ terms }) => {
    const heaviest: { name: string; word: number; weight: number }[] = [];
    eachTerm(terms, (name, count) => {
      const word = numbers.get(name) ?? 0;
      if ((articlesWith[word] ?? 0) < 2) return;
      const weight = Math.sqrt(count) * (rarities[word] ?? 0);
      let at = heaviest.length;
      for (; at > 0; at--) {
        const before = heaviest[at - 1];
        if (!before || (before.weight - weight || compareText(name, before.name)) >= 0) break;
      }
      if (at >= wordsCompared) return;
      heaviest.splice(at, 0, { name, word, weight });
      if (heaviest.length > wordsCompared) heaviest.pop();
    });
    const length = Math.hypot(...heaviest.map(({ weight }) => weight)) || 1;
    return {
      words: heaviest.map(({ word }) => word),
      weights: heaviest.map(({ weight }) => weight / length),
    };
  });
  return { telling, names: [...numbers.keys()] };
}

/** How much it tells to have what only so many of all articles have. */
export function rarity(having: number, all: number): number {
  return Math.log(1 + all / (having + 1));
}

/** The number of a name: the next one, if it has none yet. */
export function numberOf<T>(numbers: Map<T, number>, name: T): number {
  const known = numbers.get(name);
  if (known !== undefined) return known;
  numbers.set(name, numbers.size);
  return numbers.size - 1;
}
