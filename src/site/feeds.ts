import type { CalendarDate } from "../content/calendar-date.ts";
import type { SitePath } from "../content/schema.ts";

/** An article in a feed. */
export interface FeedEntry {
  readonly path: SitePath;
  readonly title: string;
  readonly description: string;
  readonly date: CalendarDate;
  readonly updated: CalendarDate;
  readonly tags: readonly string[];
  /** The whole text, with addresses as on the page. */
  readonly html: string;
}

/** A listing's feed, published in three formats beside the listing's page. */
export interface Feed {
  /** The page that it belongs to; the files stand beneath it. */
  readonly path: SitePath;
  readonly title: string;
  readonly description: string;
  readonly entries: readonly FeedEntry[];
}

/** How many entries a feed holds, the newest. */
export const entriesInFeed = 20;

/** The feed files, by format. */
export const feedFiles = { atom: "atom.xml", rss: "rss.xml", json: "feed.json" } as const;
