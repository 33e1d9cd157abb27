import type { TermVector } from "./tf-idf.ts";

/**
 * For each tag or word the articles that have it, by position and ascending, and how much it tells of
 * each. Those of `key` are `starts[key]` to `starts[key + 1]` in one long list: many small lists all
 * over the memory took a third longer to read, measured on a hundred thousand articles.
 */
export interface InvertedIndex {
  readonly starts: Int32Array;
  readonly others: Int32Array;
  readonly weights: Float64Array;
}

/**
 * A tag or word that more articles have leads only to this many of them, its neighbours in the order
 * of slugs: what all have tells little, and without a limit the work would grow with the square of
 * the articles.
 */
const mostPerKey = 48;

/** For each number below `keys`, the lists that hold it. */
export function invertedIndex(lists: readonly TermVector[], keys: number): InvertedIndex {
  const counts = new Int32Array(keys);
  for (const { words } of lists) for (const word of words) counts[word] = valueAt(counts, word) + 1;
  const starts = startsOf(counts);
  const next = starts.slice();
  const others = new Int32Array(valueAt(starts, keys));
  const weights = new Float64Array(others.length);
  for (const [other, list] of lists.entries()) {
    for (const [i, word] of list.words.entries()) {
      const place = valueAt(next, word);
      next[word] = place + 1;
      others[place] = other;
      weights[place] = list.weights[i] ?? 0;
    }
  }
  return { starts, others, weights };
}

/** Where lists of these lengths begin when they stand one after the other, and where the last one ends. */
export function startsOf(lengths: ArrayLike<number>): Int32Array {
  const starts = new Int32Array(lengths.length + 1);
  for (let i = 0; i < lengths.length; i++) starts[i + 1] = valueAt(starts, i) + (lengths[i] ?? 0);
  return starts;
}

/** From where to where to look for those that have a key: all of them, or, of many, the part around `own`. */
export function neighbourRange(
  { starts, others }: InvertedIndex,
  key: number,
  own: number,
): [first: number, end: number] {
  const [start, end] = [valueAt(starts, key), valueAt(starts, key + 1)];
  if (end - start <= mostPerKey) return [start, end];
  let [low, high] = [start, end - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (valueAt(others, middle) < own) low = middle + 1;
    else high = middle;
  }
  const first = Math.min(Math.max(start, low - mostPerKey / 2), end - mostPerKey);
  return [first, first + mostPerKey];
}

/** An element that is there. */
export function valueAt(list: Int32Array | Float64Array, index: number): number {
  return list[index] ?? 0;
}
