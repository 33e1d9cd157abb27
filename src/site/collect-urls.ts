import { entryPath } from "./entry-path.ts";
import { ownersOfFeeds, ownersOfFiles, ownersOfPictures } from "./file-urls.ts";
import { ownedBy, type UrlOwner } from "./url-model.ts";
import type { UrlSources } from "./url-sources.ts";
import { articlePath } from "./urls.ts";

/** Every URL that the site will answer, with its owner and the fragments it has. */
export function collectUrls(sources: UrlSources): UrlOwner[] {
  return [
    ...ownersOfLists(sources),
    ...ownersOfTexts(sources),
    ...ownersOfArticles(sources),
    ...ownersOfMoved(sources),
    ...ownersOfFeeds(sources),
    ...ownersOfPictures(sources),
    ...ownersOfFiles(sources),
  ];
}

/** The pages that the program makes by itself. */
function ownersOfLists({ pages }: UrlSources): UrlOwner[] {
  const { article: _, redirect: __, page: ___, about: ____, ...lists } = pages;
  return Object.values(lists)
    .flat()
    .map(({ path, title }) => ownedBy(path, `the page "${title}"`));
}

function ownersOfTexts({ pages, about, texts }: UrlSources): UrlOwner[] {
  return [
    ...pages.about.map(({ path }) => ({
      ...ownedBy(path, "the bio"),
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
  ];
}

function ownersOfArticles({ articles, unreadable, lock, timeZone }: UrlSources): UrlOwner[] {
  return [
    ...articles.map((one) => ({
      path: one.path,
      what: `the article \`${one.slug}\``,
      location: one.locations.frontMatter,
      ids: one.document.ids,
      anchors: one.document.anchors,
      entry: { path: entryPath(one, lock), date: one.date, timeZone },
    })),
    ...unreadable.map(({ slug, section }) =>
      ownedBy(articlePath(slug, section), `the article \`${slug}\``),
    ),
  ];
}

function ownersOfMoved({ movedUrls }: UrlSources): UrlOwner[] {
  return [
    ...movedUrls.moved.map(({ from, to, location, what }) => ({
      path: from,
      location,
      what,
      movedTo: to,
    })),
    ...movedUrls.gone.map(({ path, location, reason }) => ({
      path,
      location,
      what: "what is `gone`",
      gone: reason,
    })),
  ];
}
