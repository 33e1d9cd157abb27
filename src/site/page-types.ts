import type { About } from "../content/about.ts";
import type { Article } from "../content/article.ts";
import type { FigureSummary } from "../content/markdown/render-env.ts";
import type { TagFile } from "../content/schemas/site.ts";
import type { SitePath } from "../content/schemas/values.ts";
import type { Archive } from "./archives.ts";
import type { ArticleSummary, Link } from "./article-summary.ts";
import type { TimelineEntry } from "./timeline.ts";

/** What every page has. */
export interface Page {
  readonly path: SitePath;
  readonly title: string;
  readonly description: string;
  /** The page whose feeds a reader of this page would subscribe to. */
  readonly feed?: SitePath;
  /** Its own picture for where links are shared; other pages show the site's. */
  readonly socialImage?: SitePath;
  /** The day of the newest thing on the page (ISO 8601), for the sitemap. Pages without one aren't listed there. */
  readonly lastChanged?: string;
}

export interface HomePage extends Page {
  readonly bio: string;
  readonly featured: readonly ArticleSummary[];
  readonly newest: readonly ArticleSummary[];
  readonly tags: readonly TermCount[];
  readonly series: readonly TermCount[];
  readonly years: readonly TermCount[];
}

export interface ArticlePage extends Page {
  readonly article: Article;
  readonly summary: ArticleSummary;
  /** Titles of the articles that the text links to, by slug. */
  readonly titles: Readonly<Record<string, string>>;
  readonly series: SeriesPlace | undefined;
  readonly newer: ArticleSummary | undefined;
  readonly older: ArticleSummary | undefined;
  readonly related: readonly { readonly summary: ArticleSummary; readonly reason: string }[];
  readonly backlinks: readonly ArticleSummary[];
}

/** Where an article stands in its series. */
export interface SeriesPlace {
  readonly title: string;
  readonly path: SitePath;
  /** Counted from 1. */
  readonly number: number;
  readonly count: number;
  readonly previous: ArticleSummary | undefined;
  readonly next: ArticleSummary | undefined;
}

export interface AboutPage extends Page {
  readonly about: About;
  /** Titles of the articles that the text links to, by slug. */
  readonly titles: Readonly<Record<string, string>>;
}

/** A link with the number of articles behind it. */
export interface TermCount extends Link {
  readonly count: number;
  readonly description?: string;
}

export interface ListPage extends Page {
  readonly summaries: readonly ArticleSummary[];
}

export interface ArticlesPage extends Page {
  readonly years: readonly Archive[];
}

export interface TagsPage extends Page {
  readonly tags: readonly TermCount[];
}

export interface TagPage extends ListPage {
  readonly tag: TagFile;
  readonly years: readonly TermCount[];
  /** Tags that often stand beside this one. */
  readonly relatedTags: readonly TermCount[];
}

export interface TagYearPage extends ListPage {
  readonly tag: Link;
  readonly year: number;
}

export interface ArchivePage extends ListPage {
  readonly archive: Archive;
  /** The way up from the widest to the nearest: all articles, the year of a month, the month of a day. */
  readonly breadcrumbs: readonly Link[];
  /** The way down, for a year or month. */
  readonly parts: readonly TermCount[];
  readonly newer: Link | undefined;
  readonly older: Link | undefined;
}

export interface SeriesPage extends ListPage {
  readonly about: string;
}

export interface TimelinePage extends Page {
  readonly entries: readonly TimelineEntry[];
}

export interface SubscribePage extends Page {
  readonly feeds: readonly { readonly title: string; readonly path: SitePath }[];
}

export interface FiguresPage extends Page {
  /** Each figure with the articles that show it, the newest first. */
  readonly figures: readonly (FigureSummary & { readonly articles: readonly Link[] })[];
}

/** The page where articles are searched, and found by title, tag and year where nothing can search. */
export interface SearchPage extends Page {
  /** Every article, by title. */
  readonly summaries: readonly ArticleSummary[];
  readonly tags: readonly TermCount[];
  readonly years: readonly TermCount[];
}

/** Where the words that can be searched stand. */
export const searchIndexPath: SitePath = "/search/index.json";

export interface RedirectPage extends Page {
  readonly to: SitePath;
}

/** Every page there is, by the layout that draws it. */
export interface Pages {
  readonly home: readonly HomePage[];
  readonly article: readonly ArticlePage[];
  readonly about: readonly AboutPage[];
  readonly articles: readonly ArticlesPage[];
  readonly tags: readonly TagsPage[];
  readonly tag: readonly TagPage[];
  readonly tagYear: readonly TagYearPage[];
  readonly archive: readonly ArchivePage[];
  readonly series: readonly SeriesPage[];
  readonly timeline: readonly TimelinePage[];
  readonly figures: readonly FiguresPage[];
  readonly search: readonly SearchPage[];
  readonly subscribe: readonly SubscribePage[];
  readonly notFound: readonly Page[];
  readonly redirect: readonly RedirectPage[];
}
