import type { Change } from "../content/article.ts";
import type { PublicationDate } from "../content/calendar-date.ts";
import type { CitedSource } from "../content/cited-sources.ts";
import type { Cover } from "../content/cover.ts";
import type { LinkedArticles } from "../content/markdown/template.ts";
import type { SitePath, Slug } from "../content/schemas/values.ts";
import type { Person } from "./authors.ts";

/** An article in a feed. */
export interface FeedEntry {
  /** Never changes once released, whatever becomes of the address (RFC 4287, 4.2.6). */
  readonly id: string;
  readonly path: SitePath;
  readonly title: string;
  readonly description: string;
  readonly date: PublicationDate;
  readonly updated: PublicationDate;
  /** What was changed since, the newest first. */
  readonly changes: readonly Change[];
  /** The zone by whose clocks they are meant. */
  readonly timeZone: string;
  readonly tags: readonly string[];
  /** Those other than the site's author alone. */
  readonly authors: readonly Person[] | undefined;
  /** Whose text it has; undefined for what is part of another article now, and has its description alone. */
  readonly slug: Slug | undefined;
  /** Undefined for an article without one. */
  readonly cover: Cover | undefined;
  /** Where it is another than the site's. */
  readonly language: string | undefined;
  /** The articles that the text links to, by slug. */
  readonly linked: LinkedArticles;
  /** What it cites, in the order of their numbers. */
  readonly sources: readonly CitedSource[];
}

/** A listing's feed, published in three formats beside the listing's page. */
export interface Feed {
  /** Its files stand beneath it: the page that it belongs to, unless that is another. */
  readonly path: SitePath;
  /** The page that it belongs to, where that is another; of the articles in a language, that of all feeds. */
  readonly page?: SitePath;
  /** Of all its entries; undefined where that is the site's, or they have several. */
  readonly language?: string;
  /** What it is called among the site's other feeds. */
  readonly label: string;
  readonly title: string;
  readonly description: string;
  readonly entries: readonly FeedEntry[];
  /** Where it stands among the documents that hold all entries there are (https://www.rfc-editor.org/rfc/rfc5005#section-4). */
  readonly archive?: {
    /** Its own address; undefined for the feed that readers subscribe to. */
    readonly path: SitePath | undefined;
    readonly older: SitePath | undefined;
    readonly newer: SitePath | undefined;
  };
}
