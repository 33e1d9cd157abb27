import { join } from "node:path";
import {
  asWarning,
  type Diagnostic,
  diagnostic,
  type Report,
  type SourceLocation,
} from "../diagnostics/diagnostic.ts";
import { languages } from "../i18n/languages.ts";
import { isTranslated, type Locale, localeOf } from "../i18n/locale.ts";
import { articlePath } from "../site/urls.ts";
import { type About, parseAbout } from "./about.ts";
import type { Article, Preview } from "./article.ts";
import { type Brand, namedFiles, readBrand } from "./brand.ts";
import { checkFeatured, checkNames, checkTranslations } from "./check-names.ts";
import type { ArticleEntry } from "./list-articles.ts";
import type { PageEntry } from "./list-pages.ts";
import type { DocumentBody } from "./markdown/document.ts";
import type { RenderFigure } from "./markdown/render-options.ts";
import { smartQuotes } from "./markdown/smart-quotes.ts";
import { type ContentPage, readPage } from "./page.ts";
import type { PublicPictures } from "./public-pictures.ts";
import { readContent } from "./read-content.ts";
import { renamedSiteKeys } from "./schemas/migrations.ts";
import { type SiteFile, SiteFileSchema, type TagFile, TagsFileSchema } from "./schemas/site.ts";
import { stringsFileSchema } from "./schemas/strings.ts";
import type { Slug } from "./schemas/values.ts";
import type { SourceText, YamlPart } from "./source-text.ts";
import { parseThemeCss, type ThemeCss } from "./theme-css.ts";
import { withTitleHints } from "./title-links.ts";
import { checkUnreadFiles } from "./unread-files.ts";
import { parseUrlsLock, releasedIds, type UrlsLock } from "./urls-lock.ts";
import { type LocatedYaml, parseLocatedYaml, parseYaml } from "./yaml.ts";

/** All that the author wrote, each part right in itself. */
export interface Content {
  readonly site: SiteFile;
  readonly locale: Locale;
  readonly tags: readonly TagFile[];
  /** Undefined without an `about.md` that can be used. */
  readonly about: About | undefined;
  readonly pages: readonly ContentPage[];
  /** The text of the page for what isn't found. */
  readonly notFound: ContentPage | undefined;
  readonly articles: readonly Article[];
  bodyOf(slug: Slug): DocumentBody;
  /** Articles whose front matter can't be used: links to them are not reported. */
  readonly unreadable: readonly Pick<ArticleEntry, "slug" | "section">[];
  /** The site's own stylesheet, if it has one. */
  readonly themeCss: ThemeCss | undefined;
  readonly brand: Brand;
  /** What was released before; undefined for a site that never was. */
  readonly urlsLock: UrlsLock | undefined;
  /** Where a value stands in `site.yaml`, for diagnostics found once the whole site is known. */
  siteFileLocation(...path: readonly (string | number)[]): SourceLocation;
}

/** A content folder of which everything but the articles has been read. */
export interface OpenContent {
  readonly locale: Locale;
  /** Undefined if `site.yaml` can't be used. */
  readonly site: LocatedYaml<typeof SiteFileSchema> | undefined;
  /** Undefined if `tags.yaml` can't be read; `anything` if there is none, so that every tag may be used. */
  readonly tags: readonly TagFile[] | "anything" | undefined;
  /** Undefined without an `about.md` that can be used. */
  readonly about: About | undefined;
  readonly pages: readonly ContentPage[];
  /** Undefined without a `404.md` that can be used. */
  readonly notFound: ContentPage | undefined;
  /** Undefined without a `theme.css`. */
  readonly themeCss: ThemeCss | undefined;
  /** Undefined if `site.yaml` can't be used. */
  readonly brand: Brand | undefined;
  /** Undefined for a site that never was released, or whose lock can't be read. */
  readonly urlsLock: UrlsLock | undefined;
  readonly entries: readonly ArticleEntry[];
}

/** An article's entry, and what came of reading it. */
export type LoadedArticle = Pick<ArticleEntry, "slug" | "section"> & {
  readonly article: Article | undefined;
  readonly diagnostics: readonly Diagnostic[];
};

