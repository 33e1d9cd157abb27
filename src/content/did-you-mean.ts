import { closest, distance } from "fastest-levenshtein";

/** A hint naming the known word nearest to a misspelt one; empty when none is near. */
export function didYouMean(word: string, known: readonly string[]): string {
  if (known.length === 0) return "";
  const nearest = closest(word, known);
  const allowed = Math.max(1, Math.floor(nearest.length / 3));
  return distance(word, nearest) <= allowed ? `Did you mean \`${nearest}\`?` : "";
}
