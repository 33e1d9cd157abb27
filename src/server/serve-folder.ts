import { createReadStream, type Stats, statSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { join, normalize } from "node:path";
import type { SitePath } from "../content/schemas/values.ts";
import { canonicalPath } from "../content/site-path.ts";
import { isSystemError } from "../diagnostics/system-error.ts";
import { headersFor } from "../hosting/headers.ts";
import { belowBase, withoutBase } from "../output/base-path.ts";
import { acceptedEncodings, isTwin } from "../output/content-encodings.ts";
import type { Hosting } from "../output/manifest.ts";
import { contentTypeOf } from "../output/media-types.ts";
import { hostFiles, paths } from "../site/urls.ts";
import { byteRange } from "./byte-range.ts";

/** What is sent for a request: a status and the file behind it. */
interface Answer {
  readonly status: number;
  /** The path of the file within the site, or where a folder without its slash is. */
  readonly path: SitePath;
}

/** Serves a finished output folder as a production host does: headers, redirects, compressed copies, ranges. */
export function serveFolder(folder: string, hosting: Hosting): Server {
  return createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? "/", "http://localhost");
    const within = withoutBase(pathname, hosting.basePath);
    if (within === undefined) {
      outside(pathname, hosting.basePath, response);
      return;
    }
    const path = canonicalPath(pathname);
    const moved = hosting.redirects.find(({ from }) => from === path);
    const answer = answerTo(folder, hosting, within);
    const shown = belowBase(answer.path, hosting.basePath);
    const headers = headersFor(hosting.headers, answer.status === 200 ? pathname : shown);
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    const location = moved?.to ?? (answer.status === 301 ? shown : undefined);
    if (location !== undefined) {
      response.writeHead(301, { Location: `${location}${search}` }).end();
    } else if (request.method !== "GET" && request.method !== "HEAD") {
      response.writeHead(405, { Allow: "GET, HEAD" }).end();
    } else {
      send(folder, answer, request, response);
    }
  });
}

/** What is said of an address that is not below the base path: the host's own page leads to the site. */
export function outside(pathname: string, basePath: SitePath, response: ServerResponse): void {
  if (pathname === "/" || `${pathname}/` === basePath) {
    response.writeHead(302, { Location: basePath }).end();
    return;
  }
  response
    .writeHead(404, { "Content-Type": "text/plain; charset=utf-8" })
    .end(`Not found: the site is at ${basePath}\n`);
}

function answerTo(folder: string, { basePath, gone }: Hosting, pathname: SitePath): Answer {
  if (gone.includes(canonicalPath(belowBase(pathname, basePath))))
    return { status: 410, path: paths.notFound };
  const path: SitePath = `/${normalize(decode(pathname)).replace(/\/$/, "/index.html").slice(1)}`;
  if (fileAt(folder, `${path}/index.html`)) return { status: 301, path: `${pathname}/` };
  const isServed = !hostFiles.some((one) => one === path) && !isTwin(path) && fileAt(folder, path);
  return isServed ? { status: 200, path } : { status: 404, path: paths.notFound };
}

function send(
  folder: string,
  { status, path }: Answer,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  if (!response.hasHeader("Content-Type")) response.setHeader("Content-Type", contentTypeOf(path));
  response.setHeader("Vary", "Accept-Encoding");
  const accepted = acceptedEncodings(String(request.headers["accept-encoding"] ?? ""));
  const twin = accepted.find(({ extension }) => fileAt(folder, path + extension));
  const file = path + (twin?.extension ?? "");
  const stats = fileAt(folder, file);
  if (!stats) {
    response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8" }).end("Not found\n");
    return;
  }
  if (twin) response.setHeader("Content-Encoding", twin.name);
  if (status !== 200) {
    response.writeHead(status, { "Content-Length": stats.size });
    sendBody(folder, file, request, response);
    return;
  }
  const etag = `"${Math.trunc(stats.mtimeMs).toString(16)}-${stats.size.toString(16)}"`;
  response.setHeader("ETag", etag);
  response.setHeader("Last-Modified", stats.mtime.toUTCString());
  response.setHeader("Accept-Ranges", "bytes");
  if (isFresh(request, etag, stats)) {
    response.writeHead(304).end();
    return;
  }
  const range = request.headers["if-range"] ?? etag;
  const asked = range === etag ? byteRange(request.headers.range, stats.size) : undefined;
  if (asked === "unsatisfiable") {
    response.writeHead(416, { "Content-Range": `bytes */${stats.size}` }).end();
  } else if (asked) {
    response.writeHead(206, {
      "Content-Range": `bytes ${asked.start}-${asked.end}/${stats.size}`,
      "Content-Length": asked.end - asked.start + 1,
    });
    sendBody(folder, file, request, response, asked);
  } else {
    response.writeHead(200, { "Content-Length": stats.size });
    sendBody(folder, file, request, response);
  }
}

function sendBody(
  folder: string,
  file: string,
  request: IncomingMessage,
  response: ServerResponse,
  range?: { readonly start: number; readonly end: number },
): void {
  if (request.method === "HEAD") response.end();
  else createReadStream(join(folder, file), range).pipe(response);
}

/** Whether the client's copy is still right (RFC 9110, 13.2.2). */
function isFresh({ headers }: IncomingMessage, etag: string, { mtime }: Stats): boolean {
  const tags = headers["if-none-match"];
  if (tags !== undefined) {
    return tags.split(",").some((tag) => ["*", etag].includes(tag.trim().replace(/^W\//, "")));
  }
  const since = Date.parse(headers["if-modified-since"] ?? "");
  return Math.trunc(mtime.getTime() / 1000) * 1000 <= since;
}

function fileAt(folder: string, path: string): Stats | undefined {
  try {
    const stats = statSync(join(folder, path));
    return stats.isFile() ? stats : undefined;
  } catch (error) {
    // A path with a NUL or too long a name is no file either.
    if (!isSystemError(error) && !(error instanceof TypeError)) throw error;
    return undefined;
  }
}

function decode(pathname: string): string {
  try {
    return decodeURIComponent(pathname).replaceAll("\0", "");
  } catch (error) {
    if (!(error instanceof URIError)) throw error;
    return pathname;
  }
}
