import type { SitePath } from "../../content/schemas/values.ts";
import { sentPath } from "../../content/site-path.ts";
import type { Hosting } from "../../output/manifest.ts";

/**
 * `vercel.json` (https://vercel.com/docs/project-configuration). It can't answer 410: a page that is
 * gone is there, and says why; a file gets the 404 page. Of caching, Vercel says by itself what no rule says.
 */
export function vercelJson({ headers, redirects }: Hosting): string {
  const settings = {
    trailingSlash: true,
    headers: headers.map(({ pattern, headers }) => ({
      source: pattern.replace("*", "(.*)"),
      headers: Object.entries(headers).map(([key, value]) => ({ key, value })),
    })),
    redirects: redirects.map(({ from, to }) => ({
      source: literally(from),
      destination: to,
      statusCode: 301,
    })),
  };
  return `${JSON.stringify(settings, undefined, 2)}\n`;
}

/** A path in which nothing is a pattern to path-to-regexp (https://github.com/pillarjs/path-to-regexp). */
function literally(path: SitePath): string {
  return sentPath(path).replace(/[^\w/%.~-]/g, "\\$&");
}
