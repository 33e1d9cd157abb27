import { deadLink, type LinksLock } from "../check/links-lock.ts";
import type { Content } from "../content/content.ts";
import type { Reference } from "../content/markdown/document.ts";
import type { SitePath } from "../content/schemas/values.ts";
import type { SourceLocation } from "../diagnostics/diagnostic.ts";
import { documentLinks, pathsBySlug } from "../site/document-links.ts";
import { movedByKey, movedUrlsOf } from "../site/redirects.ts";
import { urlKey } from "../site/url-table.ts";
import { paths } from "../site/urls.ts";
import type { Desk, DeskLink } from "./desk.ts";

/** A link from a text of the site to a page of it. */
export interface LinkWithin {
  /** The page that it stands on, and the one that it ends at, whatever address it names. */
  readonly from: SitePath;
  readonly to: SitePath;
  /** The address that it names, if that has moved. */
  readonly moved: SitePath | undefined;
  readonly location: SourceLocation;
}

/** Every link from a text of the site to a page of it. */
export function linksWithin(content: Content): LinkWithin[] {
  const { articles, pages, about } = content;
  const texts = [
    ...articles,
    ...pages,
    ...(about ? [{ path: paths.about, document: about.document }] : []),
  ];
  const ends = movedByKey(
    movedUrlsOf(content, [
      ...articles,
      ...pages.map(({ aliases, path, name }) => ({ aliases, path, slug: name })),
    ]),
  );
  const bySlug = pathsBySlug(articles);
  return texts.flatMap(({ path: from, document }) =>
    documentLinks(document, bySlug).map(({ href, location }: Reference): LinkWithin => {
      const { pathname } = new URL(href, `https://site.invalid${from}`);
      const named: SitePath = `/${pathname.slice(1)}`;
      const end = ends.get(urlKey(named));
      return { from, to: end ?? named, moved: end && named, location };
    }),
  );
}

/**
 * What links no longer lead where they say.
 * @param lock what other sites answered the last time that they were asked
 */
export function brokenLinks(
  content: Content,
  within: readonly LinkWithin[],
  lock: LinksLock,
): Desk["links"] {
  const dead: DeskLink[] = [];
  const moved: (DeskLink & { to: string })[] = [];
  for (const { href, location } of outgoingOf(content)) {
    const [url = ""] = href.split("#", 1);
    const entry = lock[url];
    const { file, line, column } = location;
    const problem = entry && deadLink(entry);
    if (problem !== undefined) dead.push({ url, file, line, column, problem });
    else if (entry?.movedTo !== undefined) {
      moved.push({ url, file, line, column, problem: "moved for good", to: entry.movedTo });
    }
  }
  for (const { moved: url, to, location } of within) {
    if (url === undefined) continue;
    const { file, line, column } = location;
    moved.push({ url, file, line, column, problem: "an address that it had before", to });
  }
  return { dead, moved };
}

function outgoingOf({ articles, pages, about, bodyOf }: Content): readonly Reference[] {
  const listed = articles.flatMap(({ sources, locations }) =>
    sources.map(({ url }): Reference => ({ href: url, location: locations.sources })),
  );
  const bodies = [
    ...articles.map(({ slug }) => bodyOf(slug)),
    ...pages.map(({ body }) => body),
    ...(about ? [about.body] : []),
  ];
  return [...bodies.flatMap(({ outgoing }) => outgoing), ...listed];
}
