import type { Brand } from "../content/brand.ts";
import type { Content } from "../content/content.ts";
import { footerHtml } from "../content/footer.ts";
import type { PublishedPicture } from "../content/published-files.ts";
import type { SiteFile } from "../content/schemas/site.ts";
import { parseSiteUrl, type SiteUrl } from "../content/site-url.ts";
import type { UrlsLock } from "../content/urls-lock.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import { type Theme, themeOf } from "../theme/theme.ts";
import { articleSummary, newestFirst, unpublished } from "./article-summary.ts";
import { checkAuthors, siteAuthor } from "./authors.ts";
import { type Book, booksOf } from "./books.ts";
import { type BrandFile, brandFiles } from "./brand-files.ts";
import { checkDatedNames } from "./check-dated-names.ts";
import { checkHours } from "./check-hours.ts";
import { checkLinks } from "./check-links.ts";
import { checkLook } from "./check-look.ts";
import { checkPageNames } from "./check-page-names.ts";
import { checkSettings } from "./check-settings.ts";
import { checkTitles } from "./check-titles.ts";
import { checkUpdated } from "./check-updated.ts";
import { clockAt } from "./clock.ts";
import { collectUrls } from "./collect-urls.ts";
import type { Feed } from "./feed-model.ts";
import { feedsOf } from "./feeds.ts";
import { checkVideos } from "./grants.ts";
import { headingLetters } from "./heading-letters.ts";
import type { ArticleSummary, SiteInfo, SiteOptions, SocialImage } from "./model.ts";
import { placesOf } from "./navigation.ts";
import { gonePages } from "./pages/gone.ts";
import { redirectPages } from "./pages/redirect.ts";
import type { Pages } from "./pages/registry.ts";
import { buildPages } from "./pages/registry.ts";
import { checkRedirects, movedUrlsOf } from "./redirects.ts";
import { relationsOf } from "./relations.ts";
import { resolveReleasedUrls } from "./released-urls.ts";
import { checkSecurity } from "./security.ts";
import { drawableImages, socialImagesOf, withDrawnImages } from "./social-images.ts";
import type { Gone, Redirect, UrlOwner, UrlTable } from "./url-model.ts";
import { urlTable } from "./url-table.ts";
import { paths } from "./urls.ts";

/** The whole site as data: everything that will be written, and nothing of where. */
export interface Site {
  readonly info: SiteInfo;
  readonly pages: Pages;
  readonly feeds: readonly Feed[];
  /** What the whole site's feed held before, the oldest first. */
  readonly feedArchives: readonly Feed[];
  readonly pictures: readonly PublishedPicture[];
  readonly socialImages: readonly SocialImage[];
  readonly books: readonly Book[];
  readonly urls: UrlTable;
  /** What hosts answer with 301. */
  readonly redirects: readonly Redirect[];
  /** What hosts answer with 410. */
  readonly gone: readonly Gone[];
  /** Who to tell when something is unsafe. */
  readonly security: SiteFile["security"];
  /** What was released before this. */
  readonly lock: UrlsLock | undefined;
  /** Where it can be deployed to. */
  readonly deploy: SiteFile["deploy"];
  readonly theme: Theme;
  readonly fonts: Brand["fonts"];
  /** Every character that wordmark and headings may have, each once. */
  readonly headingLetters: string;
  /** Undefined for a site without one. */
  readonly logo: Brand["logo"];
  readonly brandFiles: readonly BrandFile[];
  /** The site's own stylesheet, which applies after the theme's; empty if it has none. */
  readonly ownCss: string;
  readonly words: number;
  readonly bodyOf: Content["bodyOf"];
  /** The folder of code that articles may show, from the content folder. */
  readonly examples: SiteFile["examples"];
  /** Decides on which day an article appears. */
  readonly timeZone: string;
  /** What is not published yet, and why. */
  readonly waiting: readonly ArticleSummary[];
}

/** Each file once, however many texts show it. */
function uniqueFiles(pictures: readonly PublishedPicture[]): PublishedPicture[] {
  return [...new Map(pictures.map((one) => [one.path, one])).values()];
}

/** @param url an address that has been checked */
function whereItIs(url: string): SiteUrl {
  const parsed = parseSiteUrl(url);
  if ("problem" in parsed) throw new Error(`${url} ${parsed.problem}`);
  return parsed;
}

