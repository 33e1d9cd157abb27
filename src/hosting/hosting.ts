import { belowBase } from "../output/base-path.ts";
import type { Hosting } from "../output/manifest.ts";
import type { Site } from "../site/site.ts";
import { headerRules } from "./headers.ts";

/**
 * @param policy the content security policy, as a header
 * @param files the paths of what is published
 */
export function hostingOf(
  { info: { basePath }, redirects, gone }: Pick<Site, "info" | "redirects" | "gone">,
  policy: string,
  files: Iterable<string>,
): Hosting {
  return {
    basePath,
    headers: headerRules(policy, files).map(({ pattern, headers }) => ({
      pattern: belowBase(pattern, basePath),
      headers,
    })),
    redirects: redirects.map(({ from, to }) => ({
      from: belowBase(from, basePath),
      to: belowBase(to, basePath),
    })),
    gone: gone.map(({ path }) => belowBase(path, basePath)),
  };
}
