import { fewestLetters } from "./index-file.ts";

/**
 * The words of a vocabulary that one nobody wrote may be a form of, or a part: compounds that hold it, what it adds an
 * ending or an article to, and what begins like it: in alphabets with all but its ending (Kartoffeln, Kartoffelsuppe).
 */
export function relativesOf(word: string, vocabulary: Iterable<string>): string[] {
  const least = fewestLetters(word);
  if (word.length < least) return [];
  const found: string[] = [];
  for (const term of vocabulary) {
    const [short, long] = term.length < word.length ? [term, word] : [word, term];
    const isPart = short.length >= Math.max(least, word === long ? 0.6 * long.length : 0);
    const likeStart =
      least === 2 ? Math.max(2, 0.6 * long.length) : Math.max(5, 0.75 * word.length);
    if ((isPart && long.includes(short)) || sharedStart(short, long) >= likeStart) found.push(term);
  }
  return found;
}

function sharedStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}
