import { distance } from "fastest-levenshtein";

/**
 * What the site itself writes that is nearly an unknown word: one letter apart, two in a long word.
 * @param unknown the words that are looked up, none of which is ever an answer
 * @param known every word of the texts
 */
export function nearWords(
  unknown: readonly string[],
  known: ReadonlySet<string>,
): (word: string) => string[] {
  const wrong = new Set(unknown);
  // Few slips are in the first letter, and comparing with all words would take the square of the text.
  const byFirst = new Map<string, string[]>();
  for (const word of known) {
    if (wrong.has(word)) continue;
    const key = keyOf(word, word.length);
    byFirst.set(key, [...(byFirst.get(key) ?? []), word]);
  }
  return (word) => {
    const most = word.length > 6 ? 2 : 1;
    const lengths = Array.from({ length: 2 * most + 1 }, (_, i) => word.length - most + i);
    return lengths
      .flatMap((length) => byFirst.get(keyOf(word, length)) ?? [])
      .map((other) => [other, distance(word, other)] as const)
      .filter(([, apart]) => apart <= most)
      .sort(([, a], [, b]) => a - b)
      .slice(0, 3)
      .map(([other]) => other);
  };
}

function keyOf(word: string, length: number): string {
  return `${word.charAt(0)}${length}`;
}
