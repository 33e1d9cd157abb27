import type { Article } from "../../content/article.ts";
import { isoDate } from "../../content/calendar-date.ts";
import type { LinkedArticles } from "../../content/markdown/template.ts";
import type { SitePath, Slug } from "../../content/schemas/values.ts";
import { commonWords } from "../../i18n/common-words.ts";
import { nameOfLanguage } from "../../i18n/direction.ts";
import { fill } from "../../i18n/format.ts";
import { listOf } from "../../i18n/text.ts";
import type { Person } from "../authors.ts";
import { authorsOf } from "../authors.ts";
import { articleGrants } from "../grants.ts";
import { languagesInUse } from "../languages-in-use.ts";
import { linkedArticles } from "../linked-articles.ts";
import type { ArticleSummary, Link, Page } from "../model.ts";
import type { Relation } from "../related.ts";
import type { Relations } from "../relations.ts";
import { type Translation, translationsOf } from "../translations.ts";
import { languageFeedsPath, sectionPath, socialImagePath } from "../urls.ts";
import { timelinePlaces } from "./timeline.ts";

/** The page of an article. */
export interface ArticlePage extends Page {
  readonly article: Article;
  readonly summary: ArticleSummary;
  /** The articles that the text links to, by slug. */
  readonly linked: LinkedArticles;
  /** The list of the section that it is in. */
  readonly section: Link | undefined;
  /** Undefined for an article in none. */
  readonly series: SeriesPlace | undefined;
  /** The one published next; undefined for the newest. */
  readonly newer: ArticleSummary | undefined;
  /** The one published before; undefined for the oldest. */
  readonly older: ArticleSummary | undefined;
  readonly related: readonly { readonly summary: ArticleSummary; readonly reason: string }[];
  readonly backlinks: readonly ArticleSummary[];
  /** The same in other languages. */
  readonly translations: readonly Translation[];
  readonly authors: readonly Person[];
  /** Its place on the timeline; undefined for what isn't there. */
  readonly timelinePlace: string | undefined;
  /** Whether the search finds it. */
  readonly isSearched: boolean;
}

/** Where an article stands in its series. */
export interface SeriesPlace {
  readonly title: string;
  readonly path: SitePath;
  /** Counted from 1. */
  readonly number: number;
  /** How many articles the series has. */
  readonly count: number;
  /** Undefined for the first. */
  readonly previous: ArticleSummary | undefined;
  /** Undefined for the last. */
  readonly next: ArticleSummary | undefined;
}

/** The articles' pages, each tied to its neighbours. */
export function articlePages(relations: Relations): ArticlePage[] {
  const { articles, unlisted, summaryOf } = relations;
  const related = relations.findRelated(articles, commonWords(relations.locale.language));
  const linkedFrom = backlinks(articles);
  const translations = translationsOf(articles, relations.locale.language);
  const inSeries = seriesPlaces(relations);
  const neighbours = neighboursInSection(relations.summaries);
  const onTimeline = timelinePlaces(relations);
  const searched = new Set(relations.summariesIn.search);
  const sections = new Map(
    relations.site.sections.map(({ slug, title }): [Slug, Link] => [
      slug,
      { label: title, path: sectionPath(slug) },
    ]),
  );

  const languages = new Set(
    languagesInUse(relations.summariesIn.feed, relations.locale.language).map(
      ({ language }) => language,
    ),
  );

  return [...articles, ...unlisted].flatMap((article) => {
    const section = article.section === undefined ? undefined : sections.get(article.section);
    const summary = summaryOf.get(article.slug);
    if (!summary) return [];
    return {
      path: article.path,
      title: article.title,
      description: article.description,
      socialImage: article.cover ? undefined : socialImagePath(article.path),
      cover: article.cover,
      ...(article.unlisted
        ? { unlisted: true }
        : { lastChanged: isoDate(article.updated ?? article.date) }),
      canonical: article.canonical,
      grants: articleGrants(article, relations.site.embeds),
      article,
      summary,
      linked: linkedArticles(article, summaryOf),
      section,
      ...feedFor(article, section, languages),
      series: inSeries.get(article.slug),
      newer: neighbours.get(article.slug)?.newer,
      older: neighbours.get(article.slug)?.older,
      related: (related.get(article.slug) ?? []).flatMap((relation) => {
        const other = summaryOf.get(relation.slug);
        return other ? [{ summary: other, reason: reasonOf(relation, relations) }] : [];
      }),
      timelinePlace: onTimeline.get(article.slug),
      isSearched: searched.has(summary),
      authors: authorsOf(article, relations.site),
      writers: article.byline === "after" ? [] : authorsOf(article, relations.site),
      translations: translations.get(article.slug) ?? [],
      backlinks: (linkedFrom.get(article.slug) ?? []).flatMap((slug) => summaryOf.get(slug) ?? []),
    };
  });
}

/** The feed that goes on as this article does: in its language, if that is another than the site's, or in its section. */
function feedFor(
  { language }: Article,
  section: Link | undefined,
  languages: ReadonlySet<string>,
): Pick<Page, "feed" | "feedTitle"> {
  if (language !== undefined && languages.has(language))
    return { feed: languageFeedsPath(language), feedTitle: nameOfLanguage(language) };
  return section ? { feed: section.path, feedTitle: section.label } : {};
}

/** What came before and after each listed article, in its own section. */
function neighboursInSection(
  summaries: readonly ArticleSummary[],
): Map<Slug, Pick<ArticlePage, "newer" | "older">> {
  const lastOf = new Map<Slug | undefined, ArticleSummary>();
  const neighbours = new Map<
    Slug,
    { newer: ArticleSummary | undefined; older: ArticleSummary | undefined }
  >();
  for (const summary of summaries) {
    const newer = lastOf.get(summary.section);
    const before = newer && neighbours.get(newer.slug);
    if (before) before.older = summary;
    neighbours.set(summary.slug, { newer, older: undefined });
    lastOf.set(summary.section, summary);
  }
  return neighbours;
}

function reasonOf(
  { sharedTags, sharedWords }: Relation,
  { tags, locale }: Pick<Relations, "tags" | "locale">,
): string {
  const { article } = locale.words;
  const labels = tags.filter(({ slug }) => sharedTags.includes(slug)).map(({ label }) => label);
  if (labels.length > 0) return fill(article.sharedTags, { tags: listOf(labels, locale.language) });
  return fill(article.sharedWords, { words: listOf(sharedWords, locale.language) });
}

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

function seriesPlaces({ seriesInUse }: Pick<Relations, "seriesInUse">): Map<Slug, SeriesPlace> {
  const found = new Map<Slug, SeriesPlace>();
  for (const { title, path, summaries } of seriesInUse) {
    for (const [index, { slug }] of summaries.entries()) {
      found.set(slug, {
        title,
        path,
        number: index + 1,
        count: summaries.length,
        previous: summaries[index - 1],
        next: summaries[index + 1],
      });
    }
  }
  return found;
}
