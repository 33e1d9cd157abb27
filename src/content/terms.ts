/**
 * The words that a text uses more than once, each with how often: `latency 7 queue 5`. One text, because
 * forty small objects for each of ten thousand articles add up.
 */
export type Terms = string;

/** How many terms are kept of a text. */
const mostTerms = 40;

/** The words of five letters or more that a text repeats: the most frequent, of those the longest. */
export function termsOf(text: string): Terms {
  const counts = new Map<string, number>();
  for (const word of text.toLowerCase().match(/\p{L}{5,}/gu) ?? []) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count > 1)
    .sort(([a, x], [b, y]) => y - x || b.length - a.length || (a < b ? -1 : 1))
    .slice(0, mostTerms)
    .flat()
    .join(" ");
}

/** Calls back with every word and how often it is used. */
export function eachTerm(terms: Terms, call: (word: string, count: number) => void): void {
  const parts = terms === "" ? [] : terms.split(" ");
  for (let i = 0; i + 1 < parts.length; i += 2) call(parts[i] ?? "", Number(parts[i + 1]));
}
