import type { SitePath } from "../../content/schemas/values.ts";
import { fileOfPath, pathOfFile } from "../../content/site-path.ts";
import { belowBase } from "../../output/base-path.ts";
import { encodings, publishedArchives } from "../../output/content-encodings.ts";
import type { HeaderRule, Hosting } from "../../output/manifest.ts";
import { contentTypesOf } from "../../output/media-types.ts";
import { hostFiles, paths } from "../../site/urls.ts";
import { patternSource, revalidate } from "../headers.ts";
import { exactPattern } from "./exact-pattern.ts";

/**
 * What goes into nginx's `http` block: headers that differ by path, as variables. `$uri` is the file
 * that is sent, so the page for what isn't found is never cached as if it were an asset.
 */
export function nginxHttp({ basePath, headers }: Pick<Hosting, "basePath" | "headers">): string {
  const everywhere = `${basePath}*`;
  const maps = varyingNames(headers, everywhere).map((name) =>
    [
      `map $uri ${variable(name)} {`,
      `  default ${quoted(commonHeaders(headers, everywhere)[name] ?? "")};`,
      // nginx takes the first that matches, and here the last rule wins.
      ...headers.toReversed().flatMap(({ pattern, headers }) => {
        const value = headers[name];
        return value === undefined || pattern === everywhere
          ? []
          : [`  ~${patternSource(pattern)} ${quoted(value)};`];
      }),
      "}",
    ].join("\n"),
  );
  return `# Belongs in the http block, on Debian as /etc/nginx/conf.d/site-headers.conf.\n${maps.join("\n")}\n`;
}

/**
 * What goes into the `server` block, after `root`, `listen` and the certificate.
 * @param files the paths of what is published, for their content types
 */
export function nginxServer(
  { basePath, headers, redirects, gone }: Hosting,
  files: Iterable<string>,
): string {
  const everywhere = `${basePath}*`;
  const varying = varyingNames(headers, everywhere);
  const common = Object.entries(commonHeaders(headers, everywhere)).filter(
    ([name]) => !varying.includes(name),
  );
  const hidden = [
    ...hostFiles.map((path) => `^${belowBase(path, basePath)}$`),
    ...encodings.map(({ extension }) => `\\${extension}$`),
  ];
  const settings = `# brotli_static comes with Debian's libnginx-mod-http-brotli-static. There is no module for zstd.
index index.html;
absolute_redirect off;
etag on;
gzip_static on;
brotli_static on;
gzip_vary on;
types {
${Array.from(contentTypesOf(files), ([type, ends]) => `  ${quoted(type)} ${ends.map((end) => end.slice(1)).join(" ")};`).join("\n")}
}
default_type application/octet-stream;

${common.map(([name, value]) => `add_header ${name} ${quoted(value)} always;`).join("\n")}
${varying.map((name) => `add_header ${name} ${variable(name)} always;`).join("\n")}

error_page 404 410 ${belowBase(paths.notFound, basePath)};
# A folder without a page, which nginx would say is forbidden.
error_page 403 =404 ${belowBase(paths.notFound, basePath)};
${publishedArchives(files)
  .map((path) => `${exactly(belowBase(pathOfFile(path), basePath))} { }\n`)
  .join("")}location ~ ${quoted(hidden.join("|"))} { return 404; }
${headers.map(typeLocation).join("")}${redirects
  .map(
    ({ from, to }) =>
      // The path is compared decoded, and what is answered sent as it stands, with variables put in.
      `${exactly(from)} { return 301 "${to}$is_args$args"; }\n`,
  )
  .join(
    "",
  )}${gone.map((path) => `${exactly(path)} { ${ownErrorPage(path)}return 410; }\n`).join("")}`;
  const where = "# Belongs in the server block, after root, listen and the certificate.\n";
  // Other settings of the server are left alone.
  return basePath === "/"
    ? where + settings
    : `${where}# The output is in ${basePath} below the root.\nlocation ${basePath} {\n${settings}}\n`;
}

function exactly(path: SitePath): string {
  const decoded = `/${fileOfPath(path)}`;
  // Of a longer one nginx 1.22 compares a part: it keeps the length in one byte.
  return Buffer.byteLength(decoded) > 255
    ? `location ~ ${quoted(exactPattern(path))}`
    : `location = ${quoted(decoded)}`;
}

/** What was a page says at its address why it is gone. */
function ownErrorPage(path: SitePath): string {
  return path.endsWith("/") ? `error_page 410 "\${uri}index.html"; ` : "";
}

/** A type can't be added as a header, only be that of a location's files. */
function typeLocation({ pattern, headers }: HeaderRule): string {
  const type = headers["Content-Type"];
  if (type === undefined) return "";
  return `location ~ ${quoted(patternSource(pattern))} { types { } default_type ${quoted(type)}; }\n`;
}

/** What is sent everywhere, unless a rule for some paths says otherwise. */
function commonHeaders(
  rules: readonly HeaderRule[],
  everywhere: string,
): Readonly<Record<string, string>> {
  const common = rules.find(({ pattern }) => pattern === everywhere)?.headers;
  return { "Cache-Control": revalidate, ...common };
}

/** The names of headers that are not the same on every path. */
function varyingNames(rules: readonly HeaderRule[], everywhere: string): string[] {
  const names = rules
    .filter(({ pattern }) => pattern !== everywhere)
    .flatMap(({ headers }) => Object.keys(headers))
    .filter((name) => name !== "Content-Type");
  return [...new Set(names)];
}

function variable(header: string): string {
  return `$site_${header.toLowerCase().replaceAll("-", "_")}`;
}

/** In nginx's quotes a backslash before another or a quote is taken away, and nothing else means anything. */
function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, "\\$&")}"`;
}
