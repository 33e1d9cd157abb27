import { encodings } from "../../output/content-encodings.ts";
import type { Hosting } from "../../output/manifest.ts";
import { contentTypeOf, contentTypesOf } from "../../output/media-types.ts";
import { hostFiles } from "../../site/urls.ts";
import { patternSource, revalidate } from "../headers.ts";
import { exactPattern } from "./exact-pattern.ts";

/**
 * A snippet for a Caddyfile (https://caddyserver.com/docs/caddyfile/concepts#snippets). Everything
 * stands in a `route`, which keeps the order in which it is written.
 * @param files the paths of what is published, for their content types
 */
export function caddyfile({ headers, redirects, gone }: Hosting, files: Iterable<string>): string {
  const hidden = [...hostFiles, ...encodings.map(({ extension }) => `*${extension}`)];
  const lines = [
    `header Cache-Control ${quoted(revalidate)}`,
    ...Array.from(contentTypesOf(files)).flatMap(([type, ends], i) => [
      `@type-${i} path ${ends.map((end) => `*${end}`).join(" ")}`,
      `header @type-${i} Content-Type ${quoted(type)}`,
    ]),
    ...headers.flatMap(({ pattern, headers }, i) => [
      `@rule-${i} path_regexp ${quoted(patternSource(pattern))}`,
      `header @rule-${i} {`,
      ...Object.entries(headers).map(([name, value]) => `\t${name} ${quoted(value)}`),
      "}",
    ]),
    // Not `path`, to which a star is anything, braces are a placeholder, and capitals are small letters.
    ...redirects.flatMap(({ from, to }, i) => [
      `@moved-${i} path_regexp ${quoted(exactPattern(from))}`,
      `redir @moved-${i} ${quoted(to)} 301`,
    ]),
    ...gone.flatMap((path, i) => [
      `@gone-${i} path_regexp ${quoted(exactPattern(path))}`,
      `error @gone-${i} 410`,
    ]),
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
\t\theader Content-Type ${quoted(contentTypeOf("/"))}
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
