import { longPeriod } from "../content/period.ts";
import { counted, fill, formatNumber } from "../i18n/format.ts";
import type { SiteInfo, SocialImage } from "./model.ts";
import type { Pages } from "./pages/registry.ts";
import { shownDate } from "./shown-date.ts";
import { paths, socialImagePath } from "./urls.ts";

/** Every card there is: none where the site wants none. */
export function socialImagesOf(info: SiteInfo, { article, tag, series }: Pages): SocialImage[] {
  if (!info.socialImages) return [];
  const { title: siteTitle, author } = info;
  const { socialImage: words } = info.words;
  const articles = (count: number) => counted(words.articles, count, info.language);
  const shared = { siteTitle, byline: author.name };
  const socialImages: SocialImage[] = [
    { ...shared, path: paths.socialImage, title: siteTitle, kicker: info.tagline, span: "" },
    ...article.map(({ path, article, summary, series }) => ({
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
      byline: fill(article.byline === "after" ? words.after : words.byline, {
        author: author.name,
        date: shownDate(article, info),
      }),
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
