import { isoDate } from "../content/calendar-date.ts";
import type { TagFile } from "../content/site-schema.ts";
import { fill } from "../i18n/format.ts";
import type { Words } from "../i18n/words.ts";
import { type Archive, archives } from "./archives.ts";
import { cardPath } from "./cards.ts";
import { type Listing, tagPath } from "./listing.ts";
import type { Counted, TagPage, TagsPage, TagYearPage } from "./pages.ts";

/** A tag with the listings that have it, newest first. Tags without any have no page. */
export interface TagInUse {
  readonly tag: TagFile;
  readonly listings: readonly Listing[];
}

export function tagsInUse(tags: readonly TagFile[], listings: readonly Listing[]): TagInUse[] {
  const byPath = new Map<string, Listing[]>();
  for (const listing of listings) {
    for (const { path } of listing.tags) {
      const having = byPath.get(path);
      if (having) having.push(listing);
      else byPath.set(path, [listing]);
    }
  }
  return tags.flatMap((tag) => {
    const having = byPath.get(tagPath(tag.slug));
    return having ? [{ tag, listings: having }] : [];
  });
}

export function countTags(inUse: readonly TagInUse[]): Counted[] {
  return inUse.map(({ tag, listings }) => ({
    label: tag.label,
    path: tagPath(tag.slug),
    description: tag.description,
    count: listings.length,
  }));
}

export function tagsPage(inUse: readonly TagInUse[], words: Words): TagsPage {
  return {
    path: "/tags/",
    title: words.tags.title,
    description: words.tags.description,
    tags: countTags(inUse),
  };
}

export function tagPages(
  inUse: readonly TagInUse[],
  words: Words,
): { tag: TagPage[]; tagYear: TagYearPage[] } {
  const counted = countTags(inUse);
  const tag = inUse.map(({ tag, listings }): TagPage => {
    const path = tagPath(tag.slug);
    return {
      path,
      title: tag.label,
      description: tag.description,
      card: cardPath(path),
      feed: path,
      ...newestOf(listings),
      tag,
      listings,
      years: archives(listings).years.map((year) => ({
        label: isoDate(year.date),
        path: `${path}${isoDate(year.date)}/`,
        count: year.listings.length,
      })),
      beside: tagsBeside(listings, path, counted),
    };
  });
  const tagYear = inUse.flatMap(({ tag, listings }) =>
    archives(listings).years.map((year) => tagYearPage(tag, year, words.tag)),
  );
  return { tag, tagYear };
}

function tagYearPage(tag: TagFile, { date, listings }: Archive, words: Words["tag"]): TagYearPage {
  const path = tagPath(tag.slug);
  const { year } = date;
  return {
    path: `${path}${isoDate(date)}/`,
    title: fill(words.yearTitle, { tag: tag.label, year }),
    description: fill(words.yearDescription, { tag: tag.label.toLowerCase(), year }),
    feed: path,
    ...newestOf(listings),
    tag: { label: tag.label, path },
    year,
    listings,
  };
}

function tagsBeside(
  listings: readonly Listing[],
  path: string,
  counted: readonly Counted[],
): Counted[] {
  const times = new Map<string, number>();
  for (const tag of listings.flatMap(({ tags }) => tags)) {
    if (tag.path !== path) times.set(tag.path, (times.get(tag.path) ?? 0) + 1);
  }
  return counted
    .flatMap((tag) => {
      const count = times.get(tag.path);
      return count ? [{ ...tag, count }] : [];
    })
    .sort((a, b) => b.count - a.count);
}

/** The day of the newest listing, for the sitemap. */
export function newestOf(listings: readonly Listing[]): { lastChanged?: string } {
  const [newest] = listings;
  return newest ? { lastChanged: isoDate(newest.date) } : {};
}
