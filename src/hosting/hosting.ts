import type { Hosting } from "../output/manifest.ts";
import type { Site } from "../site/site.ts";
import { headerRules } from "./headers.ts";

/** @param policy the content security policy, as a header */
export function hostingOf(
  { redirects, gone }: Pick<Site, "redirects" | "gone">,
  policy: string,
): Hosting {
  return { headers: headerRules(policy), redirects, gone: gone.map(({ path }) => path) };
}
