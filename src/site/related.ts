import type { Article } from "../content/article.ts";
import { compareText } from "../content/fault.ts";
import type { Slug } from "../content/schema.ts";

/** Another article worth reading after this one, and why. */
export interface Relation {
  readonly slug: Slug;
  readonly sharedTags: readonly Slug[];
  /** Words that both use and few others do. */
  readonly sharedWords: readonly string[];
}

type Candidate = Pick<Article, "slug" | "tags"> & { readonly document: { readonly text: string } };

/** How many of an article's most telling words are compared. */
const wordsCompared = 24;
const most = 3;

/**
 * For each article the three nearest: shared tags, each weighing more the fewer articles have it, then
 * shared telling words. Both go through an index from tag or word to articles, never over all pairs.
 */
export function relate(articles: readonly Candidate[]): Map<Slug, Relation[]> {
  const words = tellingWords(articles);
  const byTag = indexOf(articles.map(({ slug, tags }) => [slug, tags]));
  const byWord = indexOf([...words].map(([slug, weights]) => [slug, [...weights.keys()]]));
  const related = new Map<Slug, Relation[]>();

  for (const { slug, tags } of articles) {
    const scores = new Map<Slug, { tagScore: number; wordScore: number }>();
    const scoreOf = (other: Slug) => {
      const known = scores.get(other) ?? { tagScore: 0, wordScore: 0 };
      scores.set(other, known);
      return known;
    };
    for (const tag of tags) {
      const others = byTag.get(tag) ?? [];
      for (const other of others) scoreOf(other).tagScore += rarity(others.length, articles.length);
    }
    const own = words.get(slug) ?? new Map<string, number>();
    for (const [word, weight] of own) {
      for (const other of byWord.get(word) ?? []) {
        scoreOf(other).wordScore += weight * (words.get(other)?.get(word) ?? 0);
      }
    }
    scores.delete(slug);
    const nearest = [...scores].sort(
      ([a, x], [b, y]) => y.tagScore - x.tagScore || y.wordScore - x.wordScore || compareText(a, b),
    );
    related.set(
      slug,
      nearest.slice(0, most).map(([other]) => ({
        slug: other,
        sharedTags: tags.filter((tag) => byTag.get(tag)?.includes(other)),
        sharedWords: [...own.keys()].filter((word) => words.get(other)?.has(word)).slice(0, 3),
      })),
    );
  }
  return related;
}

/** Each article's words that are frequent in it and rare elsewhere (tf-idf), as a unit vector. */
function tellingWords(articles: readonly Candidate[]): Map<Slug, Map<string, number>> {
  const counts = new Map<Slug, Map<string, number>>();
  const articlesWith = new Map<string, number>();
  for (const { slug, document } of articles) {
    const count = new Map<string, number>();
    for (const [word] of document.text.toLowerCase().matchAll(/\p{L}{5,}/gu)) {
      count.set(word, (count.get(word) ?? 0) + 1);
    }
    counts.set(slug, count);
    for (const word of count.keys()) articlesWith.set(word, (articlesWith.get(word) ?? 0) + 1);
  }
  const telling = new Map<Slug, Map<string, number>>();
  for (const [slug, count] of counts) {
    const weighted = [...count]
      .filter(([word, n]) => n > 1 && (articlesWith.get(word) ?? 0) > 1)
      .map(([word, n]): [string, number] => [
        word,
        Math.sqrt(n) * rarity(articlesWith.get(word) ?? 0, articles.length),
      ])
      .sort(([a, x], [b, y]) => y - x || compareText(a, b))
      .slice(0, wordsCompared);
    const length = Math.hypot(...weighted.map(([, weight]) => weight)) || 1;
    telling.set(slug, new Map(weighted.map(([word, weight]) => [word, weight / length])));
  }
  return telling;
}

function rarity(having: number, all: number): number {
  return Math.log(1 + all / (having + 1));
}

function indexOf(lists: readonly (readonly [Slug, readonly string[]])[]): Map<string, Slug[]> {
  const index = new Map<string, Slug[]>();
  for (const [slug, keys] of lists) {
    for (const key of keys) {
      const slugs = index.get(key);
      if (slugs) slugs.push(slug);
      else index.set(key, [slug]);
    }
  }
  return index;
}
