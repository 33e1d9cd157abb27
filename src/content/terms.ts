/** A word that a text uses more than once, and how often. */
export type Term = readonly [word: string, count: number];

/** How many terms are kept of a text. */
const mostTerms = 40;

/** The words of five letters or more that a text repeats: the most frequent, of those the longest. */
export function termsOf(text: string): Term[] {
  const counts = new Map<string, number>();
  for (const [word] of text.toLowerCase().matchAll(/\p{L}{5,}/gu)) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count > 1)
    .sort(([a, x], [b, y]) => y - x || b.length - a.length || (a < b ? -1 : 1))
    .slice(0, mostTerms);
}
