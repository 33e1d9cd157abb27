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

/** The articles that have a tag or word, by position and ascending, and how much it tells of each. */
interface Postings {
  readonly others: number[];
  readonly weights: number[];
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
  /** For whom each article was last met, so that nobody is met twice. */
  const metFor = new Int32Array(sorted.length).fill(-1);
  const related = new Map<Slug, Relation[]>();

  for (const [own, { slug, tags }] of sorted.entries()) {
    const ownWords = words[own] ?? new Map<string, number>();
    const near: number[] = [];
    metFor[own] = own;
    const meet = (postings: Postings | undefined, weight: number) => {
      if (!postings) return;
      const { others, weights } = postings;
      const [first, end] = around(others, own);
      for (let i = first; i < end; i++) {
        const other = others[i] ?? own;
        if (metFor[other] !== own) {
          metFor[other] = own;
          wordScores[other] = 0;
          near.push(other);
        }
        wordScores[other] = (wordScores[other] ?? 0) + weight * (weights[i] ?? 0);
      }
    };
    for (const tag of tags) meet(byTag.get(tag), 0);
    for (const [word, weight] of ownWords) meet(byWord.get(word), weight);

    const tagScores = new Map(
      tags.map((tag) => [tag, rarity(byTag.get(tag)?.others.length ?? 0, sorted.length)]),
    );
    const nearest: { other: number; tagScore: number; wordScore: number }[] = [];
    for (const other of near) {
      let tagScore = 0;
      for (const tag of sorted[other]?.tags ?? []) tagScore += tagScores.get(tag) ?? 0;
      insert(nearest, { other, tagScore, wordScore: wordScores[other] ?? 0 });
    }
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

/** From where to where in a list to look: all of it, or, if it is long, the part around `own`. */
function around(others: readonly number[], own: number): [first: number, end: number] {
  if (others.length <= mostPerKey) return [0, others.length];
  const middle = positionOf(others, own);
  const first = Math.min(Math.max(0, middle - mostPerKey / 2), others.length - mostPerKey);
  return [first, first + mostPerKey];
}

/** Where an article stands in an ascending list. */
function positionOf(list: readonly number[], wanted: number): number {
  let low = 0;
  let high = list.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] ?? 0) < wanted) low = middle + 1;
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

function indexOf(lists: readonly Iterable<readonly [string, number]>[]): Map<string, Postings> {
  const index = new Map<string, Postings>();
  for (const [other, list] of lists.entries()) {
    for (const [key, weight] of list) {
      const postings = index.get(key) ?? { others: [], weights: [] };
      if (postings.others.length === 0) index.set(key, postings);
      postings.others.push(other);
      postings.weights.push(weight);
    }
  }
  return index;
}
