import type { Article } from "../content/article.ts";
import type { Content } from "../content/content.ts";
import type { SitePath } from "../content/schemas/values.ts";
import {
  type Address,
  formatUrlsLock,
  type Released,
  type UrlsLock,
} from "../content/urls-lock.ts";
import { diagnostic, type Report } from "../diagnostics/diagnostic.ts";
import { isPlaceholder } from "./placeholder.ts";
import type { Site } from "./site.ts";

/**
 * The address that an article's feed entries are known by: the first under which it was released. A
 * renamed article keeps it, so that no feed reader shows the article again.
 */
export function entryPath(
  { path, aliases }: Pick<Article, "path" | "aliases">,
  lock: UrlsLock | undefined,
): SitePath {
  const published = (one: SitePath) => lock?.addresses.get(one)?.published !== undefined;
  if (published(path)) return path;
  return aliases.find((alias) => published(alias.path))?.path ?? path;
}

/** Warns of an address that stands for another: feeds and links to the site would carry it out. */
export function checkReleasable(
  { info }: Site,
  { siteFileLocation }: Pick<Content, "siteFileLocation">,
  report: Report,
): void {
  if (!isPlaceholder(info.origin)) return;
  const message = `\`${info.origin}\` is nobody's address`;
  const hint = "Write the site's own, or release with `--url` or `SITE_URL`.";
  report(diagnostic(siteFileLocation("url"), "W216", message, hint));
}

/** The text of `urls.lock` once this site is released: what was there before, and all it adds. */
export function releaseLock({ urls, socialImages, lock, info }: Site): string {
  const addresses = new Map<Address, Pick<Released, "published">>(lock?.addresses);
  for (const { path, anchors = [], entry } of urls.values()) {
    // Assets are named by their content, and no page of a later release names them. Social images
    // are fetched anew with the page that names them, and may be switched off.
    if (
      path.startsWith("/assets/") ||
      socialImages.some((socialImage) => socialImage.path === path)
    )
      continue;
    if (!addresses.has(path)) addresses.set(path, {});
    for (const id of anchors) addresses.set(`${path}#${id}`, {});
    if (entry && addresses.get(entry.path)?.published === undefined) {
      addresses.set(entry.path, { published: entry.date });
    }
  }
  const feedOrigin = lock?.feedOrigin ?? (isPlaceholder(info.origin) ? undefined : info.origin);
  return formatUrlsLock({ feedOrigin, addresses });
}
