import type { OwnPicture, Portrait } from "../content/brand.ts";
import type { CalendarDate, PublicationDate } from "../content/calendar-date.ts";
import type { Cover } from "../content/cover.ts";
import type { Period } from "../content/period.ts";
import type { SiteFile, TagFile } from "../content/schemas/site.ts";
import type { SitePath, Slug } from "../content/schemas/values.ts";
import type { Locale } from "../i18n/locale.ts";
import type { Person } from "./authors.ts";
import type { Icons } from "./brand-files.ts";
import type { Grants } from "./grants.ts";
import type { findRelated } from "./related.ts";

/** A page of this site, and what a link to it says. */
export interface Link {
  readonly label: string;
  readonly path: SitePath;
}

/** An article as a list shows it. */
export interface ArticleSummary {
  readonly slug: Slug;
  /** The section that it is in, if it is in one. */
  readonly section?: Slug | undefined;
  readonly path: SitePath;
  readonly title: string;
  readonly description: string;
  readonly date: PublicationDate;
  readonly minutes: number;
  readonly tags: readonly Link[];
  /** A small picture of its cover, if it has one, with its size in pixels. */
  readonly thumbnail?: { readonly path: SitePath; readonly width: number; readonly height: number };
  /** Where it is another than the site's. */
  readonly language: string | undefined;
  /** Why it is not published; only ever set where unpublished articles are shown. */
  readonly unpublished: "draft" | "scheduled" | undefined;
}

/** A link with the number of articles behind it. */
export interface TermCount extends Link {
  readonly count: number;
  /** Of a tag or series; left out where its author wrote none. */
  readonly description?: string;
}

/** What every page has. */
export interface Page {
  readonly path: SitePath;
  readonly title: string;
  readonly description: string;
  /** Who wrote it, if it isn't the site's author alone: nobody that can be named, where it is told after somebody. */
  readonly writers?: readonly Person[];
  /** What it is allowed beyond the policy of all pages. */
  readonly grants?: Grants;
  /** Where the same text stands first, if that is elsewhere. */
  readonly canonical?: string | undefined;
  /** The page whose feeds a reader of this page would subscribe to. */
  readonly feed?: SitePath;
  /** What that page is called, where it is another than this. */
  readonly feedTitle?: string;
  /** Its own picture for where links are shared; other pages show the site's. */
  readonly socialImage?: SitePath | undefined;
  /** The author's own picture for that, which wins over one that is drawn. */
  readonly cover?: Cover | undefined;
  /** The day of the newest thing on the page (ISO 8601), for the sitemap. Pages without one aren't listed there. */
  readonly lastChanged?: string;
  /** Whether only those find it who know its address: search engines are told to leave it. */
  readonly unlisted?: boolean;
}

/** A page that lists articles, in their order. */
export interface ListPage extends Page {
  readonly summaries: readonly ArticleSummary[];
  /** How many articles there are, where not all of them are listed here. */
  readonly total?: number;
  /** All pages of a list that is too long for one, in the order of their numbers. */
  readonly numbered?: readonly Link[];
}

/** The articles of one year, month or day. */
export interface Archive {
  readonly date: CalendarDate;
  readonly path: SitePath;
  readonly summaries: readonly ArticleSummary[];
}

/** The archives of all years, months and days that have articles, newest first. */
export interface Archives {
  readonly years: readonly Archive[];
  readonly months: readonly Archive[];
  readonly days: readonly Archive[];
}

/** A tag with the listings that have it, newest first. Tags without any have no page. */
export interface TagInUse {
  readonly tag: TagFile;
  readonly summaries: readonly ArticleSummary[];
}

/** A series with its articles, in the order in which they were told. Series without any have no page. */
export interface SeriesInUse {
  readonly path: SitePath;
  readonly title: string;
  readonly description: string;
  readonly summaries: readonly ArticleSummary[];
}

/** Something that happened, and the story that tells of it. */
export interface TimelineEvent {
  readonly period: Period;
  readonly summary: ArticleSummary;
}

/** A place on the timeline: a story's, or a stage of the author's working life of which the year is known. */
export interface TimelineEntry extends Pick<ArticleSummary, "unpublished"> {
  readonly kind: "story" | "career";
  /** Of its element on the page, for links to it. */
  readonly id: string;
  readonly period: Period;
  readonly path: Link["path"];
  /** Text, not HTML, as the description is. */
  readonly title: string;
  readonly description: string;
}

/** Where else the author is. */
export interface OwnLink {
  readonly label: string;
  /** Whole, of another site. */
  readonly url: string;
  /** `me` for a page that is the author's own account; undefined for others. */
  readonly rel: "me" | undefined;
  /** Undefined without one. */
  readonly icon: SitePath | undefined;
}

/** What pages say of the site itself. */
export interface SiteInfo
  extends Locale,
    Pick<SiteFile, "title" | "tagline" | "edit" | "webmention" | "embeds"> {
  readonly author: Person;
  /** A line at the foot of every page, as HTML; empty if there is none. */
  readonly footerHtml: string;
  readonly links: readonly OwnLink[];
  /** The picture of pages that have none of their own; undefined where there is none. */
  readonly socialImage: SitePath | undefined;
  /** Undefined for a site without one, which has its title instead. */
  readonly logo: Pick<OwnPicture, "path" | "width" | "height"> | undefined;
  /** Undefined for a site without any. */
  readonly icons: Icons | undefined;
  /** Undefined for a site without one. */
  readonly portrait: Pick<Portrait, "path" | "width" | "height"> | undefined;
  /** Scheme, host and base path, without a slash at the end: a path of the site stands behind it. */
  readonly baseUrl: string;
  /** Whether every article's Markdown stands beside it. */
  readonly hasTwins: boolean;
  /** The path below which the site is, with a slash at both ends. Paths in the program are without it. */
  readonly basePath: SitePath;
  /** The places that every page leads to. */
  readonly navigation: readonly { readonly label: string; readonly path: string }[];
  /** The site's main places, as far as they hold something. */
  readonly places: readonly Link[];
}

/** What a site is made with, besides its content. */
export interface SiteOptions {
  readonly now: Date;
  /** Overrides the address in `site.yaml`. */
  readonly url?: string | undefined;
  /** Shows drafts and articles of the future, marked: for the author's eyes only. */
  readonly showUnpublished: boolean;
  /** Whether there are letters to set a title with in a picture. */
  readonly canSet: (title: string) => boolean;
  /** How related articles are found. */
  readonly findRelated: typeof findRelated;
  /** Paths of files that are copied as they are. */
  readonly publicFiles: readonly SitePath[];
}

/** What the picture says that stands for a page where a link to it is shared. */
export interface SocialImage {
  readonly path: SitePath;
  readonly title: string;
  /** What kind of page it is, or the series that it belongs to. */
  readonly kicker: string;
  /** When it happened, or what there is of it. */
  readonly span: string;
  readonly byline: string;
  readonly siteTitle: string;
  /** What an article's first figure draws, as SVG without words. */
  readonly drawing?: string | undefined;
}
