import type { About } from "../content/about.ts";
import type { Article } from "../content/article.ts";
import type { Content } from "../content/content.ts";
import type { ContentPage } from "../content/page.ts";
import type { SitePath } from "../content/schemas/values.ts";
import type { UrlsLock } from "../content/urls-lock.ts";
import type { Book } from "./books.ts";
import type { BrandFile } from "./brand-files.ts";
import { entryPath } from "./entry-path.ts";
import type { Feed } from "./feed-model.ts";
import type { SiteOptions, SocialImage } from "./model.ts";
import type { Pages } from "./pages/registry.ts";
import type { MovedUrls, UrlOwner } from "./url-model.ts";
import { articlePath, feedFiles, paths, twinPath } from "./urls.ts";

/** Every URL that the site will answer, with its owner and the fragments it has. */
export function collectUrls(parts: {
  pages: Pages;
  feeds: readonly Feed[];
  feedArchives: readonly Feed[];
  articles: readonly Article[];
  unreadable: Content["unreadable"];
  about: About | undefined;
  texts: readonly ContentPage[];
  socialImages: readonly SocialImage[];
  books: readonly Book[];
  brandFiles: readonly Pick<BrandFile, "path">[];
  departures: MovedUrls;
  lock: UrlsLock | undefined;
  options: SiteOptions;
  timeZone: string;
  hasTwins: boolean;
}): UrlOwner[] {
  const {
    pages,
    feeds,
    feedArchives,
    articles,
    unreadable,
    about,
    texts,
    socialImages,
    books,
    brandFiles,
    departures,
    lock,
    options,
    timeZone,
    hasTwins,
  } = parts;
  const { article: _, redirect: __, page: ___, about: bio, ...rest } = pages;
  const made = (path: SitePath, what: string): UrlOwner => ({ path, what, location: undefined });

  return [
    ...Object.values(rest)
      .flat()
      .map(({ path, title }) => made(path, `the page "${title}"`)),
    ...bio.map(({ path }) => ({
      ...made(path, "the bio"),
      ids: about?.document.ids ?? [],
      anchors: about?.document.anchors ?? [],
    })),
    ...texts.map(({ path, name, location, document }) => ({
      path,
      what: `the page \`${name}\``,
      location,
      ids: document.ids,
      anchors: document.anchors,
    })),
    ...articles.map((one) => ({
      path: one.path,
      what: `the article \`${one.slug}\``,
      location: one.locations.frontMatter,
      ids: one.document.ids,
      anchors: one.document.anchors,
      entry: { path: entryPath(one, lock), date: one.date, timeZone },
    })),
    ...unreadable.map(({ slug, section }) =>
      made(articlePath(slug, section), `the article \`${slug}\``),
    ),
    ...departures.moved.map(({ from, to, location, what }) => ({
      path: from,
      location,
      what,
      movedTo: to,
    })),
    ...departures.gone.map(({ path, location, reason }) => ({
      path,
      location,
      what: "what is `gone`",
      gone: reason,
    })),
    ...feedArchives.flatMap(({ archive }) =>
      archive?.path === undefined ? [] : [made(archive.path, "an archive of the feed")],
    ),
    ...feeds.flatMap(({ path, title }) =>
      Object.values(feedFiles).map((file) => made(`${path}${file}`, `the feed of "${title}"`)),
    ),
    ...articles.flatMap(({ pictures, locations, slug }) =>
      pictures.map(({ path }) => ({
        path,
        what: `a picture of \`${slug}\``,
        location: locations.frontMatter,
      })),
    ),
    ...texts.flatMap(({ pictures, location, name }) =>
      pictures.map(({ path }) => ({ path, what: `a picture of \`${name}\``, location })),
    ),
    ...(about?.pictures ?? []).map(({ path }) => ({
      path,
      what: "a picture of `about.md`",
      location: about?.location,
    })),
    ...socialImages.map(({ path, title }) => made(path, `the social image of "${title}"`)),
    ...books.map(({ path, title }) => made(path, `the book "${title}"`)),
    ...brandFiles.map(({ path }) => made(path, "a file that `site.yaml` names")),
    ...options.ownerPaths.map((path) => made(path, "a template or copied file")),
    ...options.publicFiles.map((path) => ({
      ...made(path, "a file in `public/`"),
      isFile: true,
    })),
    ...pages.search.map(() => made(paths.searchIndex, "the search index")),
    ...(hasTwins
      ? [
          made(paths.llms, "the list of texts for programs"),
          ...articles.map(({ path, slug }) => made(twinPath(path), `the Markdown of \`${slug}\``)),
        ]
      : []),
    made(paths.sitemap, "the sitemap"),
    ...(options.publicFiles.includes(paths.robots) ? [] : [made(paths.robots, "robots.txt")]),
    ...(options.publicFiles.includes(paths.licences)
      ? []
      : [made(paths.licences, "the licences of scripts")]),
    made(paths.manifest, "the manifest"),
    ...(options.publicFiles.includes(paths.securityTxt)
      ? []
      : [made(paths.securityTxt, "the security contact")]),
    made(paths.headersFile, "the headers for hosts"),
    made(paths.redirectsFile, "the redirects for hosts"),
  ];
}
