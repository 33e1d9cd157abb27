import type { SitePath } from "../content/schemas/values.ts";
import { ownedBy, type UrlOwner } from "./url-model.ts";
import type { UrlSources } from "./url-sources.ts";
import { feedFiles, paths, twinPath } from "./urls.ts";

/** The addresses of feeds in each format, and of the archives of what they held before. */
export function ownersOfFeeds({
  feeds,
  feedArchives,
}: Pick<UrlSources, "feeds" | "feedArchives">): UrlOwner[] {
  return [
    ...feedArchives.flatMap(({ archive }) =>
      archive?.path === undefined ? [] : [ownedBy(archive.path, "an archive of the feed")],
    ),
    ...feeds.flatMap(({ path, title }) =>
      Object.values(feedFiles).map((file) => ownedBy(`${path}${file}`, `the feed of "${title}"`)),
    ),
  ];
}

/** The addresses of the pictures of texts. Several may show one in `public/`, which is published once. */
export function ownersOfPictures({
  articles,
  texts,
  about,
}: Pick<UrlSources, "articles" | "texts" | "about">): UrlOwner[] {
  const all = [
    ...articles.map(({ pictures, locations, slug }) => ({
      pictures,
      what: `a picture of \`${slug}\``,
      location: locations.frontMatter,
    })),
    ...texts.map(({ pictures, location, name }) => ({
      pictures,
      what: `a picture of \`${name}\``,
      location,
    })),
    ...(about ? [{ ...about, what: "a picture of `about.md`" }] : []),
  ];
  const published = new Set<string>();
  return all.flatMap(({ pictures, what, location }) =>
    pictures.flatMap(({ path, file }) => {
      const key = `${path} ${file}`;
      if (published.has(key)) return [];
      published.add(key);
      return [{ path, what, location }];
    }),
  );
}

/** The addresses of all other files; those of the program's that the owner has in `public/` are the owner's. */
export function ownersOfFiles({
  pages,
  articles,
  socialImages,
  books,
  brandFiles,
  options,
  ownerPaths,
  hasTwins,
}: UrlSources): UrlOwner[] {
  const unlessPublic = (path: SitePath, what: string) =>
    options.publicFiles.includes(path) ? [] : [ownedBy(path, what)];
  return [
    ...socialImages.map(({ path, title }) => ownedBy(path, `the social image of "${title}"`)),
    ...books.map(({ path, title }) => ownedBy(path, `the book "${title}"`)),
    ...brandFiles.map(({ path }) => ownedBy(path, "a file that `site.yaml` names")),
    ...ownerPaths.map((path) => ownedBy(path, "a template or copied file")),
    ...options.publicFiles.map((path) => ({
      ...ownedBy(path, "a file in `public/`"),
      isFile: true,
    })),
    ...pages.search.map(() => ownedBy(paths.searchIndex, "the search index")),
    ...(hasTwins
      ? [
          ownedBy(paths.llms, "the list of texts for programs"),
          ...articles.map(({ path, slug }) =>
            ownedBy(twinPath(path), `the Markdown of \`${slug}\``),
          ),
        ]
      : []),
    ownedBy(paths.sitemap, "the sitemap"),
    ...unlessPublic(paths.robots, "robots.txt"),
    ...unlessPublic(paths.licences, "the licences of scripts"),
    ownedBy(paths.manifest, "the manifest"),
    ...unlessPublic(paths.securityTxt, "the security contact"),
    ownedBy(paths.headersFile, "the headers for hosts"),
    ownedBy(paths.redirectsFile, "the redirects for hosts"),
  ];
}
