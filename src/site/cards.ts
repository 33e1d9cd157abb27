import { longDate } from "../content/calendar-date.ts";
import { longPeriod } from "../content/period.ts";
import type { SitePath } from "../content/schema.ts";
import { counted, fill } from "../i18n/format.ts";
import type { Pages } from "./pages.ts";
import type { SiteInfo } from "./site.ts";

/** What the picture says that stands for a page where a link to it is shared. */
export interface Card {
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
export const siteCard: SitePath = "/card.png";

/** A page's own card stands beside it, for as long as the page does. */
export const cardPath = (page: SitePath): SitePath => `${page}card.png`;

/** Every card there is: none where the site wants none. */
export function cardsOf(info: SiteInfo, { article, tag, series }: Pages): Card[] {
  if (!info.socialImages) return [];
  const { title: siteTitle, author } = info;
  const { card: words, period } = info.words;
  const articles = (count: number) => counted(words.articles, count, info.language);
  const shared = { siteTitle, byline: author.name };
  const cards: Card[] = [
    { ...shared, path: siteCard, title: siteTitle, kicker: info.tagline, span: "" },
    ...article.map(({ path, article, listing, series }) => ({
      ...shared,
      path: cardPath(path),
      title: article.title,
      kicker: series
        ? fill(words.seriesPlace, {
            series: series.title,
            number: series.number,
            count: series.count,
          })
        : listing.tags.map(({ label }) => label).join(", "),
      span: article.period ? longPeriod(article.period, period) : "",
      byline: fill(words.byline, { author: author.name, date: longDate(article.date) }),
    })),
    ...tag.map(({ path, title, listings }) => ({
      ...shared,
      path: cardPath(path),
      title,
      kicker: words.tag,
      span: articles(listings.length),
    })),
    ...series.map(({ path, title, listings }) => ({
      ...shared,
      path: cardPath(path),
      title,
      kicker: words.series,
      span: articles(listings.length),
    })),
  ];
  // Two articles of one name are a fault already, and need no second for their cards.
  return [...new Map(cards.map((card) => [card.path, card])).values()];
}
