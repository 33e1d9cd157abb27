import type { Brand } from "../content/brand.ts";
import type { Content } from "../content/content.ts";
import type { PublishedPicture } from "../content/published-files.ts";
import type { SiteFile } from "../content/schemas/site.ts";
import type { SitePath } from "../content/schemas/values.ts";
import type { UrlsLock } from "../content/urls-lock.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import type { Theme } from "../theme/theme.ts";
import { articleSummary, unpublished } from "./article-summary.ts";
import { checkAuthors } from "./authors.ts";
import type { Book } from "./books.ts";
import type { BrandFile } from "./brand-files.ts";
import { checkDatedNames } from "./check-dated-names.ts";
import { checkHours } from "./check-hours.ts";
import { checkLinks } from "./check-links.ts";
import { checkLook } from "./check-look.ts";
import { checkPageNames } from "./check-page-names.ts";
import { checkSettings } from "./check-settings.ts";
import { checkTitles } from "./check-titles.ts";
import { checkUpdated } from "./check-updated.ts";
import { collectUrls } from "./collect-urls.ts";
import type { Feed } from "./feed-model.ts";
import { checkVideos } from "./grants.ts";
import { headingLetters } from "./heading-letters.ts";
import type { ArticleSummary, SiteInfo, SocialImage } from "./model.ts";
import { gonePages } from "./pages/gone.ts";
import { redirectPages } from "./pages/redirect.ts";
import type { Pages } from "./pages/registry.ts";
import type { SitePlan } from "./plan-site.ts";
import { checkRedirects, movedUrlsOf } from "./redirects.ts";
import { resolveReleasedUrls } from "./released-urls.ts";
import { checkSecurity } from "./security.ts";
import type { Gone, Redirect, UrlOwner, UrlTable } from "./url-model.ts";
import { urlTable } from "./url-table.ts";

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

/**
 * Completes a site by its addresses. Diagnostics name links that lead nowhere and URLs claimed twice.
 * @param ownerPaths of what the owner's templates and configuration make
 */
export function completeSite(
  plan: SitePlan,
  ownerPaths: readonly SitePath[],
  report: Report,
): Site {
  const { content, clock, sorted, articles, texts, info, pages: planned, brandFiles } = plan;
  const { site, tags, about, urlsLock: lock } = content;
  const { portrait, logo, fonts } = content.brand;
  checkSecurity(content, clock.today, report);
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
    ...plan,
    unreadable: content.unreadable,
    about,
    brandFiles: [...brandFiles, ...(portrait ? [portrait] : [])],
    movedUrls,
    lock,
    ownerPaths,
    hasTwins: site.llms,
    timeZone: site.timeZone,
  });
  const urls = urlTable(owners, report);
  checkRedirects(movedUrls, urls, sorted, report);
  const answers = resolveReleasedUrls(
    lock,
    urls,
    movedUrls,
    { published: articles, all: sorted },
    report,
  );
  const pages = {
    ...planned,
    gone: gonePages(answers.gone, info),
    redirect: redirectPages(answers.redirects, Object.values(planned).flat()),
  };
  checkHours(content.articles, site.timeZone, report);
  checkDatedNames(content.articles, lock, report);
  checkPageNames(content.pages, lock, report);
  checkTitles(content.articles, content.locale.language, report);
  checkUpdated(content.articles, clock, report);
  checkLook(content, urls, report);
  checkVideos([...content.articles, ...content.pages, ...(about ? [about] : [])], site, report);
  checkSettings(content, urls, plan.options.url, report);
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
    .filter((article) => unpublished(article, clock))
    .map((article) => articleSummary(article, tags, clock));
  return {
    info,
    pages,
    feeds: plan.feeds,
    feedArchives: plan.feedArchives,
    pictures,
    socialImages: plan.socialImages,
    // Drafts would be in them.
    books: plan.options.showUnpublished ? [] : plan.books,
    urls,
    ...answers,
    security: site.security,
    lock,
    deploy: site.deploy,
    theme: plan.theme,
    fonts,
    headingLetters: headingLetters(info, pages),
    logo,
    brandFiles,
    ownCss: content.themeCss?.text ?? "",
    words: plan.words,
    bodyOf: content.bodyOf,
    timeZone: site.timeZone,
    examples: site.examples,
    waiting,
  };
}
