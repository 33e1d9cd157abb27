import { belowBase } from "../output/base-path.ts";
import type { Hosting } from "../output/manifest.ts";
import type { Site } from "../site/site.ts";
import { headerRules } from "./headers.ts";

/** @param policy the content security policy, as a header */
export function hostingOf(
  { info: { basePath }, redirects, gone }: Pick<Site, "info" | "redirects" | "gone">,
  policy: string,
): Hosting {
  return {
    basePath,
    headers: headerRules(policy).map(({ pattern, headers }) => ({
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
