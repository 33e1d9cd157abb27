import { distance } from "fastest-levenshtein";

/** The known word nearest to a misspelt one; undefined when none is near. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  return nearestOf(word, known, ({ length }) => allowedDistance(length));
}

/**
 * The path nearest to a mistyped one; undefined where none differs by few enough letters. A folder that both begin
 * with makes them no nearer.
 */
export function nearestPath(path: string, known: Iterable<string>): string | undefined {
  return nearestOf(path, known, (found) => allowedDistance(lastNameLength(found)));
}

/**
 * @param allowed by how many letters one may differ. Thousands of dead links are each compared with thousands of
 *   addresses: only those are, that their length leaves a chance.
 */
function nearestOf(
  word: string,
  known: Iterable<string>,
  allowed: (found: string) => number,
): string | undefined {
  let found: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const one of known) {
    const most = Math.min(least - 1, allowed(one));
    if (Math.abs(one.length - word.length) > most) continue;
    const letters = distanceBetween(word, one);
    if (letters > most) continue;
    found = one;
    least = letters;
  }
  return found;
}

/** What both begin and end with doesn't count, and words of up to 32 letters are compared five times as fast. */
function distanceBetween(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a.charCodeAt(start) === b.charCodeAt(start)) start++;
  let end = 0;
  while (
    end < shorter - start &&
    a.charCodeAt(a.length - 1 - end) === b.charCodeAt(b.length - 1 - end)
  )
    end++;
  return distance(a.slice(start, a.length - end), b.slice(start, b.length - end));
}

/** Two letters swapped are a distance of two: `titel` means `title`. */
function allowedDistance(length: number): number {
  return Math.max(length >= 5 ? 2 : 1, Math.floor(length / 3));
}

function lastNameLength(path: string): number {
  const end = path.endsWith("/") ? path.length - 1 : path.length;
  return end - path.lastIndexOf("/", end - 1) - 1;
}

/** A hint naming the known word nearest to a misspelt one; empty when none is near. */
export function didYouMean(word: string, known: readonly string[]): string {
  const found = nearest(word, known);
  return found === undefined ? "" : `Did you mean \`${found}\`?`;
}
