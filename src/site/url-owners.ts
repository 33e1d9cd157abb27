import type { About } from "../content/about.ts";
import type { Article } from "../content/article.ts";
import type { SitePath, Slug } from "../content/schema.ts";
import { type Feed, feedFiles } from "./feeds.ts";
import type { Pages } from "./pages.ts";
import type { Site, SiteOptions } from "./site.ts";
import type { UrlOwner } from "./url-table.ts";

/** Every URL that the site will answer, with its owner and the fragments it has. */
export function urlOwners(parts: {
  pages: Pages;
  feeds: readonly Feed[];
  articles: readonly Article[];
  unreadable: readonly Slug[];
  about: About | undefined;
  pictures: Site["pictures"];
  options: SiteOptions;
}): UrlOwner[] {
  const { pages, feeds, articles, unreadable, about, pictures, options } = parts;
  const { article, redirect, about: bio, ...rest } = pages;
  const bySlug = new Map(articles.map((one) => [one.path, one]));
  const made = (path: SitePath, what: string): UrlOwner => ({ path, what, place: undefined });

  return [
    ...Object.values(rest)
      .flat()
      .map(({ path, title }) => made(path, `the page "${title}"`)),
    ...bio.map(({ path }) => ({
      ...made(path, "the bio"),
      ids: idsOf(about?.document.ids, about?.sources),
    })),
    ...article.map(({ path, article: { slug, sources } }) => ({
      path,
      what: `the article \`${slug}\``,
      place: bySlug.get(path)?.placeOf(),
      ids: idsOf(bySlug.get(path)?.document.ids, sources),
    })),
    ...unreadable.map((slug) => made(`/articles/${slug}/`, `the article \`${slug}\``)),
    ...articles.flatMap(({ slug, aliases }) =>
      aliases.map(({ path, place }) => ({ path, place, what: `an alias of \`${slug}\`` })),
    ),
    ...feeds.flatMap(({ path, title }) =>
      Object.values(feedFiles).map((file) => made(`${path}${file}`, `the feed of "${title}"`)),
    ),
    ...pictures.map(({ path }) => made(path, "a picture")),
    ...options.publicFiles.map((path) => made(path, "a file in `public/`")),
    made("/sitemap.xml", "the sitemap"),
    made("/robots.txt", "robots.txt"),
    made("/build.json", "the manifest"),
    made("/_headers", "the headers for hosts"),
    made("/_redirects", "the redirects for hosts"),
  ];
}

/** The ids in an article's text and those that its page adds. */
function idsOf(
  ids: ReadonlySet<string> = new Set(),
  sources: readonly { readonly id: string }[] = [],
): ReadonlySet<string> {
  return new Set([...ids, "main", "sources", ...sources.map(({ id }) => `source-${id}`)]);
}
