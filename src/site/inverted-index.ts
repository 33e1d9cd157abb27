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

/** The part of a key's list that the one at `place` in `others` is led to: all of it, or, of a long one, what is around. */
export function neighbourRange(
  { starts }: InvertedIndex,
  key: number,
  place: number,
): [first: number, end: number] {
  const [start, end] = [valueAt(starts, key), valueAt(starts, key + 1)];
  const first = Math.max(start, Math.min(place - mostPerKey / 2, end - mostPerKey));
  return [first, Math.min(first + mostPerKey, end)];
}

/** An element that is there. */
export function valueAt(list: Int32Array | Float64Array, index: number): number {
  return list[index] ?? 0;
}
