import { generateAtomFeed, generateJsonFeed, generateRssFeed } from "feedsmith";
import { startIn } from "../content/calendar-date.ts";
import type { Cover } from "../content/cover.ts";
import type { DocumentBody } from "../content/markdown/document.ts";
import { escapeHtml } from "../content/markdown/escape-html.ts";
import { fillHtml } from "../content/markdown/template.ts";
import type { Slug } from "../content/schemas/values.ts";
import { withoutUnwritable } from "../content/source-text.ts";
import { languageAttributes } from "../i18n/direction.ts";
import type { Feed, FeedEntry } from "../site/feed-model.ts";
import type { SiteInfo } from "../site/model.ts";
import { feedFiles } from "../site/urls.ts";
import { feedChanges } from "./feed-changes.ts";
import { feedSources } from "./feed-sources.ts";
import type { OutputFile } from "./output-file.ts";

type BodyOf = (slug: Slug) => Pick<DocumentBody, "feedHtml">;

/** A feed's entries as all formats have them. */
export function entriesOf(feed: Feed, info: SiteInfo, bodyOf: BodyOf) {
  return feed.entries.map((entry) => {
    const publishedAt = startIn(entry.timeZone, entry.date);
    return {
      ...entry,
      publishedAt,
      updatedAt: updatedAt(entry, publishedAt),
      html: inLanguage(contentOf(entry, info, bodyOf), entry.language),
    };
  });
}

function contentOf(entry: FeedEntry, info: SiteInfo, bodyOf: BodyOf): string {
  const { slug, linked, cover, sources, description, title, path, changes } = entry;
  const { baseUrl } = info;
  if (slug === undefined) {
    const link = `<a href="${escapeHtml(baseUrl + path)}">${escapeHtml(title)}</a>`;
    return `<p>${escapeHtml(description)}</p>\n<p>${link}</p>\n`;
  }
  return (
    feedChanges(changes, info) +
    feedCover(cover, info) +
    fillHtml(bodyOf(slug).feedHtml, { linked, baseUrl }) +
    feedSources(sources, info)
  );
}

/** A feed as Atom, with the way to what it held before. */
export function atomFeed(
  feed: Feed,
  info: SiteInfo,
  bodyOf: BodyOf,
  entries = entriesOf(feed, info, bodyOf),
): string {
  const whole = (path: string) => info.baseUrl + path;
  const { archive } = feed;
  const current = whole(feed.path + feedFiles.atom);
  const link = (rel: string, path: string | undefined) =>
    path === undefined ? [] : [{ href: whole(path), rel, type: "application/atom+xml" }];
  const self = archive?.path === undefined ? current : whole(archive.path);
  const atom = generateAtomFeed({
    id: whole(feed.path),
    title: { value: feed.title },
    subtitle: { value: feed.description },
    updated: lastUpdated(entries),
    authors: [{ name: info.author.name, uri: info.author.url }],
    links: [
      { href: whole(feed.page ?? feed.path), rel: "alternate", type: "text/html" },
      { href: self, rel: "self", type: "application/atom+xml" },
      ...link("current", archive?.path && feed.path + feedFiles.atom),
      ...link("prev-archive", archive?.older),
      ...link("next-archive", archive?.newer),
    ],
    entries: entries.map((entry) => ({
      id: entry.id,
      title: { value: entry.title },
      published: entry.publishedAt,
      updated: entry.updatedAt,
      summary: { value: entry.description },
      content: { value: entry.html, type: "html" },
      links: [{ href: whole(entry.path), rel: "alternate", type: "text/html" }],
      categories: entry.tags.map((term) => ({ term })),
      ...(entry.authors && {
        authors: entry.authors.map(({ name, url }) => ({ name, uri: url })),
      }),
    })),
  });
  if (archive?.path === undefined) return atom;
  return atom.replace(
    /<feed [^>]*>/,
    '$&\n  <fh:archive xmlns:fh="http://purl.org/syndication/history/1.0"/>',
  );
}

