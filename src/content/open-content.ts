import { join } from "node:path";
import { diagnostic, type Report } from "../diagnostics/diagnostic.ts";
import { languages } from "../i18n/languages.ts";
import { isTranslated, localeOf } from "../i18n/locale.ts";
import { articlePath } from "../site/urls.ts";
import { parseAbout } from "./about.ts";
import type { Preview } from "./article.ts";
import { namedFiles, readBrand } from "./brand.ts";
import type { OpenContent } from "./content.ts";
import type { PageEntry } from "./list-pages.ts";
import type { RenderFigure } from "./markdown/render-options.ts";
import { readPage } from "./page.ts";
import type { PublicPictures } from "./public-pictures.ts";
import { readContent } from "./read-content.ts";
import { renamedSiteKeys } from "./schemas/migrations.ts";
import { SiteFileSchema, TagsFileSchema } from "./schemas/site.ts";
import { stringsFileSchema } from "./schemas/strings.ts";
import type { SourceText, YamlPart } from "./source-text.ts";
import { parseThemeCss } from "./theme-css.ts";
import { checkUnreadFiles } from "./unread-files.ts";
import { parseUrlsLock, releasedIds } from "./urls-lock.ts";
import { parseLocatedYaml, parseYaml } from "./yaml.ts";

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

function whole(source: SourceText): YamlPart {
  return { source, text: source.text, offset: 0 };
}
