import { fewestLetters } from "./index-file.ts";

/**
 * The words of a vocabulary that one nobody wrote may be a form of, or a part: compounds that hold it, what it
 * adds an ending or an article to, and in scripts where two letters tell something, what begins like it.
 */
export function relativesOf(word: string, vocabulary: Iterable<string>): string[] {
  const least = fewestLetters(word);
  if (word.length < least) return [];
  const found: string[] = [];
  for (const term of vocabulary) {
    const [short, long] = term.length < word.length ? [term, word] : [word, term];
    const isPart = short.length >= Math.max(least, word === long ? 0.6 * long.length : 0);
    if (isPart && long.includes(short)) found.push(term);
    else if (least === 2 && sharedStart(short, long) >= Math.max(2, 0.6 * long.length)) {
      found.push(term);
    }
  }
  return found;
}

function sharedStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}
