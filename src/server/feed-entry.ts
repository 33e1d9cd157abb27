import { longDate } from "../content/calendar-date.ts";
import type { DocumentBody } from "../content/markdown/document.ts";
import { escapeHtml } from "../content/markdown/escape-html.ts";
import type { Slug } from "../content/schemas/values.ts";
import { entriesOf } from "../output/feed-files.ts";
import type { Site } from "../site/site.ts";

/**
 * An article as a feed reader shows it: its entry, without the site's styles. Undefined for what is in no feed.
 * @param path the article's page
 */
export function feedEntryPage(
  site: Site,
  path: string,
  bodyOf: (slug: Slug) => Pick<DocumentBody, "feedHtml">,
): string | undefined {
  const { info } = site;
  for (const feed of [...site.feeds, ...site.feedArchives]) {
    const entries = feed.entries.filter((one) => one.path === path);
    const [entry] = entriesOf({ ...feed, entries }, info, bodyOf);
    if (!entry) continue;
    const title = escapeHtml(entry.title);
    const day = escapeHtml(longDate(entry.date, info.language));
    // Its own addresses are whole, and lead to the site that is published.
    const html = entry.html.replaceAll(`"${info.baseUrl}/`, `"${info.basePath}`);
    return `<!doctype html><html lang="${info.language}"><head><title>${title}</title></head><body><h1>${title}</h1><p>${escapeHtml(info.title)} · ${day}</p>${html}</body></html>`;
  }
  return undefined;
}
