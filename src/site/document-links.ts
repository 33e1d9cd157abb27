import type { Article } from "../content/article.ts";
import type { Reference } from "../content/markdown/document.ts";
import type { SitePath } from "../content/schemas/values.ts";
import { articlePath } from "./urls.ts";

/** Every article's path, by slug. */
export type PathsBySlug = ReadonlyMap<string, SitePath>;

/** Where each article is, by its slug. */
export function pathsBySlug(articles: readonly Pick<Article, "slug" | "path">[]): PathsBySlug {
  return new Map(articles.map(({ slug, path }) => [slug, path]));
}

/** A text's links within the site, by address and by slug. */
export function documentLinks(
  { links, wikiLinks }: Pick<Article["document"], "links" | "wikiLinks">,
  paths: PathsBySlug,
): Reference[] {
  return [
    ...links,
    ...wikiLinks.map(({ slug, fragment, location }) => ({
      href: (paths.get(slug) ?? articlePath(slug)) + fragment,
      location,
    })),
  ];
}
