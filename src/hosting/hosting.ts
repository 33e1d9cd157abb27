import type { Hosting } from "../output/manifest.ts";
import type { Site } from "../site/site.ts";
import { headerRules } from "./headers.ts";

/**
 * @param policy the content security policy, as a header
 * @param files the paths of what is published
 */
export function hostingOf(
  { redirects, gone }: Pick<Site, "redirects" | "gone">,
  policy: string,
  files: Iterable<string>,
): Hosting {
  return { headers: headerRules(policy, files), redirects, gone: gone.map(({ path }) => path) };
}
