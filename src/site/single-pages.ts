import type { About } from "../content/about.ts";
import type { SiteFile } from "../content/site-schema.ts";
import type { Words } from "../i18n/words.ts";
import { linkedTitles } from "./article-pages.ts";
import type { Feed } from "./feeds.ts";
import type { Listing } from "./listing.ts";
import type { AboutPage, Counted, HomePage, Page, SeriesPage, SubscribePage } from "./pages.ts";
import { countSeries } from "./series-pages.ts";
import { newestOf } from "./tag-pages.ts";

/** What the home page shows of the rest of the site. */
interface Contents {
  /** Newest first. */
  readonly all: readonly Listing[];
  readonly listings: ReadonlyMap<string, Listing>;
  readonly tags: readonly Counted[];
  readonly series: readonly SeriesPage[];
  readonly years: readonly Counted[];
}

export function homePage(
  site: SiteFile,
  about: About | undefined,
  { all, listings, tags, series, years }: Contents,
): HomePage {
  return {
    path: "/",
    title: site.title,
    description: site.tagline,
    feed: "/",
    ...newestOf(all),
    bio: about?.description ?? "",
    chosen: site.chosen.flatMap((slug) => listings.get(slug) ?? []),
    newest: all.slice(0, 6),
    tags,
    series: series.map(countSeries),
    years,
  };
}

export function aboutPage(
  about: About,
  all: readonly Listing[],
  listings: ReadonlyMap<string, Listing>,
): AboutPage {
  return {
    path: "/about/",
    title: about.title,
    description: about.description,
    lastChanged: newestOf(all).lastChanged ?? "",
    about,
    titles: linkedTitles(about, listings),
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
