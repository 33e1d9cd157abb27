import {
  type EndsFile,
  fewestLetters,
  longestWord,
  type PartedIndex,
  partFile,
  type SearchArticle,
  textFile,
  type WordsFile,
} from "../browser/search/index-file.ts";
import { wordsOf } from "../browser/search/words.ts";

/** A file of an index in parts, beside the index. */
export interface Part {
  readonly name: string;
  readonly content: unknown;
}

/** How much a part of words may hold, in UTF-16 units of JSON; a word that so many have is a part of its own. */
const partLength = 12_000;

/** Of an article, in words. */
const usualLength = 1_000;

/** How many words with one end are listed: those that most articles have. */
const mostWithEnd = 4;

/**
 * An index that a browser fetches as it needs it: words with the articles that have them, words by their
 * ends, and a text an article. What changes in one article changes few of them.
 * @param articles the oldest first
 * @param language the site's, where words lose endings of it
 */
export function searchParts(
  articles: readonly SearchArticle[],
  language?: string,
): {
  readonly index: PartedIndex;
  readonly parts: readonly Part[];
} {
  const postings = postingsOf(articles, language);
  const words = [...postings.keys()].sort();
  const ends = endsOf(words, postings);
  const lengthIn = (lists: ReadonlyMap<string, unknown>) => (word: string) =>
    JSON.stringify(lists.get(word)).length + word.length + 4;
  const wordParts = divide(words, lengthIn(postings));
  const endParts = divide([...ends.keys()].sort(), lengthIn(ends));
  const common = words.filter((word) => (postings.get(word)?.length ?? 0) > articles.length / 2);
  return {
    index: {
      count: articles.length,
      common,
      ...(language === undefined ? {} : { language }),
      words: wordParts.map(({ first }) => first),
      ends: endParts.map(({ first }) => first),
    },
    parts: [
      ...wordParts.map(({ first, words }) => ({
        name: partFile("words", first),
        content: pick(words, postings) satisfies WordsFile,
      })),
      ...endParts.map(({ first, words }) => ({
        name: partFile("ends", first),
        content: pick(words, ends) satisfies EndsFile,
      })),
      ...numbersBy(articles, "tags", ({ tags }) => tags.map(({ slug }) => slug)),
      ...numbersBy(articles, "years", ({ year }) => [String(year)]),
      ...articles.map((content, number) => ({ name: textFile(number), content })),
    ],
  };
}

/** Each word of all articles as a `WordsFile` has it. */
function postingsOf(articles: readonly SearchArticle[], language?: string): Map<string, number[]> {
  const postings = new Map<string, number[]>();
  const last = new Map<string, number>();
  for (const [number, article] of articles.entries()) {
    const weights = weightsOf(article, language);
    for (const [word, weight] of weights) {
      const gap = number - (last.get(word) ?? -1);
      last.set(word, number);
      const list = postings.get(word) ?? [];
      if (list.length === 0) postings.set(word, list);
      list.push(gap * 8 + weight);
    }
  }
  return postings;
}

/**
 * What each word tells of an article, from 1 to 7: where it stands and how often, more of it ever less, and
 * less in a long text. As in BM25, but for the mean length, which would change all of them with any article.
 */
function weightsOf(
  { title, description, tags, sections }: SearchArticle,
  language?: string,
): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (text: string, times: number) => {
    for (const { folded } of wordsOf(text, language))
      if (folded.length <= longestWord) counts.set(folded, (counts.get(folded) ?? 0) + times);
  };
  add(title, 5);
  for (const { label } of tags) add(label, 2);
  add(description, 1);
  for (const { heading, text } of sections) {
    add(heading, 3);
    add(text, 1);
  }
  const length = Array.from(counts.values()).reduce((sum, times) => sum + times, 0);
  const half = 1.5 + (1.5 * length) / usualLength;
  const saturated = (times: number) => Math.max(1, Math.round((7 * times) / (times + half)));
  return new Map(Array.from(counts, ([word, times]) => [word, saturated(times)]));
}

/** Words by what they end with, where that alone could be looked for. */
function endsOf(
  words: readonly string[],
  postings: ReadonlyMap<string, readonly number[]>,
): Map<string, string[]> {
  const ends = new Map<string, string[]>();
  for (const word of words) {
    const last = word.length - fewestLetters(word);
    for (let start = 1; start <= last; start++) {
      const end = word.slice(start);
      ends.set(end, [...(ends.get(end) ?? []), word]);
    }
  }
  const articles = (word: string) => postings.get(word)?.length ?? 0;
  for (const [end, all] of ends)
    if (all.length > mostWithEnd)
      ends.set(end, all.toSorted((a, b) => articles(b) - articles(a)).slice(0, mostWithEnd));
  return ends;
}

interface Range {
  /** The shortest beginning of its first word that sorts behind the word before it. */
  readonly first: string;
  readonly words: readonly string[];
}

/**
 * Sorted words in parts that are short enough. Which word a part begins with depends on the words around
 * it alone: of those in the middle, the one with the lowest hash.
 */
function divide(words: readonly string[], lengthOf: (word: string) => number): Range[] {
  const lengths = words.map(lengthOf);
  const ranges: Range[] = [];
  function split(from: number, to: number): void {
    const length = lengths.slice(from, to).reduce((sum, one) => sum + one, 0);
    if (length <= partLength || to - from < 2) {
      const first = separator(words[from - 1] ?? "", words[from] ?? "");
      ranges.push({ first, words: words.slice(from, to) });
      return;
    }
    const margin = (to - from) >> 2;
    let at = from + Math.max(1, margin);
    for (let i = at; i < to - margin; i++) if (hash(words[i] ?? "") < hash(words[at] ?? "")) at = i;
    split(from, at);
    split(at, to);
  }
  if (words.length > 0) split(0, words.length);
  return ranges;
}

function separator(before: string, first: string): string {
  if (before === "") return "";
  let same = 0;
  while (before[same] === first[same]) same++;
  // Whole, where it is written as two units.
  return first.slice(0, same) + String.fromCodePoint(first.codePointAt(same) ?? 0);
}

/** FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/). */
function hash(word: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < word.length; i++)
    value = Math.imul(value ^ word.charCodeAt(i), 0x01000193) >>> 0;
  return value;
}

function pick<T>(keys: readonly string[], from: ReadonlyMap<string, T>): Record<string, T> {
  return Object.fromEntries(
    keys.flatMap((key) => {
      const value = from.get(key);
      return value === undefined ? [] : [[key, value]];
    }),
  );
}

function numbersBy(
  articles: readonly SearchArticle[],
  kind: "tags" | "years",
  valuesOf: (article: SearchArticle) => readonly string[],
): Part[] {
  const numbers = new Map<string, number[]>();
  for (const [number, article] of articles.entries())
    for (const value of valuesOf(article))
      numbers.set(value, [...(numbers.get(value) ?? []), number]);
  return Array.from(numbers, ([value, content]) => ({ name: partFile(kind, value), content }));
}
