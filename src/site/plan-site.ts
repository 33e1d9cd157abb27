import type { Article } from "../content/article.ts";
import type { Content } from "../content/content.ts";
import type { ContentPage } from "../content/page.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import { type Theme, themeOf } from "../theme/theme.ts";
import { newestFirst, unpublished } from "./article-summary.ts";
import { type Book, booksOf } from "./books.ts";
import { type BrandFile, brandFiles } from "./brand-files.ts";
import { type Clock, clockAt } from "./clock.ts";
import type { Feed } from "./feed-model.ts";
import { feedsOf } from "./feeds.ts";
import type { SiteInfo, SiteOptions, SocialImage } from "./model.ts";
import { placesOf } from "./navigation.ts";
import { buildPages, type Pages } from "./pages/registry.ts";
import { relationsOf } from "./relations.ts";
import { siteInfo } from "./site-info.ts";
import { drawableImages, socialImagesOf, withDrawnImages } from "./social-images.ts";
import { paths } from "./urls.ts";

/** A site before its templates are rendered: all but what takes the addresses of what they make. */
export interface SitePlan {
  readonly content: Content;
  readonly options: SiteOptions;
  readonly clock: Clock;
  /** All articles, the newest first. */
  readonly sorted: readonly Article[];
  /** Those of them that are published. */
  readonly articles: readonly Article[];
  /** The pages of texts that are published. */
  readonly texts: readonly ContentPage[];
  readonly info: SiteInfo;
  /** Without those at addresses that are gone or lead elsewhere. */
  readonly pages: Pages;
  readonly words: number;
  readonly theme: Theme;
  readonly brandFiles: readonly BrandFile[];
  readonly socialImages: readonly SocialImage[];
  readonly feeds: readonly Feed[];
  /** What the whole site's feed held before, the oldest first. */
  readonly feedArchives: readonly Feed[];
  readonly books: readonly Book[];
}

/** Content of a site that is elsewhere than `site.yaml` says, as where a host builds it: people without a place of their own are found there, too. */
function movedTo(content: Content, url: string | undefined): Content {
  return url === undefined ? content : { ...content, site: { ...content.site, url } };
}

/** Relates all content. Diagnostics name titles that can't be drawn. */
export function planSite(given: Content, options: SiteOptions, report: Report): SitePlan {
  const content = movedTo(given, options.url);
  const { site, locale, urlsLock: lock } = content;
  const clock = clockAt(options.now, site.timeZone);
  const sorted = content.articles.toSorted(newestFirst);
  const articles = sorted.filter((a) => options.showUnpublished || !unpublished(a, clock));
  const relations = relationsOf(content, articles, clock, options);
  const built = buildPages(relations);
  const theme = themeOf(site.theme);
  const { files, icons } = brandFiles(content.brand, theme.light.paper, options.publicFiles);
  const places = placesOf(locale.words, built, relations);
  const withoutImage = siteInfo(content, icons, places);
  const socialImages = site.socialImages
    ? drawableImages(
        socialImagesOf(withoutImage, built),
        options.canSet,
        { location: content.siteFileLocation("title"), language: locale.language },
        report,
      )
    : [];
  const drawn = new Set<string>(socialImages.map(({ path }) => path));
  const info: SiteInfo = {
    ...withoutImage,
    socialImage: drawn.has(paths.socialImage) ? paths.socialImage : undefined,
  };
  const { feeds, archives: feedArchives } = feedsOf(info, lock, relations);
  return {
    content,
    options,
    clock,
    sorted,
    articles,
    texts: relations.pages,
    info,
    pages: {
      ...built,
      article: withDrawnImages(built.article, drawn),
      tag: withDrawnImages(built.tag, drawn),
      section: withDrawnImages(built.section, drawn),
      series: withDrawnImages(built.series, drawn),
    },
    words: articles.reduce((sum, article) => sum + article.words, 0),
    theme,
    brandFiles: files,
    socialImages,
    feeds,
    feedArchives,
    books: booksOf(info, built, relations),
  };
}
