import { compareText } from "../diagnostics/diagnostic.ts";

/**
 * The words that a text uses more than once, each with how often: `latency 7 queue 5`. One text, because
 * forty small objects for each of ten thousand articles add up.
 */
export type Terms = string;

const longWord = /\p{L}{5,}/gu;

/** The same in a text whose letters are all of the English alphabet, in a third of the time. */
const longEnglishWord = /[a-z]{5,}/g;

/** What may be another letter: not ASCII, nor among the general punctuation of Unicode. */
const other = /[^\0-\x7f\u2000-\u206f]/;

/** How many terms are kept of a text. */
const mostTerms = 40;

/** The words of five letters or more that a text repeats: the most frequent, of those the longest. */
export function termsOf(text: string): Terms {
  const counts = new Map<string, number>();
  const lower = text.toLowerCase();
  for (const word of lower.match(other.test(lower) ? longWord : longEnglishWord) ?? []) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const repeated: { word: string; count: number }[] = [];
  for (const [word, count] of counts) if (count > 1) repeated.push({ word, count });
  return repeated
    .sort(
      (a, b) => b.count - a.count || b.word.length - a.word.length || compareText(a.word, b.word),
    )
    .slice(0, mostTerms)
    .map(({ word, count }) => `${word} ${count}`)
    .join(" ");
}

/** Calls back with every word and how often it is used. */
export function eachTerm(terms: Terms, call: (word: string, count: number) => void): void {
  const parts = terms === "" ? [] : terms.split(" ");
  for (let i = 0; i + 1 < parts.length; i += 2) call(parts[i] ?? "", Number(parts[i + 1]));
}
