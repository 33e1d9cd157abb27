import MiniSearch, { type SearchResult } from "minisearch";
import { excerptOf, mark, type Piece } from "./excerpt.ts";
import type { SearchArticle, SearchSection, WholeIndex } from "./index-file.ts";
import type { Query } from "./query.ts";
import { relativesOf } from "./relatives.ts";
import { wordsOf } from "./words.ts";

/** An article that was found, with the places in it. */
export interface Hit {
  readonly article: SearchArticle;
  readonly title: readonly Piece[];
  /** From the text before any heading, or the description where no text was found. */
  readonly opening: readonly Piece[];
  readonly sections: readonly {
    readonly id: string;
    readonly heading: readonly Piece[];
    readonly excerpt: readonly Piece[];
  }[];
}

/** What a search found, the best first. */
export interface Found {
  readonly hits: readonly Hit[];
  /** False when no article has all the words, and these have only some. */
  readonly complete: boolean;
}

/** Looks for what a query says. */
export type Engine = (query: Query) => Found;

/** A section with the article that it is of. */
interface Entry {
  readonly article: SearchArticle;
  readonly section: SearchSection;
}

/** How many sections of one article are shown. */
const sectionsShown = 3;

/** How many articles are shown; a reader who needs more needs better words. */
const articlesShown = 50;

/**
 * Makes an engine of the index. The work is done in slices, so that the page answers keys meanwhile:
 * of twenty sections each, a slow telephone would be deaf for 150 ms at a time.
 * A section is found by its heading and text, an article also by its title, description and tags.
 */
export async function makeEngine({ articles, common, language }: WholeIndex): Promise<Engine> {
  const entries = articles.flatMap((article) =>
    article.sections.map((section): Entry => ({ article, section })),
  );
  const commonWords = new Set(common);
  const vocabulary = new Set<string>();
  const search = new MiniSearch({
    fields: ["title", "tags", "heading", "text"],
    tokenize(text) {
      const words = wordsOf(text, language).map(({ folded }) => folded);
      for (const word of words) vocabulary.add(word);
      return words;
    },
    processTerm: (word) => word,
    searchOptions: {
      // Words that are looked for come folded, one a line.
      tokenize: (words) => words.split("\n"),
      boost: { title: 5, tags: 2, heading: 3 },
      weights: { fuzzy: 0.4, prefix: 0.7 },
    },
  });
  await search.addAllAsync(entries.map(fieldsOf), { chunkSize: 4 });

  function find(words: readonly string[], fits: (article: SearchArticle) => boolean): Found {
    const telling = words.filter((word) => !commonWords.has(word) && word.length > 1);
    const wanted = telling.length > 0 ? telling : words;
    const prefix = (word: string) => word.length > 1 || wanted.length === 1;
    // Spelling is forgiven only in words that nobody wrote here.
    const unknown = wanted.filter((word) => search.search(word, { prefix }).length === 0);
    const relatives = new Map(
      unknown.flatMap((word) => relativesOf(word, vocabulary).map((term) => [term, word])),
    );
    const results = search.search([...wanted, ...relatives.keys()].join("\n"), {
      prefix: (word) => !relatives.has(word) && prefix(word),
      fuzzy: (word) => unknown.includes(word) && editsAllowed(word),
      filter: ({ id }) => entries.slice(id, id + 1).some(({ article }) => fits(article)),
    });
    return inArticles(results, wanted, relatives);
  }

  function inArticles(
    results: readonly SearchResult[],
    wanted: readonly string[],
    relatives: ReadonlyMap<string, string>,
  ): Found {
    const byArticle = new Map<SearchArticle, SearchResult[]>();
    for (const result of results) {
      const article = entries[result.id]?.article;
      if (article) byArticle.set(article, [...(byArticle.get(article) ?? []), result]);
    }
    const counted = [...byArticle].map(([article, locations]) => {
      const matched = new Set(
        locations.flatMap(({ queryTerms }) =>
          queryTerms.map((term) => relatives.get(term) ?? term),
        ),
      );
      const having = wanted.filter((word) => matched.has(word)).length;
      return { article, locations, having };
    });
    const most = Math.max(0, ...counted.map(({ having }) => having));
    const hits = counted
      .filter(({ having }) => most > 0 && having === most)
      .slice(0, articlesShown)
      .map(({ article, locations }) => hitOf(article, locations));
    return { hits, complete: most === wanted.length };
  }

  function hitOf(article: SearchArticle, locations: readonly SearchResult[]): Hit {
    const found = new Set(
      locations.flatMap(({ terms }) => terms).filter((word) => !commonWords.has(word)),
    );
    const sections = locations
      .slice(0, sectionsShown)
      .flatMap(({ id }) => entries[id]?.section ?? []);
    const opening = sections.find(({ id }) => id === "");
    const hasWord =
      opening && wordsOf(opening.text, language).some(({ folded }) => found.has(folded));
    return {
      article,
      title: mark(article.title, found, language),
      opening: hasWord
        ? excerptOf(opening.text, found, language)
        : mark(article.description, found, language),
      sections: sections
        .filter(({ id }) => id !== "")
        .map(({ id, heading, text }) => ({
          id,
          heading: mark(heading, found, language),
          excerpt: excerptOf(text, found, language),
        })),
    };
  }

  return ({ text, tag, year }) => {
    const fits = (article: SearchArticle) =>
      (tag === "" || article.tags.some(({ slug }) => slug === tag)) &&
      (year === "" || String(article.year) === year);
    const words = [...new Set(wordsOf(text, language).map(({ folded }) => folded))];
    if (words.length > 0) return find(words, fits);
    if (text.trim() !== "") return { hits: [], complete: true };
    return { hits: articles.filter(fits).map((article) => hitOf(article, [])), complete: true };
  };
}

function fieldsOf({ article, section }: Entry, id: number) {
  const { heading, text } = section;
  if (section !== article.sections[0]) return { id, heading, text };
  const { title, tags, description } = article;
  return {
    id,
    title,
    tags: tags.map(({ label }) => label).join(" "),
    heading,
    text: `${description} ${text}`,
  };
}

/** How many letters may be wrong in a word: none in short ones, which would turn into any other. */
export function editsAllowed(word: string): number {
  if (word.length < 4) return 0;
  return word.length < 6 ? 1 : 2;
}
