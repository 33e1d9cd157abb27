import type { SitePath } from "../content/schemas/values.ts";
import type { Site } from "../site/site.ts";
import { type HeaderRule, headerRules } from "./headers.ts";

/** All that a host has to know beyond the files. It stands in `build.json`, so that every host and check reads the same. */
export interface Hosting {
  readonly headers: readonly HeaderRule[];
  /** Answered with 301. */
  readonly redirects: Site["redirects"];
  /** Addresses taken down on purpose, answered with 410. */
  readonly gone: readonly SitePath[];
}

/** @param policy the content security policy, as a header */
export function hostingOf(
  { redirects, gone }: Pick<Site, "redirects" | "gone">,
  policy: string,
): Hosting {
  return { headers: headerRules(policy), redirects, gone: gone.map(({ path }) => path) };
}
