import type { Content } from "../content/content.ts";
import { type Address, formatUrlsLock, type Released } from "../content/urls-lock.ts";
import { diagnostic, type Report } from "../diagnostics/diagnostic.ts";
import { isPlaceholder } from "./placeholder.ts";
import type { Site } from "./site.ts";
import { assetsPath } from "./urls.ts";

/** Warns of an address that stands for another: feeds and links to the site would carry it out. */
export function checkReleasable(
  { info }: Site,
  { siteFileLocation }: Pick<Content, "siteFileLocation">,
  report: Report,
): void {
  if (!isPlaceholder(info.baseUrl)) return;
  const message = `\`${info.baseUrl}\` is a placeholder address`;
  const hint = "Write the site's own, or release with `--url` or `SITE_URL`.";
  report(diagnostic(siteFileLocation("url"), "W216", message, hint));
}

/** The text of `urls.lock` once this site is released: what was there before, and all it adds. */
export function releaseLock({ urls, socialImages, lock, info }: Site): string {
  const addresses = new Map<Address, Pick<Released, "published" | "timeZone">>(lock?.addresses);
  for (const { path, anchors = [], entry } of urls.values()) {
    // Assets are named by their content, and no page of a later release names them. Social images
    // are fetched anew with the page that names them, and may be switched off.
    if (
      path.startsWith(assetsPath) ||
      socialImages.some((socialImage) => socialImage.path === path)
    )
      continue;
    if (!addresses.has(path)) addresses.set(path, {});
    for (const id of anchors) addresses.set(`${path}#${id}`, {});
    if (entry && addresses.get(entry.path)?.published === undefined) {
      const isUtc = /^(?:Etc\/)?(?:UTC|GMT)$/i.test(entry.timeZone);
      addresses.set(entry.path, {
        published: entry.date,
        timeZone: isUtc ? undefined : entry.timeZone,
      });
    }
  }
  const feedBaseUrl = lock?.feedBaseUrl ?? (isPlaceholder(info.baseUrl) ? undefined : info.baseUrl);
  return formatUrlsLock({ feedBaseUrl, addresses });
}
