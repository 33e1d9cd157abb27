import { longPeriod } from "../content/period.ts";
import { diagnostic, type Report, type SourceLocation } from "../diagnostics/diagnostic.ts";
import { counted, fill, formatNumber } from "../i18n/format.ts";
import { notoPackages } from "../i18n/noto-packages.ts";
import { bylineOf } from "./byline.ts";
import type { Page, SiteInfo, SiteOptions, SocialImage } from "./model.ts";
import type { Pages } from "./pages/registry.ts";
import { paths, socialImagePath } from "./urls.ts";

/** Every card there could be. */
export function socialImagesOf(
  info: SiteInfo,
  { article, section, tag, series }: Pages,
): SocialImage[] {
  const { title: siteTitle, author } = info;
  const { socialImage: words } = info.words;
  const articles = (count: number) => counted(words.articles, count, info.language);
  const shared = { siteTitle, byline: author.name };
  const socialImages: SocialImage[] = [
    { ...shared, path: paths.socialImage, title: siteTitle, kicker: info.tagline, span: "" },
    ...article
      .filter(({ cover }) => !cover)
      .map(({ path, article, summary, series, authors }) => ({
        ...shared,
        path: socialImagePath(path),
        title: article.title,
        kicker: series
          ? fill(words.seriesPlace, {
              series: series.title,
              number: formatNumber(series.number, info.language),
              count: formatNumber(series.count, info.language),
            })
          : summary.tags.map(({ label }) => label).join(", "),
        span: article.period ? longPeriod(article.period, info) : "",
        byline: bylineOf({ article, authors }, info),
        drawing: article.document.figures[0]?.thumbnail,
      })),
    ...tag.map(({ path, title, summaries, total = summaries.length }) => ({
      ...shared,
      path: socialImagePath(path),
      title,
      kicker: words.tag,
      span: articles(total),
    })),
    ...section.filter(isFirst).map(({ path, title, description, total, summaries }) => ({
      ...shared,
      path: socialImagePath(path),
      title,
      kicker: description,
      span: articles(total ?? summaries.length),
    })),
    ...series.filter(isFirst).map(({ path, title, summaries, total = summaries.length }) => ({
      ...shared,
      path: socialImagePath(path),
      title,
      kicker: words.series,
      span: articles(total),
    })),
  ];
  // Two articles of one name are a diagnostic already, and need no second for their cards.
  return [...new Map(socialImages.map((socialImage) => [socialImage.path, socialImage])).values()];
}

/** The pages of a long list share the picture of its first one. */
function isFirst({ path, socialImage }: Page): boolean {
  return socialImage === socialImagePath(path);
}

/** Those that can be drawn. The others are left out, with a warning: a picture never lacks its title. */
export function drawableImages(
  images: readonly SocialImage[],
  canSet: SiteOptions["canSet"],
  { location, language }: { readonly location: SourceLocation; readonly language: string },
  report: Report,
): SocialImage[] {
  const missing = images.filter(({ title }) => !canSet(title));
  const [first] = missing;
  if (first) {
    const more = missing.length > 1 ? ` and ${missing.length - 1} more` : "";
    const message = `no social image for "${first.title}"${more}: its typeface lacks the letters`;
    const [name] = missing.flatMap(({ title }) => notoPackages(title, language));
    const hint = /^[^\p{L}\p{N}]+$/u.test(first.title)
      ? "Emoji and signs are in no typeface: a title with a word or number in it has one."
      : name === undefined
        ? "Links to these pages are shared without a picture of their own."
        : `\`npm install --save-exact ${name}\` brings one that has them.`;
    report(diagnostic(location, "W220", message, hint));
  }
  return images.filter((image) => !missing.includes(image));
}

/** Pages without the pictures that are not drawn. */
export function withDrawnImages<P extends Page>(
  pages: readonly P[],
  drawn: ReadonlySet<string>,
): P[] {
  return pages.map((page) => {
    if (page.socialImage === undefined || drawn.has(page.socialImage)) return page;
    return { ...page, socialImage: undefined };
  });
}
