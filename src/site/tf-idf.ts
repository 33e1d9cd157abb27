import type { Article } from "../content/article.ts";
import { eachTerm } from "../content/terms.ts";
import { compareText } from "../diagnostics/diagnostic.ts";

/** Words by number, the most telling first, and how much each tells. */
export interface TermVector {
  readonly words: readonly number[];
  readonly weights: readonly number[];
}

/** How many of an article's most telling words are compared. */
const wordsCompared = 24;
/**
 * Each article's words that it repeats and few others do (tf-idf), as a unit vector, and all words by number,
 * but for those that any text repeats.
 */
export function tfIdf(
  articles: readonly Pick<Article, "terms">[],
  common: ReadonlySet<string>,
): {
  vectors: TermVector[];
  names: readonly string[];
} {
  const numbers = new Map<string, number>();
  const articlesWith: number[] = [];
  const counted = articles.map(({ terms }) => {
    const words: number[] = [];
    const counts: number[] = [];
    eachTerm(terms, (name, count) => {
      if (common.has(name)) return;
      const word = termNumber(numbers, name);
      articlesWith[word] = (articlesWith[word] ?? 0) + 1;
      words.push(word);
      counts.push(count);
    });
    return { words, counts };
  });
  const names = [...numbers.keys()];
  const idfs = articlesWith.map((having) => idf(having, articles.length));
  const vectors = counted.map(({ words, counts }) => {
    const heaviest: { word: number; weight: number }[] = [];
    for (const [i, word] of words.entries()) {
      if ((articlesWith[word] ?? 0) < 2) continue;
      const weight = Math.sqrt(counts[i] ?? 0) * (idfs[word] ?? 0);
      let at = heaviest.length;
      for (; at > 0; at--) {
        const before = heaviest[at - 1];
        if (!before || (before.weight - weight || byName(word, before.word)) >= 0) break;
      }
      if (at >= wordsCompared) continue;
      heaviest.splice(at, 0, { word, weight });
      if (heaviest.length > wordsCompared) heaviest.pop();
    }
    const length = Math.hypot(...heaviest.map(({ weight }) => weight)) || 1;
    return {
      words: heaviest.map(({ word }) => word),
      weights: heaviest.map(({ weight }) => weight / length),
    };
  });
  return { vectors, names };

  function byName(a: number, b: number): number {
    return compareText(names[a] ?? "", names[b] ?? "");
  }
}

/** How much it tells to have what only so many of all articles have. */
export function idf(having: number, all: number): number {
  return Math.log(1 + all / (having + 1));
}

/** The number of a name: the next one, if it has none yet. */
export function termNumber<T>(numbers: Map<T, number>, name: T): number {
  const known = numbers.get(name);
  if (known !== undefined) return known;
  numbers.set(name, numbers.size);
  return numbers.size - 1;
}
