import type { SitePath } from "../../content/schemas/values.ts";
import { sentPath } from "../../content/site-path.ts";
import type { Hosting } from "../../output/manifest.ts";
import type { OutputFile } from "../../output/output-file.ts";
import { paths } from "../../site/urls.ts";

/**
 * `_headers` (https://docs.netlify.com/manage/routing/headers/,
 * https://developers.cloudflare.com/pages/configuration/headers/). What no rule says of caching, both
 * hosts say by themselves.
 */
export function headersFile({ headers }: Pick<Hosting, "headers">): OutputFile {
  const blocks = headers.map(({ pattern, headers }) =>
    [pattern, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join("\n"),
  );
  return { path: paths.headersFile, text: `${blocks.join("\n\n")}\n` };
}

/**
 * Whether both hosts take a path for itself: a star stands for anything there and a colon begins a
 * name, and neither can be quoted (https://docs.netlify.com/manage/routing/redirects/redirect-options/,
 * https://developers.cloudflare.com/pages/configuration/redirects/).
 */
const isPlain = (path: SitePath) => !/[*:]/.test(sentPath(path));

/**
 * `_redirects`. Neither host can answer 410: a page that is gone is there, and says why; a file gets
 * their 404 page.
 */
export function redirectsFile({ redirects }: Pick<Hosting, "redirects">): OutputFile {
  const lines = redirects.map(({ from, to }) =>
    isPlain(from)
      ? `${sentPath(from)} ${to} 301\n`
      : `# An address with a star or a colon can't be said here: ${from} ${to}\n`,
  );
  return { path: paths.redirectsFile, text: lines.join("") };
}