/** A feed in its three formats. An entry's id is the address it was first released under, and its dates are the article's own. */
export function feedOutput(feed: Feed, info: SiteInfo, bodyOf: BodyOf): OutputFile[] {
  const whole = (path: string) => info.baseUrl + path;
  const entries = entriesOf(feed, info, bodyOf);
  const atom = atomFeed(feed, info, bodyOf, entries);

  const rss = generateRssFeed({
    title: channelText(feed.title),
    link: whole(feed.page ?? feed.path),
    description: channelText(feed.description),
    language: feed.language ?? info.language,
    lastBuildDate: lastUpdated(entries),
    atom: {
      links: [{ href: whole(feed.path + feedFiles.rss), rel: "self", type: "application/rss+xml" }],
    },
    items: entries.map((entry) => ({
      guid: { value: entry.id, isPermaLink: entry.id === whole(entry.path) },
      title: asHtml(entry.title),
      link: whole(entry.path),
      pubDate: entry.publishedAt,
      description: asHtml(entry.description),
      content: { encoded: entry.html },
      categories: entry.tags.map((name) => ({ name })),
      ...(entry.authors && { dc: { creators: entry.authors.map(({ name }) => name) } }),
    })),
  });

  const json = generateJsonFeed({
    title: feed.title,
    description: feed.description,
    home_page_url: whole(feed.page ?? feed.path),
    feed_url: whole(feed.path + feedFiles.json),
    language: feed.language ?? info.language,
    authors: [{ name: info.author.name, url: info.author.url }],
    items: entries.map((entry) => ({
      id: entry.id,
      url: whole(entry.path),
      title: entry.title,
      summary: entry.description,
      ...(entry.cover && { image: whole(entry.cover.path) }),
      content_html: entry.html,
      date_published: entry.publishedAt,
      date_modified: entry.updatedAt,
      tags: [...entry.tags],
      ...(entry.authors && { authors: entry.authors.map(({ name, url }) => ({ name, url })) }),
      ...(entry.language !== undefined && { language: entry.language }),
    })),
  });

  return [
    { path: `${feed.path}${feedFiles.atom}`, text: withoutUnwritable(atom) },
    { path: `${feed.path}${feedFiles.rss}`, text: withoutUnwritable(rss) },
    { path: `${feed.path}${feedFiles.json}`, text: `${JSON.stringify(json, undefined, 1)}\n` },
  ];
}

/**
 * Readers take an RSS item's title and description for HTML, so that `Vec<T>` would lose its `<T>`
 * (https://www.rssboard.org/rss-profile#data-types-characterdata). Atom and JSON say which of the two a text is.
 */
function asHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** The same for what is said of the whole feed, where it can be taken for HTML at all: most readers show a plain `&` as it is. */
function channelText(text: string): string {
  return /<|&#?\w+;/.test(text) ? asHtml(text) : text;
}

/** An article's cover, before its text. */
function feedCover(cover: Cover | undefined, { baseUrl }: Pick<SiteInfo, "baseUrl">): string {
  if (!cover) return "";
  const { path, alt, credit, width, height } = cover;
  const image = `<img src="${escapeHtml(baseUrl + path)}" alt="${escapeHtml(alt)}" width="${width}" height="${height}">`;
  const caption = credit === undefined ? "" : `<figcaption>${escapeHtml(credit)}</figcaption>`;
  return `<figure>${image}${caption}</figure>\n`;
}

/** A feed has one language, so an entry in another says which in its own HTML. */
function inLanguage(html: string, language: string | undefined): string {
  const { lang, dir } = languageAttributes(language);
  return lang === undefined ? html : `<div lang="${lang}" dir="${dir}">${html}</div>`;
}

/** A text that came out at an hour was not changed before that on its day. */
function updatedAt({ timeZone, date, updated }: FeedEntry, published: Date): Date {
  if (updated === date) return published;
  const changed = startIn(timeZone, updated);
  return changed < published ? published : changed;
}

function lastUpdated(entries: readonly { readonly updatedAt: Date }[]): Date {
  return new Date(Math.max(0, ...entries.map((entry) => entry.updatedAt.getTime())));
}
