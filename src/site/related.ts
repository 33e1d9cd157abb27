import type { Article } from "../content/article.ts";
import { compareText } from "../content/fault.ts";
import type { Slug } from "../content/schema.ts";

/** Another article worth reading after this one, and why. */
export interface Relation {
  readonly slug: Slug;
  readonly sharedTags: readonly Slug[];
  /** Words that both repeat and few others do. */
  readonly sharedWords: readonly string[];
}

type Candidate = Pick<Article, "slug" | "tags" | "terms">;

/** An article, by its position, that has a tag or word, and how much that tells of it. */
interface Posting {
  readonly other: number;
  readonly weight: number;
}

const mostRelations = 3;
/** How many of an article's most telling words are compared. */
const wordsCompared = 24;
/**
 * A tag or word that more articles have leads only to this many of them, its neighbours in the order
 * of slugs: what all have tells little, and without a limit the work would grow with the square of
 * the articles.
 */
const mostPerKey = 48;

/**
 * For each article the three nearest: shared tags, each weighing more the fewer articles have it, then
 * shared telling words. Both come from an index from tag or word to articles, never from all pairs.
 */
export function relate(articles: readonly Candidate[]): Map<Slug, Relation[]> {
  const sorted = articles.toSorted((a, b) => compareText(a.slug, b.slug));
  const byTag = indexOf(sorted.map(({ tags }) => tags.map((tag): [string, number] => [tag, 1])));
  const words = tellingWords(sorted);
  const byWord = indexOf(words);
  const wordScores = new Float64Array(sorted.length);
  const related = new Map<Slug, Relation[]>();

  for (const [own, { slug, tags }] of sorted.entries()) {
    const ownWords = words[own] ?? new Map<string, number>();
    const near = new Set<number>();
    for (const tag of tags) for (const { other } of around(byTag.get(tag), own)) near.add(other);
    for (const [word, weight] of ownWords) {
      for (const { other, weight: theirs } of around(byWord.get(word), own)) {
        near.add(other);
        wordScores[other] = (wordScores[other] ?? 0) + weight * theirs;
      }
    }
    near.delete(own);

    const tagScores = new Map(
      tags.map((tag) => [tag, rarity(byTag.get(tag)?.length ?? 0, sorted.length)]),
    );
    const nearest: { other: number; tagScore: number; wordScore: number }[] = [];
    for (const other of near) {
      let tagScore = 0;
      for (const tag of sorted[other]?.tags ?? []) tagScore += tagScores.get(tag) ?? 0;
      insert(nearest, { other, tagScore, wordScore: wordScores[other] ?? 0 });
      wordScores[other] = 0;
    }
    wordScores[own] = 0;
    related.set(
      slug,
      nearest.flatMap(({ other }) => {
        const article = sorted[other];
        if (!article) return [];
        return {
          slug: article.slug,
          sharedTags: tags.filter((tag) => article.tags.includes(tag)),
          sharedWords: [...ownWords.keys()].filter((word) => words[other]?.has(word)).slice(0, 3),
        };
      }),
    );
  }
  return related;
}

/** Keeps the list in order, best first, and short. Equals stay in the order of slugs. */
function insert<T extends { other: number; tagScore: number; wordScore: number }>(
  list: T[],
  candidate: T,
): void {
  const isBetter = (than: T) =>
    candidate.tagScore - than.tagScore ||
    candidate.wordScore - than.wordScore ||
    than.other - candidate.other;
  let at = list.length;
  for (let before = list[at - 1]; before && isBetter(before) > 0; before = list[at - 1]) at--;
  if (at >= mostRelations) return;
  list.splice(at, 0, candidate);
  if (list.length > mostRelations) list.pop();
}

/** Those that have the same key; of many, the ones around `own`. */
function around(having: readonly Posting[] = [], own: number): readonly Posting[] {
  if (having.length <= mostPerKey) return having;
  const middle = positionOf(having, own);
  const first = Math.min(Math.max(0, middle - mostPerKey / 2), having.length - mostPerKey);
  return having.slice(first, first + mostPerKey);
}

/** Where an article stands in an ascending list. */
function positionOf(list: readonly Posting[], wanted: number): number {
  let low = 0;
  let high = list.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.other ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Each article's words that it repeats and few others do (tf-idf), as a unit vector. */
function tellingWords(articles: readonly Candidate[]): Map<string, number>[] {
  const articlesWith = new Map<string, number>();
  for (const { terms } of articles) {
    for (const [word] of terms) articlesWith.set(word, (articlesWith.get(word) ?? 0) + 1);
  }
  return articles.map(({ terms }) => {
    const weighted = terms
      .filter(([word]) => (articlesWith.get(word) ?? 0) > 1)
      .map(([word, count]): [string, number] => [
        word,
        Math.sqrt(count) * rarity(articlesWith.get(word) ?? 0, articles.length),
      ])
      .sort(([a, x], [b, y]) => y - x || compareText(a, b))
      .slice(0, wordsCompared);
    const length = Math.hypot(...weighted.map(([, weight]) => weight)) || 1;
    return new Map(weighted.map(([word, weight]) => [word, weight / length]));
  });
}

function rarity(having: number, all: number): number {
  return Math.log(1 + all / (having + 1));
}

/** From each key to the articles that have it, ascending. */
function indexOf(lists: readonly Iterable<readonly [string, number]>[]): Map<string, Posting[]> {
  const index = new Map<string, Posting[]>();
  for (const [other, list] of lists.entries()) {
    for (const [key, weight] of list) {
      const postings = index.get(key);
      if (postings) postings.push({ other, weight });
      else index.set(key, [{ other, weight }]);
    }
  }
  return index;
}
