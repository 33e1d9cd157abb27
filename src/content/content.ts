import { type Locale, localeOf } from "../i18n/locale.ts";
import { type About, parseAbout } from "./about.ts";
import type { Article } from "./article.ts";
import { didYouMean } from "./did-you-mean.ts";
import { type Fault, fault, type Place, type Report } from "./fault.ts";
import type { ArticleEntry } from "./list-articles.ts";
import type { DrawFigure } from "./markdown/document.ts";
import type { DocumentBody } from "./markdown/render.ts";
import { readArticle } from "./read-article.ts";
import { readContent } from "./read-content.ts";
import type { Slug } from "./schema.ts";
import { type SiteFile, SiteFileSchema, type TagFile, TagsFileSchema } from "./site-schema.ts";
import type { SourceText } from "./source-text.ts";
import { StringsFileSchema } from "./strings-schema.ts";
import { parseUrlsLock, type UrlsLock } from "./urls-lock.ts";
import { type PlacedYaml, parsePlacedYaml, parseYaml } from "./yaml.ts";
import type { YamlPart } from "./yaml-issues.ts";

/** All that the author wrote, each part right in itself. */
export interface Content {
  readonly site: SiteFile;
  readonly locale: Locale;
  readonly tags: readonly TagFile[];
  readonly about: About | undefined;
  readonly articles: readonly Article[];
  bodyOf(slug: Slug): DocumentBody;
  /** Articles whose front matter is at fault: links to them are not. */
  readonly unreadable: readonly Slug[];
  /** What was released before; undefined for a site that never was. */
  readonly urlsLock: UrlsLock | undefined;
  /** Where a value stands in `site.yaml`, for faults found once the whole site is known. */
  siteFilePlace(...path: readonly string[]): Place;
}

/** A content folder of which everything but the articles has been read. */
export interface OpenContent {
  readonly locale: Locale;
  readonly site: PlacedYaml<typeof SiteFileSchema> | undefined;
  readonly tags: readonly TagFile[] | undefined;
  readonly about: About | undefined;
  readonly urlsLock: UrlsLock | undefined;
  readonly entries: readonly ArticleEntry[];
}

/** An article's entry, and what came of reading it. */
export type TriedArticle = Pick<ArticleEntry, "slug"> & {
  readonly article: Article | undefined;
  readonly faults: readonly Fault[];
};

/** Reads and checks a content folder. Undefined when the site itself can't be known. */
export function loadContent(
  folder: string,
  drawFigure: DrawFigure,
  report: Report,
): Content | undefined {
  const opened = openContent(folder, drawFigure, report);
  const bodies = new Map<Slug, DocumentBody>();
  const tried = opened.entries.map((entry): TriedArticle => {
    const { parsed, faults } = readArticle(entry, folder, drawFigure, opened.locale);
    if (parsed) bodies.set(entry.slug, parsed.body);
    return { slug: entry.slug, article: parsed?.article, faults };
  });
  const bodyOf = (slug: Slug) => {
    const body = bodies.get(slug);
    if (!body) throw new Error(`there is no article ${slug}`);
    return body;
  };
  return completeContent(opened, tried, bodyOf, report);
}

/** The first half of reading a content folder: all but the articles. */
export function openContent(folder: string, drawFigure: DrawFigure, report: Report): OpenContent {
  let site: OpenContent["site"];
  const examplesOf = (source: SourceText) => {
    site = parsePlacedYaml(whole(source), SiteFileSchema, report);
    return site?.data.examples;
  };
  const files = readContent(folder, examplesOf, report);
  const strings = files.strings && parseYaml(whole(files.strings), StringsFileSchema, report);
  const locale = localeOf(site?.data.language ?? "en", strings);
  return {
    site,
    locale,
    tags: files.tags ? parseYaml(whole(files.tags), TagsFileSchema, report) : [],
    about: files.about && parseAbout(files.about, drawFigure, locale, report),
    urlsLock: files.urlsLock && parseUrlsLock(files.urlsLock, report),
    entries: files.articles,
  };
}

/** The second half: the articles are there, and must fit the rest. Undefined as for `loadContent`. */
export function completeContent(
  { site, locale, tags, about, urlsLock }: OpenContent,
  tried: readonly TriedArticle[],
  bodyOf: Content["bodyOf"],
  report: Report,
): Content | undefined {
  for (const { faults } of tried) for (const one of faults) report(one);
  const articles = tried.flatMap(({ article }) => article ?? []);
  for (const article of articles) checkNames(article, site?.data, tags, report);
  if (!site) return undefined;
  const slugs = tried.map(({ slug }) => slug);
  checkChosen(site, slugs, report);
  return {
    site: site.data,
    locale,
    tags: tags ?? [],
    about,
    articles,
    bodyOf,
    unreadable: tried.filter(({ article }) => !article).map(({ slug }) => slug),
    urlsLock,
    siteFilePlace: site.placeOf,
  };
}

/** Reports tags and series that nobody has declared. A file that can't be read declares nothing. */
function checkNames(
  article: Article,
  site: SiteFile | undefined,
  tags: readonly TagFile[] | undefined,
  report: Report,
): void {
  const knownTags = tags?.map(({ slug }) => slug);
  for (const [i, tag] of article.tags.entries()) {
    if (!knownTags || knownTags.includes(tag)) continue;
    const hint =
      didYouMean(tag, knownTags) || "Add it to `tags.yaml` with a label and a description.";
    report(
      fault(
        article.places.eachTag[i] ?? article.places.tags,
        "E210",
        `there is no tag \`${tag}\``,
        hint,
      ),
    );
  }
  const { series } = article;
  const knownSeries = site?.series.map(({ slug }) => slug);
  if (series === undefined || !knownSeries || knownSeries.includes(series)) return;
  const hint = didYouMean(series, knownSeries) || "Add it to `series:` in `site.yaml`.";
  report(fault(article.places.series, "E211", `there is no series \`${series}\``, hint));
}

function checkChosen(
  { data, placeOf }: PlacedYaml<typeof SiteFileSchema>,
  slugs: readonly Slug[],
  report: Report,
): void {
  for (const [i, slug] of data.chosen.entries()) {
    if (slugs.includes(slug)) continue;
    const place = placeOf("chosen", i);
    const hint = didYouMean(slug, slugs);
    report(fault(place, "E212", `the chosen article \`${slug}\` does not exist`, hint));
  }
}

function whole(source: SourceText): YamlPart {
  return { source, text: source.text, offset: 0 };
}
