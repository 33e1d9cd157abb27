import type { About } from "../content/about.ts";
import type { Article } from "../content/article.ts";
import type { Locale } from "../i18n/locale.ts";
import type { Words } from "../i18n/words.ts";
import type { ArticleSummary, Link } from "./article-summary.ts";
import type { FiguresPage, SearchPage, TermCount, TimelinePage } from "./page-types.ts";
import { newestOf } from "./tag-pages.ts";
import { type TimelineEvent, timelineEntries } from "./timeline.ts";

/** The site's main places, as far as they hold something. */
export function navigationOf(
  { navigation }: Words,
  holds: Readonly<Record<string, boolean>>,
): Link[] {
  const locations: Link[] = [
    { label: navigation.articles, path: "/articles/" },
    { label: navigation.tags, path: "/tags/" },
    { label: navigation.timeline, path: "/timeline/" },
    { label: navigation.figures, path: "/figures/" },
    { label: navigation.about, path: "/about/" },
    { label: navigation.search, path: "/search/" },
  ];
  return locations.filter(({ path }) => holds[path.slice(1, -1)]);
}

export function timelinePage(
  events: readonly TimelineEvent[],
  stages: About["stages"],
  all: readonly ArticleSummary[],
  { timeline }: Words,
): TimelinePage {
  return {
    path: "/timeline/",
    title: timeline.title,
    description: timeline.description,
    ...newestOf(all),
    entries: timelineEntries(events, stages),
  };
}

export function searchPage(
  all: readonly ArticleSummary[],
  tags: readonly TermCount[],
  years: readonly TermCount[],
  { language, words: { search } }: Locale,
): SearchPage {
  const { compare } = new Intl.Collator(language, { numeric: true });
  return {
    path: "/search/",
    title: search.title,
    description: search.description,
    summaries: all.toSorted((a, b) => compare(a.title, b.title)),
    tags,
    years,
  };
}

export function figuresPage(
  articles: readonly Article[],
  summaries: readonly ArticleSummary[],
  words: Words,
): FiguresPage {
  const all = articles.flatMap(({ document }) => document.figures);
  const figures = new Map(all.map((figure) => [figure.name, figure]));
  return {
    path: "/figures/",
    title: words.figures.title,
    description: words.figures.description,
    ...newestOf(summaries),
    figures: Array.from(figures.values(), (figure) => ({
      ...figure,
      articles: articles
        .filter(({ document }) => document.figures.some(({ name }) => name === figure.name))
        .map(({ title, path }) => ({ label: title, path })),
    })),
  };
}
