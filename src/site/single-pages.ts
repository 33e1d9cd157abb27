import type { About } from "../content/about.ts";
import type { SiteFile } from "../content/schemas/site.ts";
import type { Words } from "../i18n/words.ts";
import { linkedTitles } from "./article-pages.ts";
import type { ArticleSummary } from "./article-summary.ts";
import type { Feed } from "./feeds.ts";
import type {
  AboutPage,
  HomePage,
  Page,
  SeriesPage,
  SubscribePage,
  TermCount,
} from "./page-types.ts";
import { countSeries } from "./series-pages.ts";
import { newestOf } from "./tag-pages.ts";

/** What the home page shows of the rest of the site. */
interface Contents {
  /** Newest first. */
  readonly all: readonly ArticleSummary[];
  readonly summaries: ReadonlyMap<string, ArticleSummary>;
  readonly tags: readonly TermCount[];
  readonly series: readonly SeriesPage[];
  readonly years: readonly TermCount[];
}

export function homePage(
  site: SiteFile,
  about: About | undefined,
  { all, summaries, tags, series, years }: Contents,
): HomePage {
  return {
    path: "/",
    title: site.title,
    description: site.tagline,
    feed: "/",
    ...newestOf(all),
    bio: about?.description ?? "",
    featured: site.featured.flatMap((slug) => summaries.get(slug) ?? []),
    newest: all.slice(0, 6),
    tags,
    series: series.map(countSeries),
    years,
  };
}

export function aboutPage(
  about: About,
  all: readonly ArticleSummary[],
  summaries: ReadonlyMap<string, ArticleSummary>,
): AboutPage {
  return {
    path: "/about/",
    title: about.title,
    description: about.description,
    lastChanged: newestOf(all).lastChanged ?? "",
    about,
    titles: linkedTitles(about, summaries),
  };
}

export function subscribePage(feeds: readonly Feed[], { subscribe }: Words): SubscribePage {
  return {
    path: "/subscribe/",
    title: subscribe.title,
    description: subscribe.description,
    feeds: feeds.map(({ label, path }) => ({ title: label, path })),
  };
}

export function notFoundPage({ notFound }: Words): Page {
  return { path: "/404.html", title: notFound.title, description: notFound.description };
}
