import type { About } from "../content/about.ts";
import type { Article } from "../content/article.ts";
import type { ArticleSummary, Link } from "./article-summary.ts";
import type { FiguresPage, SearchPage, TermCount, TimelinePage } from "./page-types.ts";
import { newestOf } from "./tag-pages.ts";
import { type TimelineEvent, timelineEntries } from "./timeline.ts";

/** The site's main places, as far as they hold something. */
export function navigationOf(holds: Readonly<Record<string, boolean>>): Link[] {
  const locations: Link[] = [
    { label: "Stories", path: "/articles/" },
    { label: "Tags", path: "/tags/" },
    { label: "Timeline", path: "/timeline/" },
    { label: "Figures", path: "/figures/" },
    { label: "About", path: "/about/" },
    { label: "Search", path: "/search/" },
  ];
  return locations.filter(({ path }) => holds[path.slice(1, -1)]);
}

export function timelinePage(
  events: readonly TimelineEvent[],
  stages: About["stages"],
  all: readonly ArticleSummary[],
): TimelinePage {
  return {
    path: "/timeline/",
    title: "Timeline",
    description: "The stories in the order in which they happened.",
    ...newestOf(all),
    entries: timelineEntries(events, stages),
  };
}

export function searchPage(
  all: readonly ArticleSummary[],
  tags: readonly TermCount[],
  years: readonly TermCount[],
  language: string,
): SearchPage {
  const { compare } = new Intl.Collator(language, { numeric: true });
  return {
    path: "/search/",
    title: "Search",
    description: "Search every article, or find one by its title, tag or year.",
    summaries: all.toSorted((a, b) => compare(a.title, b.title)),
    tags,
    years,
  };
}

export function figuresPage(
  articles: readonly Article[],
  summaries: readonly ArticleSummary[],
): FiguresPage {
  const all = articles.flatMap(({ document }) => document.figures);
  const figures = new Map(all.map((figure) => [figure.name, figure]));
  return {
    path: "/figures/",
    title: "Figures",
    description: "Every model on this site, to play with.",
    ...newestOf(summaries),
    figures: Array.from(figures.values(), (figure) => ({
      ...figure,
      articles: articles
        .filter(({ document }) => document.figures.some(({ name }) => name === figure.name))
        .map(({ title, path }) => ({ label: title, path })),
    })),
  };
}
