import { encodings } from "../../output/content-encodings.ts";
import { contentTypes } from "../../output/media-types.ts";
import { patternSource, revalidate } from "../headers.ts";
import type { Hosting } from "../hosting.ts";
import { unserved } from "./netlify.ts";

/**
 * A snippet for a Caddyfile (https://caddyserver.com/docs/caddyfile/concepts#snippets). Everything
 * stands in a `route`, which keeps the order in which it is written.
 */
export function caddyfile({ headers, redirects, gone }: Hosting): string {
  const hidden = [...unserved, ...encodings.map(({ extension }) => `*${extension}`)];
  const lines = [
    `header Cache-Control ${quoted(revalidate)}`,
    ...Object.entries(contentTypes).flatMap(([extension, type]) => [
      `@type${extension.replace(".", "-")} path *${extension}`,
      `header @type${extension.replace(".", "-")} Content-Type ${quoted(type)}`,
    ]),
    ...headers.flatMap(({ pattern, headers }, i) => [
      `@rule-${i} path_regexp ${quoted(patternSource(pattern))}`,
      `header @rule-${i} {`,
      ...Object.entries(headers).map(([name, value]) => `\t${name} ${quoted(value)}`),
      "}",
    ]),
    ...redirects.map(({ from, to }) => `redir ${from} ${to} 301`),
    ...gone.map((path) => `error ${path} 410`),
    `@hidden path ${hidden.join(" ")}`,
    "error @hidden 404",
    "file_server {",
    `\tprecompressed ${encodings.map(({ name }) => name).join(" ")}`,
    "}",
  ];
  return `# Use it in a site's block:
#   example.org {
#     root * /srv/site
#     import static-site
#   }
(static-site) {
\troute {
${lines.map((line) => `\t\t${line}\n`).join("")}\t}
\thandle_errors {
\t\theader Cache-Control ${quoted(revalidate)}
\t\theader Content-Type ${quoted(contentTypes[".html"] ?? "")}
\t\trewrite * /404.html
\t\tfile_server {
\t\t\tprecompressed ${encodings.map(({ name }) => name).join(" ")}
\t\t}
\t}
}
`;
}

/** In a Caddyfile's quotes a backslash is just that. */
function quoted(text: string): string {
  return `"${text.replaceAll('"', '\\"')}"`;
}
