import type { ServerResponse } from "node:http";
import { longDate } from "../content/calendar-date.ts";
import { type DocumentBody, emptyBody } from "../content/markdown/document.ts";
import { escapeHtml } from "../content/markdown/escape-html.ts";
import type { Slug } from "../content/schemas/values.ts";
import { entriesOf } from "../output/feed-files.ts";
import type { Site } from "../site/site.ts";
import type { LiveSite } from "./live-site.ts";
import { answerOwnPage } from "./own-page.ts";

/** What has no default is said: a click in a page of ours counts as the author's, and what a form sends as ours. */
const policy = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

/** Answers with an article's entry as it is now; with 404 for what is in no feed. */
export function answerFeedEntry(
  response: ServerResponse,
  { site, newerText }: Pick<LiveSite, "site" | "newerText">,
  path: string,
): void {
  const newest = (slug: Slug) => newerText(slug)?.body ?? site?.bodyOf(slug) ?? emptyBody;
  const html = site && feedEntryPage(site, path, newest);
  answerOwnPage(response, { status: html === undefined ? 404 : 200, path, policy, html });
}

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
