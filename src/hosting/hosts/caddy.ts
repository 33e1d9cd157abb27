import { pathOfFile } from "../../content/site-path.ts";
import { belowBase } from "../../output/base-path.ts";
import { encodings, publishedArchives } from "../../output/content-encodings.ts";
import type { Hosting } from "../../output/manifest.ts";
import { contentTypeOf, contentTypesOf } from "../../output/media-types.ts";
import { hostFiles, paths } from "../../site/urls.ts";
import { patternSource, revalidate } from "../headers.ts";
import { exactPattern } from "./exact-pattern.ts";

/**
 * A snippet for a Caddyfile (https://caddyserver.com/docs/caddyfile/concepts#snippets). Everything
 * stands in a `route`, which keeps the order in which it is written.
 * @param files the paths of what is published, for their content types
 */
export function caddyfile(
  { basePath, headers, redirects, gone }: Hosting,
  files: Iterable<string>,
): string {
  const hidden = [
    ...hostFiles.map((path) => belowBase(path, basePath)),
    ...encodings.map(({ extension }) => `*${extension}`),
  ];
  const lines = [
    ...vary,
    `header Cache-Control ${quoted(revalidate)}`,
    // Before all others, so that a file of no known kind has a type as well.
    `header Content-Type ${quoted(contentTypeOf(""))}`,
    "@page path */",
    `header @page Content-Type ${quoted(contentTypeOf("/"))}`,
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
    // An old address keeps its query.
    "map {query} {site_query} {",
    '\t"" ""',
    '\tdefault "?{query}"',
    "}",
    // Not `path`, to which a star is anything, braces are a placeholder, and capitals are small letters.
    ...redirects.flatMap(({ from, to }, i) => [
      `@moved-${i} path_regexp ${quoted(exactPattern(from))}`,
      `redir @moved-${i} ${quoted(`${to}{site_query}`)} 301`,
    ]),
    ...gone.flatMap((path, i) => [
      `@gone-${i} path_regexp ${quoted(exactPattern(path))}`,
      `error @gone-${i} 410`,
    ]),
    "@hidden {",
    `\tpath ${hidden.join(" ")}`,
    ...publishedArchives(files).map((path) => {
      const published = exactPattern(belowBase(pathOfFile(path), basePath));
      return `\tnot path_regexp ${quoted(published)}`;
    }),
    "}",
    "error @hidden 404",
    // A folder without its slash. Caddy adds one by itself, but with 308, and takes the query away. Of slashes at the
    // beginning one stays, as two would be another host.
    "map {uri} {site_folder} {",
    '\t"~^/*([^?]*)(.*)$" "/$1/$2"',
    "}",
    "@folder {",
    "\tnot path */",
    "\tfile {path}/index.html",
    "}",
    "redir @folder {site_folder} 301",
    "file_server {",
    `\tprecompressed ${encodings.map(({ name }) => name).join(" ")}`,
    "}",
  ];
  const bare = basePath === "/" ? "" : `\tredir ${basePath.slice(0, -1)} ${basePath} 301\n`;
  const within = basePath === "/" ? "" : ` # the output is in ${basePath} below it`;
  return `# Use it in a site's block:
#   example.org {
#     root * /srv/site${within}
#     import static-site
#   }
(static-site) {
${bare}\troute ${basePath}* {
${lines.map((line) => `\t\t${line}\n`).join("")}\t}
\thandle_errors {
\t\troute ${basePath}* {
${vary.map((line) => `\t\t\t${line}\n`).join("")}\t\t\trequest_header -Range
\t\t\theader Cache-Control ${quoted(revalidate)}
\t\t\theader Content-Type ${quoted(contentTypeOf("/"))}
\t\t\t@gone {
${ownErrorPage}\t\t\t}
\t\t\t@other not {
${ownErrorPage}\t\t\t}
\t\t\trewrite @other ${belowBase(paths.notFound, basePath)}
\t\t\trewrite @gone {path}index.html
\t\t\tfile_server {
\t\t\t\tprecompressed ${encodings.map(({ name }) => name).join(" ")}
\t\t\t}
\t\t}
\t}
}
`;
}

/** Caddy says it of compressed copies alone, and of none with an error: set last, in the place of that. */
const vary = ["header {", "\tdefer", "\tVary Accept-Encoding", "}"];

/** What was a page says at its address why it is gone: a matcher's lines. */
const ownErrorPage = ["expression {err.status_code} == 410", "path */", "file {path}index.html"]
  .map((line) => `\t\t\t\t${line}\n`)
  .join("");

/** In a Caddyfile's quotes a backslash is just that. */
function quoted(text: string): string {
  return `"${text.replaceAll('"', '\\"')}"`;
}
