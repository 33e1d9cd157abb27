import type { Article } from "../content/article.ts";
import type { SitePath } from "../content/schemas/values.ts";
import type { UrlsLock } from "../content/urls-lock.ts";

/**
 * The address that an article's feed entries are known by: the first under which it was released. A
 * renamed article keeps it, so that no feed reader shows the article again.
 */
export function entryPath(
  { path, aliases, merged }: Pick<Article, "path" | "aliases" | "merged">,
  lock: UrlsLock | undefined,
): SitePath {
  const published = (one: SitePath) => lock?.addresses.get(one)?.published !== undefined;
  if (published(path)) return path;
  // What became a part of it has an entry of its own.
  const own = aliases.filter((alias) => merged.every((part) => part.path !== alias.path));
  return own.find((alias) => published(alias.path))?.path ?? path;
}

/** The zone at whose midnight an entry's day begins: the site's, unless it was released in another before. */
export function entryZone(path: SitePath, lock: UrlsLock | undefined, timeZone: string): string {
  const released = lock?.addresses.get(path);
  return released?.published ? (released.timeZone ?? "UTC") : timeZone;
}
