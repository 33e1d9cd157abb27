import { editsAllowed } from "./engine.ts";
import { fewestLetters, type PartedIndex } from "./index-file.ts";
import type { Parts } from "./parts.ts";
import type { Query } from "./query.ts";
import { relativesOf } from "./relatives.ts";
import { wordsOf } from "./words.ts";

/** How many articles are fetched, and shown, where there are too many to fetch all. */
const mostArticles = 20;

/** How many words of a query are looked up: more make it no clearer, and each may cost a file. */
const mostWords = 8;

/** What a word that was not written as it was looked for is worth. */
const worth = { exact: 1, prefix: 0.7, relative: 0.4 };

/**
 * The numbers of the articles that fit a query best, the best first. Those that have the most of its words
 * come alone. Fetches what it needs to know of the words, and no text.
 */
export async function findCandidates(
  { text, tag, year }: Query,
  { count, common, language }: PartedIndex,
  parts: Parts,
): Promise<readonly number[]> {
  const words = [...new Set(wordsOf(text, language).map(({ folded }) => folded))];
  if (words.length === 0 && text.trim() !== "") return [];
  const telling = words.filter((word) => !common.includes(word) && word.length > 1);
  const wanted = (telling.length > 0 ? telling : words).slice(0, mostWords);
  const limits = [
    ...(tag === "" ? [] : [parts.numbers("tags", tag)]),
    ...(year === "" ? [] : [parts.numbers("years", year)]),
  ];
  await parts.loadWords(wanted);
  const allowed = (await Promise.all(limits)).map((numbers) => new Set(numbers));
  const fits = (number: number) => allowed.every((numbers) => numbers.has(number));
  const found = await Promise.all(wanted.map((word) => articlesWith(word, wanted, parts)));
  const totals = new Map<number, { having: number; score: number }>();
  for (const articles of found) {
    for (const [number, score] of articles) {
      if (!fits(number)) continue;
      const before = totals.get(number) ?? { having: 0, score: 0 };
      totals.set(number, { having: before.having + 1, score: before.score + score });
    }
  }
  if (wanted.length === 0) {
    const newest = Array.from({ length: count }, (_, i) => count - 1 - i);
    return newest.filter(fits).slice(0, mostArticles);
  }
  const most = Math.max(0, ...Array.from(totals.values(), ({ having }) => having));
  return [...totals]
    .filter(([, { having }]) => having === most)
    .sort(([a, one], [b, other]) => other.score - one.score || b - a)
    .slice(0, mostArticles)
    .map(([number]) => number);

  /** What a word's best form weighs in each article that has one. */
  async function articlesWith(
    word: string,
    all: readonly string[],
    { words: known, ...rest }: Parts,
  ): Promise<Map<number, number>> {
    const forms = new Map<string, number>();
    if (word.length > 1 || all.length === 1)
      for (const form of known.atPrefix(word).keys())
        forms.set(form, (worth.prefix * word.length) / form.length);
    if (known.has(word)) forms.set(word, worth.exact);
    if (forms.size === 0) {
      await rest.loadCompounds(word);
      await rest.loadWords(stemsOf(word));
      for (const form of relativesOf(word, known.keys())) forms.set(form, worth.relative);
      for (const form of known.fuzzyGet(word, editsAllowed(word)).keys())
        forms.set(form, worth.relative);
    }
    const best = new Map<number, number>();
    for (const [form, share] of forms) {
      const articles = articlesOf(known.get(form));
      const idf = Math.log(1 + count / articles.size);
      for (const [number, weight] of articles)
        best.set(number, Math.max(best.get(number) ?? 0, share * idf * weight));
    }
    return best;
  }
}

/** Where parts of a word would be listed that it may be a form of: without its ending, or an article before it. */
function stemsOf(word: string): string[] {
  const least = Math.max(fewestLetters(word), Math.ceil(0.6 * word.length));
  const starts = [0, 1, 2, 3].filter((start) => word.length - start >= least);
  return starts.map((start) => word.slice(start, start === 0 ? least : undefined));
}

function articlesOf(numbers: readonly number[] = []): Map<number, number> {
  let at = -1;
  return new Map(
    numbers.map((number) => {
      at += number >> 3;
      return [at, number & 7];
    }),
  );
}
