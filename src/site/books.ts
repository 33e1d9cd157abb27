import { type CalendarDate, compareDates } from "../content/calendar-date.ts";
import type { SitePath } from "../content/schemas/values.ts";
import { counted } from "../i18n/format.ts";
import type { SiteInfo, SocialImage } from "./model.ts";
import type { AboutPage } from "./pages/about.ts";
import type { ArticlePage } from "./pages/article.ts";
import type { Pages } from "./pages/registry.ts";
import type { Relations } from "./relations.ts";
import { bookPath, paths } from "./urls.ts";

/** Articles to take along: the whole site's, or those of a series. */
export interface Book {
  readonly path: SitePath;
  /** The page that it is a book of. */
  readonly page: SitePath;
  readonly title: string;
  readonly description: string;
  readonly parts: readonly BookPart[];
  /** Who writes here, at the end of the whole site's. */
  readonly about: AboutPage | undefined;
  /** The day on which the newest of it was written or changed. */
  readonly modified: CalendarDate;
  /** The zone at whose midnight that day begins. */
  readonly timeZone: string;
  readonly cover: SocialImage;
}

/** Articles under a title of their own, or, without one, at the book's first level. */
export interface BookPart {
  readonly title: string | undefined;
  readonly description: string;
  readonly articles: readonly ArticlePage[];
}

/**
 * The site's books: in the whole one all series, then what belongs to none, the oldest first. A preview, which
 * makes none, has their addresses.
 */
export function booksOf(
  info: SiteInfo,
  { home, article, about }: Pick<Pages, "home" | "article" | "about">,
  { seriesInUse, summaries, site }: Relations,
): Book[] {
  if (!site.book || article.length === 0) return [];
  const pageOf = new Map(article.map((page) => [page.article.slug, page]));
  const listed = summaries.flatMap(({ slug }) => pageOf.get(slug) ?? []);
  const series = seriesInUse.map(({ path, title, description, summaries }) => ({
    path,
    part: { title, description, articles: summaries.flatMap(({ slug }) => pageOf.get(slug) ?? []) },
  }));
  const others = { title: undefined, description: "", articles: listed.filter(inNone).reverse() };
  const { socialImage: words } = info.words;

  function bookOf(
    page: SitePath,
    title: string,
    description: string,
    parts: readonly BookPart[],
    kicker: string,
    drawing?: string,
  ): Book {
    const articles = parts.flatMap((part) => part.articles);
    return {
      path: bookPath(page),
      page,
      title,
      description,
      parts,
      about: page === paths.home ? about[0] : undefined,
      modified: newestDay(articles),
      timeZone: site.timeZone,
      cover: {
        path: bookPath(page),
        title,
        kicker,
        span: counted(words.articles, articles.length, info.language),
        byline: info.author.name,
        siteTitle: info.title,
        drawing: drawing ?? drawingsIn(articles)[0],
      },
    };
  }

  const all = [...series.map(({ part }) => part), ...(others.articles.length > 0 ? [others] : [])];
  return [
    bookOf(paths.home, info.title, info.tagline, all, info.tagline, home[0]?.featured[0]?.drawing),
    ...series.map(({ path, part }) =>
      bookOf(path, part.title, part.description, [{ ...part, title: undefined }], words.series),
    ),
  ];
}

function inNone({ series }: ArticlePage): boolean {
  return series === undefined;
}

function drawingsIn(pages: readonly ArticlePage[]): string[] {
  return pages.flatMap(({ article }) => article.document.figures[0]?.thumbnail ?? []);
}

function newestDay(pages: readonly ArticlePage[]): CalendarDate {
  const days = pages.map(({ article: { updated, date } }) => updated ?? date);
  return days.reduce((newest, day) => (compareDates(day, newest) > 0 ? day : newest));
}