/** The first half of reading a content folder: all but the articles. */
export function openContent(
  folder: string,
  renderFigure: RenderFigure,
  publicPictures: PublicPictures,
  report: Report,
  preview?: Preview,
): OpenContent {
  let site: OpenContent["site"];
  const foldersOf = (source: SourceText) => {
    site = parseLocatedYaml(whole(source), SiteFileSchema, report, renamedSiteKeys);
    return site?.data;
  };
  const files = readContent(folder, foldersOf, report);
  const strings = files.strings && parseYaml(whole(files.strings), stringsFileSchema(), report);
  const language = site?.data.language ?? "en";
  if (site && !isTranslated(language)) {
    const message = `no interface translation for \`${language}\`: using English`;
    const hint = `Available: ${[...languages.keys()].join(", ")}. Add your own in \`strings.yaml\`.`;
    report(diagnostic(site.locationOf("language"), "W218", message, hint));
  }
  const locale = localeOf(language, strings);
  const urlsLock = files.urlsLock && parseUrlsLock(files.urlsLock, report);
  const released = releasedIds(urlsLock);
  const idsOf = (path: string) => released.get(path) ?? [];
  const aboutIds = new Set(idsOf("/about/"));
  const brand = site && readBrand(site, folder, report);
  const about =
    files.about &&
    parseAbout(
      files.about,
      files.besideAbout,
      folder,
      renderFigure,
      locale,
      aboutIds,
      publicPictures,
      report,
      preview,
    );
  // What the settings name is read, so nothing is known of the others while they can't be read.
  if (site) {
    const sections = site.data.sections.map(({ slug }) => join(folder, slug));
    const ofAbout = files.about && !about ? Object.values(files.besideAbout).flat() : about?.files;
    const named = [
      files.examples,
      ...sections,
      ...namedFiles(site.data, folder),
      ...(ofAbout ?? []),
    ];
    checkUnreadFiles(folder, files.pages, named, report);
  }
  const page = (entry: PageEntry) => {
    const ids = new Set(idsOf(entry.path));
    return readPage(entry, folder, renderFigure, locale, ids, publicPictures, report, preview);
  };
  return {
    site,
    locale,
    tags: files.tags ? parseYaml(whole(files.tags), TagsFileSchema, report) : "anything",
    about,
    pages: files.pages.pages.flatMap((entry) => page(entry) ?? []),
    notFound: files.pages.notFound && page(files.pages.notFound),
    brand,
    themeCss: files.themeCss && parseThemeCss(files.themeCss, report),
    urlsLock,
    entries: files.articles.map((entry) => ({
      ...entry,
      releasedIds: idsOf(articlePath(entry.slug, entry.section)),
    })),
  };
}

/** The second half: the articles are there, and must fit the rest. Undefined when `site.yaml` can't be used. */
export function completeContent(
  { site, locale, tags: declared, about, pages, notFound, themeCss, brand, urlsLock }: OpenContent,
  loaded: readonly LoadedArticle[],
  bodyOf: Content["bodyOf"],
  report: Report,
): Content | undefined {
  const titled = withTitleHints(loaded.flatMap(({ article }) => article ?? []));
  for (const { diagnostics } of loaded) for (const one of diagnostics) report(titled(one));
  const articles = loaded.flatMap(({ article }) => article ?? []);
  const tagged = new Map<Slug, number>();
  for (const tag of articles.flatMap(({ tags }) => tags))
    tagged.set(tag, (tagged.get(tag) ?? 0) + 1);
  const tags =
    declared === "anything"
      ? Array.from(tagged.keys(), (slug) => undeclaredTag(slug, site?.data.title ?? ""))
      : declared;
  for (const article of articles)
    checkNames(article, tagged, site?.data, tags, reportFor(article, report));
  if (!site || !brand) return undefined;
  const slugs = loaded.map(({ slug }) => slug);
  checkFeatured(site, slugs, report);
  for (const article of articles) checkTranslations(article, slugs, report);
  const quoted = (text: string) => smartQuotes(text, locale.language);
  return {
    site: { ...site.data, title: quoted(site.data.title), tagline: quoted(site.data.tagline) },
    locale,
    tags: tags ?? [],
    about,
    pages,
    notFound,
    articles,
    bodyOf,
    unreadable: loaded.filter(({ article }) => !article),
    themeCss,
    brand,
    urlsLock,
    siteFileLocation: site.locationOf,
  };
}

/** What is wrong with a draft is a warning: it holds nothing up. */
export function reportFor({ draft }: Pick<Article, "draft">, report: Report): Report {
  return draft ? (found) => report(asWarning(found)) : report;
}

function whole(source: SourceText): YamlPart {
  return { source, text: source.text, offset: 0 };
}

/** A tag of a site that declares none: its words are its label. */
function undeclaredTag(slug: Slug, siteTitle: string): TagFile {
  // As a slug is made of C++ and C# (slugify.ts).
  const label = slug
    .replace(/-plus-plus(?=-|$)/, "++")
    .replace(/-sharp(?=-|$)/, "#")
    .replaceAll("-", " ");
  return { slug, label, description: `${siteTitle}: ${label}` };
}
