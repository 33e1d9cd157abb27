import type { Article } from "../content/article.ts";
import { compareText } from "../content/fault.ts";
import type { Slug } from "../content/schema.ts";
import { eachTerm } from "../content/terms.ts";

/** Another article worth reading after this one, and why. */
export interface Relation {
  readonly slug: Slug;
  readonly sharedTags: readonly Slug[];
  /** Words that both repeat and few others do. */
  readonly sharedWords: readonly string[];
}

type Candidate = Pick<Article, "slug" | "tags" | "terms">;

/**
 * For each tag or word the articles that have it, by position and ascending, and how much it tells of
 * each. Those of `key` are `starts[key]` to `starts[key + 1]` in one long list: a hundred thousand small
 * lists all over the memory took three times as long to read.
 */
interface Index {
  readonly starts: Int32Array;
  readonly others: Int32Array;
  readonly weights: Float64Array;
}

/** Words by number, the most telling first, and how much each tells. */
interface Telling {
  readonly words: readonly number[];
  readonly weights: readonly number[];
}

interface Nearest {
  readonly other: number;
  readonly tagScore: number;
  readonly wordScore: number;
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
 * Tags and words are numbers within: the inner loop runs a thousand times for each article.
 */
export function relate(articles: readonly Candidate[]): Map<Slug, Relation[]> {
  const sorted = articles.toSorted((a, b) => compareText(a.slug, b.slug));
  const tagNumbers = new Map<Slug, number>();
  const tagsOf = sorted.map(({ tags }) => tags.map((tag) => numberOf(tagNumbers, tag)));
  const byTag = indexOf(
    tagsOf.map((words) => ({ words, weights: words.map(() => 0) })),
    tagNumbers.size,
  );
  const tagRarity = Array.from(tagNumbers.values(), (tag) =>
    rarity(at(byTag.starts, tag + 1) - at(byTag.starts, tag), sorted.length),
  );
  const tagStarts = startsOf(tagsOf.map(({ length }) => length));
  const tagList = Int32Array.from(tagsOf.flat());
  const { telling, names } = tellingWords(sorted);
  const byWord = indexOf(telling, names.length);
  const wordScores = new Float64Array(sorted.length);
  /** For whom each article was last met, so that nobody is met twice. */
  const metFor = new Int32Array(sorted.length).fill(-1);
  /** What each tag adds to another article that has it: nothing, if it isn't the own article's. */
  const ownTags = new Float64Array(tagNumbers.size);
  const related = new Map<Slug, Relation[]>();

  for (const [own, { slug, tags }] of sorted.entries()) {
    const { words, weights } = telling[own] ?? noWords;
    const near: number[] = [];
    metFor[own] = own;
    const meet = (index: Index, key: number, weight: number) => {
      const [first, end] = around(index, key, own);
      for (let i = first; i < end; i++) {
        const other = at(index.others, i);
        if (metFor[other] !== own) {
          metFor[other] = own;
          wordScores[other] = 0;
          near.push(other);
        }
        wordScores[other] = at(wordScores, other) + weight * at(index.weights, i);
      }
    };
    const tagsHere = tagsOf[own] ?? [];
    for (const tag of tagsHere) meet(byTag, tag, 0);
    for (const [i, word] of words.entries()) meet(byWord, word, weights[i] ?? 0);

    for (const tag of tagsHere) ownTags[tag] = tagRarity[tag] ?? 0;
    const nearest: Nearest[] = [];
    for (const other of near) {
      let tagScore = 0;
      const end = at(tagStarts, other + 1);
      for (let i = at(tagStarts, other); i < end; i++) tagScore += at(ownTags, at(tagList, i));
      insert(nearest, other, tagScore, at(wordScores, other));
    }
    for (const tag of tagsHere) ownTags[tag] = 0;
    related.set(
      slug,
      nearest.flatMap(({ other }) => {
        const article = sorted[other];
        if (!article) return [];
        const others = telling[other] ?? noWords;
        const shared = words.filter((word) => others.words.includes(word)).slice(0, 3);
        return {
          slug: article.slug,
          sharedTags: tags.filter((tag) => article.tags.includes(tag)),
          sharedWords: shared.flatMap((word) => names[word] ?? []),
        };
      }),
    );
  }
  return related;
}

const noWords: Telling = { words: [], weights: [] };

/** Keeps the list in order, best first, and short. Equals stay in the order of slugs. */
function insert(list: Nearest[], other: number, tagScore: number, wordScore: number): void {
  let at = list.length;
  for (; at > 0; at--) {
    const before = list[at - 1];
    if (!before) break;
    const better =
      tagScore - before.tagScore || wordScore - before.wordScore || before.other - other;
    if (better <= 0) break;
  }
  if (at >= mostRelations) return;
  list.splice(at, 0, { other, tagScore, wordScore });
  if (list.length > mostRelations) list.pop();
}

/** From where to where to look for those that have a key: all of them, or, of many, the part around `own`. */
function around({ starts, others }: Index, key: number, own: number): [first: number, end: number] {
  const [start, end] = [at(starts, key), at(starts, key + 1)];
  if (end - start <= mostPerKey) return [start, end];
  let [low, high] = [start, end - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at(others, middle) < own) low = middle + 1;
    else high = middle;
  }
  const first = Math.min(Math.max(start, low - mostPerKey / 2), end - mostPerKey);
  return [first, first + mostPerKey];
}

