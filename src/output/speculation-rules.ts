import type { SitePath } from "../content/schemas/values.ts";

/**
 * Lets a browser fetch a page of this site, whose address ends in a slash, when a reader points at its
 * link (https://html.spec.whatwg.org/multipage/speculative-loading.html). Browsers leave it be by
 * themselves where data or power is to be saved. It stands in pages and not behind a header, for hosts
 * that send none, and because the header's file is asked for before the page is drawn.
 */
export function speculationRules(basePath: SitePath): string {
  return JSON.stringify({
    prefetch: [{ where: { href_matches: `${basePath}*/` }, eagerness: "moderate" }],
  });
}
