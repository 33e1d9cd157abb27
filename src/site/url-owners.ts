import type { About } from "../content/about.ts";
import type { Article } from "../content/article.ts";
import type { SitePath, Slug } from "../content/schema.ts";
import type { UrlsLock } from "../content/urls-lock.ts";
import { type Feed, feedFiles } from "./feeds.ts";
import { type Pages, searchIndexPath } from "./pages.ts";
import type { Departures } from "./redirects.ts";
import { entryPath } from "./release.ts";
import type { Site, SiteOptions } from "./site.ts";
import type { UrlOwner } from "./url-table.ts";

/** Every URL that the site will answer, with its owner and the fragments it has. */
export function urlOwners(parts: {
  pages: Pages;
  feeds: readonly Feed[];
  articles: readonly Article[];
  unreadable: readonly Slug[];
  about: About | undefined;
  cards: Site["cards"];
  departures: Departures;
  lock: UrlsLock | undefined;
  options: SiteOptions;
}): UrlOwner[] {
  const { pages, feeds, articles, unreadable, about, cards, departures, lock, options } = parts;
  const { article: _, redirect: __, about: bio, ...rest } = pages;
  const made = (path: SitePath, what: string): UrlOwner => ({ path, what, place: undefined });

  return [
    ...Object.values(rest)
      .flat()
      .map(({ path, title }) => made(path, `the page "${title}"`)),
    ...bio.map(({ path }) => ({
      ...made(path, "the bio"),
      ids: about?.document.ids ?? [],
      anchors: about?.document.anchors ?? [],
    })),
    ...articles.map((one) => ({
      path: one.path,
      what: `the article \`${one.slug}\``,
      place: one.places.frontMatter,
      ids: one.document.ids,
      anchors: one.document.anchors,
      entry: { path: entryPath(one, lock), date: one.date },
    })),
    ...unreadable.map((slug) => made(`/articles/${slug}/`, `the article \`${slug}\``)),
    ...departures.moved.map(({ from, to, place, what }) => ({
      path: from,
      place,
      what,
      movedTo: to,
    })),
    ...departures.gone.map(({ path, place, reason }) => ({
      path,
      place,
      what: "what is `gone`",
      gone: reason,
    })),
    ...feeds.flatMap(({ path, title }) =>
      Object.values(feedFiles).map((file) => made(`${path}${file}`, `the feed of "${title}"`)),
    ),
    ...articles.flatMap(({ pictures, places, slug }) =>
      pictures.map(({ path }) => ({
        path,
        what: `a picture of \`${slug}\``,
        place: places.frontMatter,
      })),
    ),
    ...cards.map(({ path, title }) => made(path, `the social image of "${title}"`)),
    ...options.publicFiles.map((path) => made(path, "a file in `public/`")),
    ...pages.search.map(() => made(searchIndexPath, "the search index")),
    made("/sitemap.xml", "the sitemap"),
    made("/robots.txt", "robots.txt"),
    made("/build.json", "the manifest"),
    made("/.well-known/security.txt", "the security contact"),
    made("/_headers", "the headers for hosts"),
    made("/_redirects", "the redirects for hosts"),
  ];
}
