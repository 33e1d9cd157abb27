import type { Article } from "../content/article.ts";
import type { Slug } from "../content/schemas/values.ts";
import { compareText } from "../diagnostics/diagnostic.ts";
import {
  type InvertedIndex,
  invertedIndex,
  neighbourRange,
  startsOf,
  valueAt,
} from "./inverted-index.ts";
import { idf, type TermVector, termNumber, tfIdf } from "./tf-idf.ts";

/** Another article worth reading after this one, and why. */
export interface Relation {
  readonly slug: Slug;
  readonly sharedTags: readonly Slug[];
  /** Words that both repeat and few others do. */
  readonly sharedWords: readonly string[];
}

type Candidate = Pick<Article, "slug" | "tags" | "terms">;

interface Nearest {
  readonly other: number;
  readonly tagScore: number;
  readonly wordScore: number;
}

const mostRelations = 3;
/**
 * For each article the three nearest: shared tags, each weighing more the fewer articles have it, then
 * shared telling words, of which those in `common` are none. Both come from an index from tag or word to articles, never from all pairs.
 * Tags and words are numbers within: the inner loop runs a thousand times for each article.
 */
export function findRelated(
  articles: readonly Candidate[],
  common: ReadonlySet<string>,
): Map<Slug, Relation[]> {
  const sorted = articles.toSorted((a, b) => compareText(a.slug, b.slug));
  const tagNumbers = new Map<Slug, number>();
  const tagsOf = sorted.map(({ tags }) => tags.map((tag) => termNumber(tagNumbers, tag)));
  const byTag = invertedIndex(
    tagsOf.map((words) => ({ words, weights: words.map(() => 0) })),
    tagNumbers.size,
  );
  const tagIdf = Array.from(tagNumbers.values(), (tag) =>
    idf(valueAt(byTag.starts, tag + 1) - valueAt(byTag.starts, tag), sorted.length),
  );
  const tagStarts = startsOf(tagsOf.map(({ length }) => length));
  const tagList = Int32Array.from(tagsOf.flat());
  const { vectors, names } = tfIdf(sorted, common);
  const byWord = invertedIndex(vectors, names.length);
  // Articles come in the order of the lists, so the next place in a list of an article's own is its own.
  const [tagPlaces, wordPlaces] = [byTag.starts.slice(), byWord.starts.slice()];
  const wordScores = new Float64Array(sorted.length);
  /** For whom each article was last met, so that nobody is met twice. */
  const metFor = new Int32Array(sorted.length).fill(-1);
  /** What each tag adds to another article that has it: nothing, if it isn't the own article's. */
  const ownTags = new Float64Array(tagNumbers.size);
  const related = new Map<Slug, Relation[]>();

  for (const [own, { slug, tags }] of sorted.entries()) {
    const { words, weights } = vectors[own] ?? noWords;
    const near: number[] = [];
    metFor[own] = own;
    const meet = (index: InvertedIndex, places: Int32Array, key: number, weight: number) => {
      const place = valueAt(places, key);
      places[key] = place + 1;
      const [first, end] = neighbourRange(index, key, place);
      for (let i = first; i < end; i++) {
        const other = valueAt(index.others, i);
        if (metFor[other] !== own) {
          metFor[other] = own;
          wordScores[other] = 0;
          near.push(other);
        }
        wordScores[other] = valueAt(wordScores, other) + weight * valueAt(index.weights, i);
      }
    };
    const tagsHere = tagsOf[own] ?? [];
    for (const tag of tagsHere) meet(byTag, tagPlaces, tag, 0);
    for (const [i, word] of words.entries()) meet(byWord, wordPlaces, word, weights[i] ?? 0);

    for (const tag of tagsHere) ownTags[tag] = tagIdf[tag] ?? 0;
    const nearest: Nearest[] = [];
    for (const other of near) {
      let tagScore = 0;
      const end = valueAt(tagStarts, other + 1);
      for (let i = valueAt(tagStarts, other); i < end; i++)
        tagScore += valueAt(ownTags, valueAt(tagList, i));
      insert(nearest, other, tagScore, valueAt(wordScores, other));
    }
    for (const tag of tagsHere) ownTags[tag] = 0;
    related.set(
      slug,
      nearest.flatMap(({ other }) => {
        const article = sorted[other];
        if (!article) return [];
        const others = vectors[other] ?? noWords;
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

const noWords: TermVector = { words: [], weights: [] };

/** Keeps the list in order, best first, and short. Equals stay in the order of slugs. */
function insert(list: Nearest[], other: number, tagScore: number, wordScore: number): void {
  let valueAt = list.length;
  for (; valueAt > 0; valueAt--) {
    const before = list[valueAt - 1];
    if (!before) break;
    const better =
      tagScore - before.tagScore || wordScore - before.wordScore || before.other - other;
    if (better <= 0) break;
  }
  if (valueAt >= mostRelations) return;
  list.splice(valueAt, 0, { other, tagScore, wordScore });
  if (list.length > mostRelations) list.pop();
}
