import type { Hosting } from "../hosting.ts";

/**
 * `vercel.json` (https://vercel.com/docs/project-configuration). It can't answer 410: an address that
 * is gone gets the 404 page. Of caching, Vercel says by itself what no rule says.
 */
export function vercelJson({ headers, redirects }: Hosting): string {
  const settings = {
    trailingSlash: true,
    headers: headers.map(({ pattern, headers }) => ({
      source: pattern.replace("*", "(.*)"),
      headers: Object.entries(headers).map(([key, value]) => ({ key, value })),
    })),
    redirects: redirects.map(({ from, to }) => ({
      source: from,
      destination: to,
      statusCode: 301,
    })),
  };
  return `${JSON.stringify(settings, undefined, 2)}\n`;
}
