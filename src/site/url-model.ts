import type { PublicationDate } from "../content/calendar-date.ts";
import type { SitePath } from "../content/schemas/values.ts";
import type { SourceLocation } from "../diagnostics/diagnostic.ts";

/** An address that leads to another for good: 301 (RFC 9110, 15.4.2). */
export interface Redirect {
  readonly from: SitePath;
  /** A page or file of the site, never another redirect. */
  readonly to: SitePath;
}

/** An address that was taken down on purpose: 410 (RFC 9110, 15.5.11). */
export interface Gone {
  readonly path: SitePath;
  readonly reason: string;
}

/** What the author says became of addresses, in articles' `aliases` and in `site.yaml`. */
export interface MovedUrls {
  readonly moved: readonly (Redirect & {
    readonly location: SourceLocation;
    readonly what: string;
  })[];
  readonly gone: readonly (Gone & { readonly location: SourceLocation })[];
}

/** Who a URL belongs to, for messages. */
export interface UrlOwner {
  readonly path: SitePath;
  /** What stands there, in words: "the article `sorry-flash`". */
  readonly what: string;
  /** Where the author asked for it; undefined for pages that the site makes by itself. */
  readonly location: SourceLocation | undefined;
  /** Fragments that can be linked to; undefined where any is let through. */
  readonly ids?: readonly string[];
  /** Those that people link to, which must stay once they were released. */
  readonly anchors?: readonly string[];
  /** How feeds know it: the address that is its id, and the date it was published. */
  readonly entry?: {
    readonly path: SitePath;
    readonly date: PublicationDate;
    readonly timeZone: string;
  };
  /** Where it leads, for an address that has moved. */
  readonly movedTo?: SitePath;
  /** Why there is nothing any more. */
  readonly gone?: string;
  /** Whether it is a file even without an ending. */
  readonly isFile?: boolean;
}

/** The owner of what the site makes by itself. */
export function ownedBy(path: SitePath, what: string): UrlOwner {
  return { path, what, location: undefined };
}

/**
 * Owners by `urlKey` of their path. An old address that differs in capitals alone from another that is there has a
 * key of its own, and is found by none of its path.
 */
export type UrlTable = ReadonlyMap<string, UrlOwner>;
