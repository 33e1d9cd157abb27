/**
 * A product and its status page, layer by layer: each layer fails once, and the page must tell of it.
 * The product uses one provider per layer; the page either shares it or has its own. A page that can be
 * read is of use only if somebody can still change it, so both ways to the page are followed.
 *
 * Assumed: one failure at a time; an outage of the product sends `visitsPerS` readers to the page; the
 * company's login stands in the product's region and is reached by a name in the product's zone; a page
 * at another host, or under another domain, has a certificate of its own; a content delivery network
 * (CDN) has `EDGES` caches that each fetch once at a time, and shows its last copy when the page's server
 * can't be reached or can't keep up. Left out: partial failures, slow answers, caches in browsers, mail
 * and other channels.
 */

export type Cdn = "none" | "shared" | "own";

export interface Params {
  /** The page's server stands on another network and in another region than the product. */
  readonly ownHost: boolean;
  /** The page has another domain name, with its own DNS provider and certificate. */
  readonly ownDomain: boolean;
  /** What stands in front of the page's server. */
  readonly cdn: Cdn;
  /** Updates can be posted without the company's login. */
  readonly ownPosting: boolean;
  /** How long the CDN may show a copy, in seconds. */
  readonly cacheS: number;
  /** Readers who come during an outage, per hour, minute or second. */
  readonly crowd: "hour" | "minute" | "second";
}

/** Caches in the CDN; visits spread evenly over them. */
export const EDGES = 200;
/** Requests per second that the page's server can answer. */
export const CAPACITY_PER_S = 50;
/** Visits in the unit of time that `crowd` names. */
export const VISITS = 600;

/** What a reader of the page gets: news; an old copy that nobody can change; nothing. */
export type PageState = "reports" | "frozen" | "dark" | "swamped";

export interface Failure {
  readonly layer: string;
  readonly productDown: boolean;
  readonly page: PageState;
}

export interface Result {
  readonly failures: readonly Failure[];
  /** Failures that take the product down, and how many of them the page can report. */
  readonly outages: number;
  readonly reported: number;
  /** Outages in which the page goes on showing an old copy, which may be green. */
  readonly frozen: number;
  readonly visitsPerS: number;
  /** Requests per second that reach the page's server during an outage. */
  readonly loadPerS: number;
  readonly swamped: boolean;
  /** The oldest copy that a reader can get while everything of the page works, in seconds. */
  readonly oldestS: number;
}

/**
 * Requests per second that pass the caches. A cache fetches, holds the copy for `cacheS`, and fetches
 * again at the first visit after that; with visits at random the wait for it is one mean interval.
 */
export function loadPerS(visitsPerS: number, cacheS: number): number {
  return EDGES / (cacheS + EDGES / visitsPerS);
}

const secondsIn = { hour: 3600, minute: 60, second: 1 } as const;

/** Fails every layer in turn and says what becomes of the product and of the page. */
export function model({ ownHost, ownDomain, cdn, ownPosting, cacheS, crowd }: Params): Result {
  const visitsPerS = VISITS / secondsIn[crowd];
  const load = cdn === "none" ? visitsPerS : loadPerS(visitsPerS, cacheS);
  const swamped = load > CAPACITY_PER_S;

  /** What a failure of the product's `parts` leaves of the page. */
  function pageWithout({
    host = false,
    zone = false,
    certificate = false,
    cdn: net = false,
    login = false,
  }): PageState {
    const lostName = zone && !ownDomain;
    const lostCertificate = certificate && !ownDomain && !ownHost;
    if (lostName || lostCertificate || (net && cdn === "shared")) return "dark";
    if (host && !ownHost) return cdn === "none" ? "dark" : "frozen";
    return (host || zone || login) && !ownPosting ? "frozen" : "reports";
  }
  const layers: readonly (readonly [layer: string, productDown: boolean, page: PageState])[] = [
    ["network", true, pageWithout({ host: true })],
    ["cloud region", true, pageWithout({ host: true })],
    ["DNS zone", true, pageWithout({ zone: true })],
    ["certificate", true, pageWithout({ certificate: true })],
    ["CDN", true, pageWithout({ cdn: true })],
    ["staff login", false, pageWithout({ login: true })],
  ];
  const failures = layers.map(([layer, productDown, page]): Failure => {
    const crowded = swamped && productDown && page !== "dark";
    // A CDN whose fetches fail goes on showing what it has.
    return { layer, productDown, page: crowded ? (cdn === "none" ? "swamped" : "frozen") : page };
  });
  const outages = failures.filter(({ productDown }) => productDown);
  return {
    failures,
    outages: outages.length,
    reported: outages.filter(({ page }) => page === "reports").length,
    frozen: outages.filter(({ page }) => page === "frozen").length,
    visitsPerS,
    loadPerS: load,
    swamped,
    oldestS: cdn === "none" ? 0 : cacheS,
  };
}
