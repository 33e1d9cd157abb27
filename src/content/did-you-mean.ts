import { closest, distance } from "fastest-levenshtein";

/** The known word nearest to a misspelt one; undefined when none is near. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const found = closest(word, known);
  // Two letters swapped are a distance of two: `titel` means `title`.
  const allowed = Math.max(found.length >= 5 ? 2 : 1, Math.floor(found.length / 3));
  return distance(word, found) <= allowed ? found : undefined;
}

/** A hint naming the known word nearest to a misspelt one; empty when none is near. */
export function didYouMean(word: string, known: readonly string[]): string {
  const found = nearest(word, known);
  return found === undefined ? "" : `Did you mean \`${found}\`?`;
}
