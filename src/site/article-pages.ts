import type { Article } from "../content/article.ts";
import { isoDate } from "../content/calendar-date.ts";
import type { SiteFile, TagFile } from "../content/schemas/site.ts";
import type { Slug } from "../content/schemas/values.ts";
import { fill } from "../i18n/format.ts";
import type { Words } from "../i18n/words.ts";
import { type ArticleSummary, seriesPath } from "./article-summary.ts";
import type { ArticlePage, SeriesPlace } from "./page-types.ts";
import { type Relation, relate } from "./related.ts";
import { socialImagePath } from "./social-images.ts";

/** What the articles' pages are made from. `articles` are the published ones, newest first. */
export interface ArticleSources {
  readonly articles: readonly Article[];
  readonly summaries: ReadonlyMap<string, ArticleSummary>;
  readonly tags: readonly TagFile[];
  readonly series: SiteFile["series"];
  readonly words: Words;
}

/** The articles' pages, each tied to its neighbours. */
export function articlePages(sources: ArticleSources): ArticlePage[] {
  const { articles, summaries } = sources;
  const related = relate(articles);
  const linkedFrom = backlinks(articles);
  const inSeries = seriesPlaces(sources);
  const listingAt = (index: number) => summaries.get(articles[index]?.slug ?? "");

  return articles.flatMap((article, index) => {
    const summary = summaries.get(article.slug);
    if (!summary) return [];
    return {
      path: article.path,
      title: article.title,
      description: article.description,
      socialImage: socialImagePath(article.path),
      lastChanged: isoDate(article.updated ?? article.date),
      article,
      summary,
      titles: linkedTitles(article, summaries),
      series: inSeries.get(article.slug),
      newer: listingAt(index - 1),
      older: listingAt(index + 1),
      related: (related.get(article.slug) ?? []).flatMap((relation) => {
        const other = summaries.get(relation.slug);
        return other ? [{ summary: other, reason: reasonOf(relation, sources) }] : [];
      }),
      backlinks: (linkedFrom.get(article.slug) ?? []).flatMap((slug) => summaries.get(slug) ?? []),
    };
  });
}

/** The titles of the articles that a text links to, by slug: its HTML leaves room for them. */
export function linkedTitles(
  { document }: Pick<Article, "document">,
  summaries: ReadonlyMap<string, Pick<ArticleSummary, "title">>,
): Record<string, string> {
  return Object.fromEntries(
    document.wikiLinks.map(({ slug }) => [slug, summaries.get(slug)?.title ?? slug]),
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

function seriesPlaces({ articles, summaries, series }: ArticleSources): Map<Slug, SeriesPlace> {
  const locations = new Map<Slug, SeriesPlace>();
  for (const { slug, title } of series) {
    const members = articles.filter((article) => article.series === slug).reverse();
    for (const [index, member] of members.entries()) {
      const listingAt = (at: number) => summaries.get(members[at]?.slug ?? "");
      locations.set(member.slug, {
        title,
        path: seriesPath(slug),
        number: index + 1,
        count: members.length,
        previous: listingAt(index - 1),
        next: listingAt(index + 1),
      });
    }
  }
  return locations;
}
