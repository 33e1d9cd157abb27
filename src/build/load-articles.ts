import { join } from "node:path";
import type { Content, TriedArticle } from "../content/content.ts";
import type { ArticleEntry } from "../content/list-articles.ts";
import type { DrawFigure } from "../content/markdown/document.ts";
import { readArticle } from "../content/read-article.ts";
import type { Slug } from "../content/schema.ts";
import { sha256 } from "./sha256.ts";
import { type BodyPlace, type KeptArticle, readBody, unpackBody } from "./shelf.ts";
import type { Threads } from "./threads.ts";

/** Where an article's text is kept, and what to do if it is no longer there. */
export interface KeptBody {
  readonly shelf: string;
  readonly place: BodyPlace;
  readonly entry: ArticleEntry;
  readonly source: ArticleSource;
}

/** What articles are read with. */
export interface ArticleSource {
  /** The content folder. */
  readonly root: string;
  /** The module that holds the site's figures. */
  readonly figuresModule: string;
}

export type SlowArticle = Pick<KeptArticle, "slug" | "elapsedMs">;

/** The articles of a content folder, without their texts. */
export interface LoadedArticles {
  readonly tried: readonly TriedArticle[];
  bodyAt(slug: Slug): KeptBody;
  readonly bodyOf: Content["bodyOf"];
  /** The hash of all that an article was made from. */
  keyOf(slug: Slug): string;
  /** Those that take longest to read, the longest first. */
  slowest(count: number): readonly SlowArticle[];
}

/** Few enough that a shelf is worth a thread's while, and enough that one edit rewrites little. */
const fewestShelves = 64;
/** A shelf is held in memory whole while it is filled. */
const mostOnShelf = 250;

/**
 * Reads articles, or finds them kept from another time.
 * @param cache the folder of the shelves, for this program and content folder alone
 */
export async function loadArticles(
  entries: readonly ArticleEntry[],
  source: ArticleSource,
  cache: string,
  useKept: boolean,
  threads: Threads,
  drawFigure: DrawFigure,
): Promise<LoadedArticles> {
  // Doubled, so that a site that grows by an article finds what it kept.
  let shelves = fewestShelves;
  while (entries.length / shelves > mostOnShelf) shelves *= 2;
  const shelfOf = (slug: Slug) => String(Number.parseInt(sha256(slug).slice(0, 4), 16) % shelves);
  const groups = new Map<string, ArticleEntry[]>();
  for (const entry of entries) {
    const name = shelfOf(entry.slug);
    const group = groups.get(name);
    if (group) group.push(entry);
    else groups.set(name, [entry]);
  }
  const done = await Promise.all(
    Array.from(groups, async ([name, group]) => {
      const shelf = join(cache, name);
      const kept = await threads.run({ kind: "articles", shelf, entries: group, source, useKept });
      return kept.map((article): [Slug, KeptArticle] => [article.slug, article]);
    }),
  );
  const known = new Map(done.flat());
  const entryOf = new Map(entries.map((entry) => [entry.slug, entry]));
  const bodyAt = (slug: Slug): KeptBody => {
    const entry = entryOf.get(slug);
    const place = known.get(slug)?.body;
    if (!entry || !place) throw new Error(`there is no article ${slug}`);
    return { shelf: join(cache, shelfOf(slug)), place, entry, source };
  };
  return {
    tried: entries.map(({ slug }) => {
      const { article, faults = [] } = known.get(slug) ?? {};
      return { slug, article, faults };
    }),
    bodyAt,
    bodyOf: (slug) => bodyFrom(bodyAt(slug), drawFigure),
    keyOf: (slug) => known.get(slug)?.key ?? "",
    slowest: (count) =>
      [...known.values()].sort((a, b) => b.elapsedMs - a.elapsedMs).slice(0, count),
  };
}

/** The text from where it is kept, or, if another build has put something else there, from the article itself. */
export function bodyFrom(
  { shelf, place, entry, source }: KeptBody,
  drawFigure: DrawFigure,
): ReturnType<Content["bodyOf"]> {
  const bytes = readBody(shelf, place);
  if (bytes) return unpackBody(bytes);
  const { parsed } = readArticle(entry, source.root, drawFigure);
  if (!parsed) throw new Error(`${entry.path} changed during the build`);
  return parsed.body;
}
