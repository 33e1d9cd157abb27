import type { OutputFile } from "../../output/output-file.ts";
import type { Hosting } from "../hosting.ts";

/** These two are for the host to read, not for readers: Netlify and Cloudflare Pages don't serve them. */
export const unserved: readonly string[] = ["/_headers", "/_redirects"];

/**
 * `_headers` (https://docs.netlify.com/manage/routing/headers/,
 * https://developers.cloudflare.com/pages/configuration/headers/). What no rule says of caching, both
 * hosts say by themselves.
 */
export function headersFile({ headers }: Pick<Hosting, "headers">): OutputFile {
  const blocks = headers.map(({ pattern, headers }) =>
    [pattern, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join("\n"),
  );
  return { path: "/_headers", text: `${blocks.join("\n\n")}\n` };
}

/**
 * `_redirects`. Neither host can answer 410; an address that is gone gets their 404 page, with that
 * status, for there is no file.
 */
export function redirectsFile({ redirects }: Pick<Hosting, "redirects">): OutputFile {
  const lines = redirects.map(({ from, to }) => `${from} ${to} 301\n`);
  return { path: "/_redirects", text: lines.join("") };
}