/** Relates all content into the site. Diagnostics name links that lead nowhere and URLs claimed twice. */
export function makeSite(content: Content, options: SiteOptions, report: Report): Site {
  const { site, locale, tags, about, urlsLock: lock } = content;
  const clock = clockAt(options.now, site.timeZone);
  checkSecurity(content, clock.today, report);
  const sorted = content.articles.toSorted(newestFirst);
  const articles = sorted.filter((a) => options.showUnpublished || !unpublished(a, clock));
  const relations = relationsOf(content, articles, clock, options.showUnpublished);
  const built = buildPages(relations);
  const theme = themeOf(site.theme);
  const { logo } = content.brand;
  const brand = brandFiles(content.brand, theme.light.paper, options.publicFiles);
  const places = placesOf(locale.words, built, relations);
  const base: SiteInfo = {
    title: site.title,
    tagline: site.tagline,
    ...locale,
    author: siteAuthor(site),
    edit: site.edit,
    embeds: site.embeds,
    webmention: site.webmention,
    footerHtml: footerHtml(site, locale.language),
    links: site.links.map(({ label, url, rel }, i) => ({
      label,
      url,
      rel,
      icon: content.brand.linkIcons[i]?.path,
    })),
    socialImage: undefined,
    logo: logo && { path: logo.path, width: logo.width, height: logo.height },
    icons: brand.icons,
    portrait: content.brand.portrait,
    ...whereItIs(options.url ?? site.url),
    hasTwins: site.llms,
    places,
    navigation: site.navigation?.map(({ label, url }) => ({ label, path: url })) ?? places,
  };
  const socialImages = site.socialImages
    ? drawableImages(
        socialImagesOf(base, built),
        options.canSet,
        { location: content.siteFileLocation("title"), language: locale.language },
        report,
      )
    : [];
  const drawn = new Set<string>(socialImages.map(({ path }) => path));
  const info: SiteInfo = {
    ...base,
    socialImage: drawn.has(paths.socialImage) ? paths.socialImage : undefined,
  };
  const { feeds, archives: feedArchives } = feedsOf(info, lock, relations);

  const books = booksOf(info, built, relations);
  const { pages: texts } = relations;
  const { portrait } = content.brand;
  const shown = [...articles, ...texts, ...(about ? [about] : [])];
  const pictures = uniqueFiles([
    ...shown.flatMap(({ pictures }) => pictures),
    ...(portrait ? [portrait] : []),
  ]);
  const movedUrls = movedUrlsOf(content, [
    ...articles,
    ...texts.map(({ aliases, path, name }) => ({ aliases, path, slug: name })),
  ]);
  const owners: UrlOwner[] = collectUrls({
    pages: built,
    feeds,
    feedArchives,
    articles,
    unreadable: content.unreadable,
    about,
    texts,
    socialImages,
    books,
    brandFiles: [...brand.files, ...(portrait ? [portrait] : [])],
    movedUrls,
    lock,
    options,
    hasTwins: site.llms,
    timeZone: site.timeZone,
  });
  const urls = urlTable(owners, report);
  checkRedirects(movedUrls, urls, report);
  const answers = resolveReleasedUrls(
    lock,
    urls,
    movedUrls,
    { published: articles, all: sorted },
    report,
  );
  const pages = {
    ...built,
    article: withDrawnImages(built.article, drawn),
    tag: withDrawnImages(built.tag, drawn),
    section: withDrawnImages(built.section, drawn),
    series: withDrawnImages(built.series, drawn),
    gone: gonePages(answers.gone, locale),
    redirect: redirectPages(answers.redirects, Object.values(built).flat()),
  };
  checkHours(content.articles, site.timeZone, report);
  checkDatedNames(content.articles, lock, report);
  checkPageNames(content.pages, lock, report);
  checkTitles(content.articles, locale.language, report);
  checkUpdated(content.articles, clock, report);
  checkLook(content, urls, report);
  checkVideos([...content.articles, ...content.pages, ...(about ? [about] : [])], site, report);
  checkSettings(content, urls, report);
  checkAuthors(content.articles, site, report);
  checkLinks(
    {
      articles,
      about,
      pages: content.notFound ? [...texts, content.notFound] : texts,
      hidden: sorted,
      urls,
      basePath: info.basePath,
    },
    report,
  );
  const waiting = sorted
    .map((article) => articleSummary(article, tags, clock))
    .filter((summary) => summary.unpublished);
  return {
    info,
    pages,
    feeds,
    feedArchives,
    pictures,
    socialImages,
    books,
    urls,
    ...answers,
    security: site.security,
    lock,
    deploy: site.deploy,
    theme,
    fonts: content.brand.fonts,
    headingLetters: headingLetters(info, pages),
    logo,
    brandFiles: brand.files,
    ownCss: content.themeCss?.text ?? "",
    words: articles.reduce((sum, article) => sum + article.words, 0),
    bodyOf: content.bodyOf,
    timeZone: site.timeZone,
    examples: site.examples,
    waiting,
  };
}