/** An element that is there. */
function at(list: Int32Array | Float64Array, index: number): number {
  return list[index] ?? 0;
}

/** Each article's words that it repeats and few others do (tf-idf), as a unit vector, and all words by number. */
function tellingWords(articles: readonly Candidate[]): {
  telling: Telling[];
  names: readonly string[];
} {
  const numbers = new Map<string, number>();
  const articlesWith: number[] = [];
  for (const { terms } of articles) {
    eachTerm(terms, (name) => {
      const word = numberOf(numbers, name);
      articlesWith[word] = (articlesWith[word] ?? 0) + 1;
    });
  }
  const rarities = articlesWith.map((having) => rarity(having, articles.length));
  const telling = articles.map(({ terms }) => {
    const heaviest: { name: string; word: number; weight: number }[] = [];
    eachTerm(terms, (name, count) => {
      const word = numbers.get(name) ?? 0;
      if ((articlesWith[word] ?? 0) < 2) return;
      const weight = Math.sqrt(count) * (rarities[word] ?? 0);
      let at = heaviest.length;
      for (; at > 0; at--) {
        const before = heaviest[at - 1];
        if (!before || (before.weight - weight || compareText(name, before.name)) >= 0) break;
      }
      if (at >= wordsCompared) return;
      heaviest.splice(at, 0, { name, word, weight });
      if (heaviest.length > wordsCompared) heaviest.pop();
    });
    const length = Math.hypot(...heaviest.map(({ weight }) => weight)) || 1;
    return {
      words: heaviest.map(({ word }) => word),
      weights: heaviest.map(({ weight }) => weight / length),
    };
  });
  return { telling, names: [...numbers.keys()] };
}

function rarity(having: number, all: number): number {
  return Math.log(1 + all / (having + 1));
}

/** The number of a name: the next one, if it has none yet. */
function numberOf<T>(numbers: Map<T, number>, name: T): number {
  const known = numbers.get(name);
  if (known !== undefined) return known;
  numbers.set(name, numbers.size);
  return numbers.size - 1;
}

/** For each number below `keys`, the lists that hold it. */
function indexOf(lists: readonly Telling[], keys: number): Index {
  const counts = new Int32Array(keys);
  for (const { words } of lists) for (const word of words) counts[word] = at(counts, word) + 1;
  const starts = startsOf(counts);
  const next = starts.slice();
  const others = new Int32Array(at(starts, keys));
  const weights = new Float64Array(others.length);
  for (const [other, list] of lists.entries()) {
    for (const [i, word] of list.words.entries()) {
      const place = at(next, word);
      next[word] = place + 1;
      others[place] = other;
      weights[place] = list.weights[i] ?? 0;
    }
  }
  return { starts, others, weights };
}

/** Where lists of these lengths begin when they stand one after the other, and where the last one ends. */
function startsOf(lengths: ArrayLike<number>): Int32Array {
  const starts = new Int32Array(lengths.length + 1);
  for (let i = 0; i < lengths.length; i++) starts[i + 1] = at(starts, i) + (lengths[i] ?? 0);
  return starts;
}
