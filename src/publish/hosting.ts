import type { SitePath } from "../content/schema.ts";
import type { Site } from "../site/site.ts";
import { type HeaderRule, headerRules } from "./headers.ts";

/** An old address, and where its article is now. */
export interface Redirect {
  readonly from: SitePath;
  readonly to: SitePath;
}

/** All that a host has to know beyond the files. It stands in `build.json`, so that every host and check reads the same. */
export interface Hosting {
  readonly headers: readonly HeaderRule[];
  /** Answered with 301. */
  readonly redirects: readonly Redirect[];
  /** Addresses taken down on purpose, answered with 410. */
  readonly gone: readonly SitePath[];
}

/** @param policy the content security policy, as a header */
export function hostingOf({ pages }: Pick<Site, "pages">, policy: string): Hosting {
  return {
    headers: headerRules(policy),
    redirects: pages.redirect.map(({ path, to }) => ({ from: path, to })),
    gone: [],
  };
}
