/** What `/search/index.json` holds: the site's words, by article and section, or where the parts of them are. */
export type SearchIndex = WholeIndex | PartedIndex;

/** The texts of a small site, of which the browser makes an index in a moment. */
export interface WholeIndex {
  readonly articles: readonly SearchArticle[];
  /** Words (folded) that most texts have: they tell nothing apart. */
  readonly common: readonly string[];
  /** The site's, where words lose endings of it: see `hasOwnEndings`. */
  readonly language?: string;
}

/**
 * The index of a larger site, in files that are fetched as a query needs them. Articles are counted from
 * the oldest, so that a new one moves none.
 */
export interface PartedIndex {
  /** How many there are. */
  readonly count: number;
  readonly common: readonly string[];
  readonly language?: string;
  /** Where the files of words begin, sorted: each has what sorts before the next one. */
  readonly words: readonly string[];
  /** The same for words' ends. */
  readonly ends: readonly string[];
}

/**
 * Words (folded), each with the articles that have it: eight times the distance from the article before
 * it, and how much the word weighs there, from 1 to 7.
 */
export type WordsFile = Readonly<Record<string, readonly number[]>>;

/** What words end with, each with such words. */
export type EndsFile = Readonly<Record<string, readonly string[]>>;

/** An article in the index. `date` is as lists show it. */
export interface SearchArticle {
  /** Where a link leads: with the base path. */
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly date: string;
  readonly year: number;
  /** How long it takes to read. */
  readonly minutes: number;
  readonly tags: readonly { readonly slug: string; readonly label: string }[];
  /** The first one is what stands before any heading. */
  readonly sections: readonly SearchSection[];
}

/** The text below one heading. */
export interface SearchSection {
  /** The heading's id; empty for what stands before any heading. */
  readonly id: string;
  readonly heading: string;
  readonly text: string;
}

/** The numbers of the articles of a tag or a year. */
export type NumbersFile = readonly number[];

/**
 * A file beside the index: by where a part begins, by a tag's slug or by a year. These are written in
 * hexadecimal, as any letters can stand in them.
 */
export function partFile(kind: "words" | "ends" | "tags" | "years", first: string): string {
  const bytes = Array.from(new TextEncoder().encode(first), (byte) =>
    byte.toString(16).padStart(2, "0"),
  );
  return `${kind}/${bytes.join("") || "0"}.json`;
}

/** The text of an article, beside the index. */
export function textFile(number: number): string {
  return `texts/${number}.json`;
}

/** Longer ones are nobody's words, and their names might be too long for a file. */
export const longestWord = 40;

/** How few letters of a word's middle or end tell what it is, by its script. */
export function fewestLetters(word: string): number {
  return /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u.test(word) ? 4 : 2;
}
