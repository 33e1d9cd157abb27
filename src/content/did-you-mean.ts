import { closest, distance } from "fastest-levenshtein";

/** The known word nearest to a misspelt one; undefined when none is near. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const found = closest(word, known);
  return distance(word, found) <= allowedDistance(found) ? found : undefined;
}

/**
 * The path nearest to a mistyped one; undefined where none differs by few enough letters. A folder that both begin
 * with makes them no nearer.
 */
export function nearestPath(path: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const found = closest(path, known);
  const name = found.split("/").findLast((part) => part !== "") ?? "";
  return distance(path, found) <= allowedDistance(name) ? found : undefined;
}

/** Two letters swapped are a distance of two: `titel` means `title`. */
function allowedDistance(word: string): number {
  return Math.max(word.length >= 5 ? 2 : 1, Math.floor(word.length / 3));
}

/** A hint naming the known word nearest to a misspelt one; empty when none is near. */
export function didYouMean(word: string, known: readonly string[]): string {
  const found = nearest(word, known);
  return found === undefined ? "" : `Did you mean \`${found}\`?`;
}
