import { type About, parseAbout } from "./about.ts";
import { type Article, parseArticle } from "./article.ts";
import { didYouMean } from "./did-you-mean.ts";
import { fault, type Place, type Report } from "./fault.ts";
import type { DrawFigure } from "./markdown/document.ts";
import type { DocumentBody } from "./markdown/render.ts";
import { type ContentFiles, readContent } from "./read-content.ts";
import {
  type SiteFile,
  SiteFileSchema,
  type Slug,
  type TagFile,
  TagsFileSchema,
} from "./schema.ts";
import type { SourceText } from "./source-text.ts";
import { parseUrlsLock, type UrlsLock } from "./urls-lock.ts";
import { type PlacedYaml, parsePlacedYaml, parseYaml, type YamlPart } from "./yaml.ts";

/** All that the author wrote, each part right in itself. */
export interface Content {
  readonly site: SiteFile;
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

/** Reads and checks a content folder. Undefined when the site itself can't be known. */
export function loadContent(
  folder: string,
  drawFigure: DrawFigure,
  report: Report,
): Content | undefined {
  let siteYaml: PlacedYaml<typeof SiteFileSchema> | undefined;
  const examplesOf = (source: SourceText) => {
    siteYaml = parsePlacedYaml(whole(source), SiteFileSchema, report);
    return siteYaml?.data.examples;
  };
  const files = readContent(folder, examplesOf, report);
  const tags = files.tags ? parseYaml(whole(files.tags), TagsFileSchema, report) : [];
  const about = files.about && parseAbout(files.about, drawFigure, report);
  const articles: Article[] = [];
  const unreadable: Slug[] = [...files.unreadable];
  const bodies = new Map<Slug, DocumentBody>();
  for (const file of files.articles) {
    const parsed = parseArticle(file, drawFigure, report);
    if (!parsed) {
      unreadable.push(file.slug);
      continue;
    }
    articles.push(parsed.article);
    bodies.set(file.slug, parsed.body);
  }
  for (const article of articles) checkNames(article, siteYaml?.data, tags, report);
  if (!siteYaml) return undefined;
  const { data: site, placeOf: siteFilePlace } = siteYaml;
  checkChosen(siteYaml, files.articles, report);
  return {
    site,
    tags: tags ?? [],
    about,
    articles,
    unreadable,
    urlsLock: files.urlsLock && parseUrlsLock(files.urlsLock, report),
    siteFilePlace,
    bodyOf(slug) {
      const body = bodies.get(slug);
      if (!body) throw new Error(`there is no article ${slug}`);
      return body;
    },
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
  articles: ContentFiles["articles"],
  report: Report,
): void {
  const slugs = articles.map(({ slug }) => slug);
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
