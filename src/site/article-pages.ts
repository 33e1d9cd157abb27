import type { Article } from "../content/article.ts";
import { isoDate } from "../content/calendar-date.ts";
import type { Slug } from "../content/schema.ts";
import type { SiteFile, TagFile } from "../content/site-schema.ts";
import { fill } from "../i18n/format.ts";
import type { Words } from "../i18n/words.ts";
import { cardPath } from "./cards.ts";
import { type Listing, seriesPath } from "./listing.ts";
import type { ArticlePage, SeriesPlace } from "./pages.ts";
import { type Relation, relate } from "./related.ts";

/** What the articles' pages are made from. `articles` are the published ones, newest first. */
export interface ArticleSources {
  readonly articles: readonly Article[];
  readonly listings: ReadonlyMap<string, Listing>;
  readonly tags: readonly TagFile[];
  readonly series: SiteFile["series"];
  readonly words: Words;
}

/** The articles' pages, each tied to its neighbours. */
export function articlePages(sources: ArticleSources): ArticlePage[] {
  const { articles, listings } = sources;
  const related = relate(articles);
  const linkedFrom = backlinks(articles);
  const inSeries = seriesPlaces(sources);
  const listingAt = (index: number) => listings.get(articles[index]?.slug ?? "");

  return articles.flatMap((article, index) => {
    const listing = listings.get(article.slug);
    if (!listing) return [];
    return {
      path: article.path,
      title: article.title,
      description: article.description,
      card: cardPath(article.path),
      lastChanged: isoDate(article.updated ?? article.date),
      article,
      listing,
      titles: linkedTitles(article, listings),
      series: inSeries.get(article.slug),
      newer: listingAt(index - 1),
      older: listingAt(index + 1),
      related: (related.get(article.slug) ?? []).flatMap((relation) => {
        const other = listings.get(relation.slug);
        return other ? [{ listing: other, reason: reasonOf(relation, sources) }] : [];
      }),
      backlinks: (linkedFrom.get(article.slug) ?? []).flatMap((slug) => listings.get(slug) ?? []),
    };
  });
}

/** The titles of the articles that a text links to, by slug: its HTML leaves room for them. */
export function linkedTitles(
  { document }: Pick<Article, "document">,
  listings: ReadonlyMap<string, Pick<Listing, "title">>,
): Record<string, string> {
  return Object.fromEntries(
    document.wikiLinks.map(({ slug }) => [slug, listings.get(slug)?.title ?? slug]),
  );
}

function reasonOf(
  { sharedTags, sharedWords }: Relation,
  { tags, words: { article } }: ArticleSources,
): string {
  const labels = tags.filter(({ slug }) => sharedTags.includes(slug)).map(({ label }) => label);
  if (labels.length > 0) return fill(article.sharedTags, { tags: joined(labels) });
  return fill(article.sharedWords, { words: joined(sharedWords) });
}

/** "a", "a and b", "a, b and c". */
function joined(words: readonly string[]): string {
  return list.format(words);
}

const list = new Intl.ListFormat("en-GB");

/** For each article the slugs of those that link to it, newest first. */
function backlinks(articles: readonly Article[]): Map<Slug, Slug[]> {
  const linkedFrom = new Map<Slug, Slug[]>();
  for (const { slug, document } of articles) {
    for (const target of new Set(document.wikiLinks.map((link) => link.slug))) {
      const from = linkedFrom.get(target);
      if (from) from.push(slug);
      else linkedFrom.set(target, [slug]);
    }
  }
  return linkedFrom;
}

function seriesPlaces({ articles, listings, series }: ArticleSources): Map<Slug, SeriesPlace> {
  const places = new Map<Slug, SeriesPlace>();
  for (const { slug, title } of series) {
    const members = articles.filter((article) => article.series === slug).reverse();
    for (const [index, member] of members.entries()) {
      const listingAt = (at: number) => listings.get(members[at]?.slug ?? "");
      places.set(member.slug, {
        title,
        path: seriesPath(slug),
        number: index + 1,
        count: members.length,
        previous: listingAt(index - 1),
        next: listingAt(index + 1),
      });
    }
  }
  return places;
}
