import { longDate } from "../content/calendar-date.ts";
import { longPeriod } from "../content/period.ts";
import type { SitePath } from "../content/schemas/values.ts";
import { counted, fill } from "../i18n/format.ts";
import type { Pages } from "./page-types.ts";
import type { SiteInfo } from "./site.ts";

/** What the picture says that stands for a page where a link to it is shared. */
export interface SocialImage {
  readonly path: SitePath;
  readonly title: string;
  /** What kind of page it is, or the series that it belongs to. */
  readonly kicker: string;
  /** When it happened, or what there is of it. */
  readonly span: string;
  readonly byline: string;
  readonly siteTitle: string;
}

/** The card of the whole site, for pages that have none of their own. */
export const siteSocialImage: SitePath = "/card.png";

/** A page's own card stands beside it, for as long as the page does. */
export const socialImagePath = (page: SitePath): SitePath => `${page}card.png`;

/** Every card there is: none where the site wants none. */
export function socialImagesOf(info: SiteInfo, { article, tag, series }: Pages): SocialImage[] {
  if (!info.socialImages) return [];
  const { title: siteTitle, author } = info;
  const { socialImage: words, period } = info.words;
  const articles = (count: number) => counted(words.articles, count, info.language);
  const shared = { siteTitle, byline: author.name };
  const socialImages: SocialImage[] = [
    { ...shared, path: siteSocialImage, title: siteTitle, kicker: info.tagline, span: "" },
    ...article.map(({ path, article, summary, series }) => ({
      ...shared,
      path: socialImagePath(path),
      title: article.title,
      kicker: series
        ? fill(words.seriesPlace, {
            series: series.title,
            number: series.number,
            count: series.count,
          })
        : summary.tags.map(({ label }) => label).join(", "),
      span: article.period ? longPeriod(article.period, period) : "",
      byline: fill(words.byline, { author: author.name, date: longDate(article.date) }),
    })),
    ...tag.map(({ path, title, summaries }) => ({
      ...shared,
      path: socialImagePath(path),
      title,
      kicker: words.tag,
      span: articles(summaries.length),
    })),
    ...series.map(({ path, title, summaries }) => ({
      ...shared,
      path: socialImagePath(path),
      title,
      kicker: words.series,
      span: articles(summaries.length),
    })),
  ];
  // Two articles of one name are a diagnostic already, and need no second for their cards.
  return [...new Map(socialImages.map((socialImage) => [socialImage.path, socialImage])).values()];
}
