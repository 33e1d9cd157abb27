import type { SitePath } from "../../content/schemas/values.ts";
import { sentPath } from "../../content/site-path.ts";
import type { Hosting } from "../../output/manifest.ts";
import { ruleOnly } from "../../site/capitals.ts";

/**
 * `vercel.json` (https://vercel.com/docs/project-configuration). It can't answer 410: a page that is
 * gone is there, and says why; a file gets the 404 page. Of caching, Vercel says by itself what no rule says.
 * What it reads as a source matches in any capitals, so that one which differs from where it leads in those alone
 * would lead there for ever: such a redirect is left out.
 */
export function vercelJson({ headers, redirects }: Hosting): string {
  const withoutRule = ruleOnly(redirects);
  const said = redirects.filter((redirect) => !withoutRule.has(redirect));
  const settings = {
    trailingSlash: true,
    headers: headers.map(({ pattern, headers }) => ({
      source: pattern.replace("*", "(.*)"),
      headers: Object.entries(headers).map(([key, value]) => ({ key, value })),
    })),
    redirects: said.map(({ from, to }) => ({
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
