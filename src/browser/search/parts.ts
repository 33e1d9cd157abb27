import SearchableMap from "minisearch/SearchableMap";
import {
  type EndsFile,
  fewestLetters,
  type NumbersFile,
  type PartedIndex,
  partFile,
  type SearchArticle,
  textFile,
  type WordsFile,
} from "./index-file.ts";

/** Gets the files that stand beside the index, by their names. */
export interface IndexFiles {
  words(name: string): Promise<WordsFile>;
  ends(name: string): Promise<EndsFile>;
  numbers(name: string): Promise<NumbersFile>;
  text(name: string): Promise<SearchArticle>;
}

/** How many files are fetched for one word, if so many words begin like it. */
const mostFiles = 2;

/** How many compounds of a word nobody wrote alone are looked up. */
const mostCompounds = 3;

/** What was fetched of an index in parts so far. */
export interface Parts {
  /** Every word that is known by now, with the articles that have it, as in a `WordsFile`. */
  readonly words: SearchableMap<readonly number[]>;
  /** Fetches what there is of words, and of words that begin like them. */
  loadWords(words: readonly string[]): Promise<void>;
  /** Fetches words that a word is the middle or the end of. */
  loadCompounds(word: string): Promise<void>;
  /** The articles of a tag or a year. */
  numbers(kind: "tags" | "years", value: string): Promise<NumbersFile>;
  text(number: number): Promise<SearchArticle>;
}

/** An index whose parts are fetched when they are first needed, each once. */
export function openParts({ words: starts, ends }: PartedIndex, files: IndexFiles): Parts {
  const words = new SearchableMap<readonly number[]>();
  const getWords = once(async (name) => {
    for (const [word, articles] of Object.entries(await files.words(name)))
      words.set(word, articles);
  });
  const getEnds = once(files.ends);
  const getNumbers = once(files.numbers);
  const getText = once(files.text);

  async function loadWords(wanted: readonly string[]): Promise<void> {
    const needed = new Set(wanted.flatMap((word) => partsOf(word, starts)));
    await Promise.all(Array.from(needed, (first) => getWords(partFile("words", first))));
  }

  return {
    words,
    loadWords,
    async loadCompounds(word) {
      if (word.length < fewestLetters(word)) return;
      const needed = partsOf(word, ends).map((first) => getEnds(partFile("ends", first)));
      const compounds = (await Promise.all(needed)).flatMap((file) =>
        Object.entries(file).flatMap(([end, words]) => (end.startsWith(word) ? words : [])),
      );
      await loadWords(compounds.slice(0, mostCompounds));
    },
    numbers: (kind, value) => getNumbers(partFile(kind, value)),
    text: (number) => getText(textFile(number)),
  };
}

/** The parts in which a word would be, and where words that begin like it are. */
function partsOf(word: string, starts: readonly string[]): readonly string[] {
  const next = starts.findIndex((start) => start > word);
  const own = (next === -1 ? starts.length : next) - 1;
  return starts
    .slice(Math.max(0, own), own + mostFiles)
    .filter((start, i) => i === 0 || start.startsWith(word));
}

/** Gets each file once; one that could not be had is tried again when it is asked for again. */
function once<T>(get: (name: string) => Promise<T>): (name: string) => Promise<T> {
  const started = new Map<string, Promise<T>>();
  return (name) => {
    const file = started.get(name) ?? get(name);
    started.set(name, file);
    file.catch(() => started.delete(name));
    return file;
  };
}
