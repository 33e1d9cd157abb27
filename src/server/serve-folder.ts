import { type Stats, statSync } from "node:fs";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { join } from "node:path";
import sendFile from "send";
import { originalOf } from "../content/compressed-copy.ts";
import type { SitePath } from "../content/schemas/values.ts";
import { canonicalPath, fileOfPath, parseSitePath, pathOfFile } from "../content/site-path.ts";
import { isSystemError } from "../diagnostics/system-error.ts";
import { headersFor } from "../hosting/headers.ts";
import { belowBase, withoutBase } from "../output/base-path.ts";
import { acceptedEncodings } from "../output/content-encodings.ts";
import type { Hosting } from "../output/manifest.ts";
import { contentTypeOf } from "../output/media-types.ts";
import { hostFiles, paths } from "../site/urls.ts";
import { localServer } from "./local-server.ts";

/** What is sent for a request: a status and what is behind it. */
interface Answer {
  readonly status: number;
  /** The path of the file within the site, or where a 301 leads as it is sent. */
  readonly path: SitePath;
}

/**
 * Serves a finished output folder as a production host does: headers, redirects, compressed copies, ranges.
 * @param hostingNow what its manifest says, asked at each request: the folder may be built anew meanwhile
 * @param host what the server will listen on
 */
export function serveFolder(folder: string, hostingNow: () => Hosting, host = "localhost"): Server {
  return localServer(({ pathname, search }, request, response) => {
    const hosting = hostingNow();
    const { basePath } = hosting;
    if (withoutBase(pathname, basePath) === undefined) {
      answerOutside(pathname, basePath, response);
      return;
    }
    const answer = answerTo(folder, hosting, pathname);
    const { status, path } = answer;
    const headers = headersFor(
      hosting.headers,
      status === 301 ? pathname : belowBase(path, basePath),
    );
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    if (status === 301) {
      response.removeHeader("Content-Type");
      response.writeHead(301, { Location: `${path}${search}` }).end();
    } else if (request.method !== "GET" && request.method !== "HEAD") {
      response.writeHead(405, { Allow: "GET, HEAD" }).end();
    } else {
      return send(folder, answer, request, response);
    }
  }, host);
}

/** Answers what is asked for beside the base path: the host's own page leads to the site. */
export function answerOutside(
  pathname: string,
  basePath: SitePath,
  response: ServerResponse,
): void {
  if (pathname === "/" || `${pathname}/` === basePath) {
    response.writeHead(302, { Location: basePath }).end();
    return;
  }
  response
    .writeHead(404, { "Content-Type": "text/plain; charset=utf-8" })
    .end(`Not found: the site is at ${basePath}\n`);
}

function answerTo(
  folder: string,
  { basePath, gone, redirects }: Hosting,
  pathname: string,
): Answer {
  const asked = canonicalPath(pathname);
  const moved = redirects.find(({ from }) => from === asked);
  if (moved) return { status: 301, path: moved.to };
  // Undefined for what could lead out of the folder, or to another host.
  const path = parseSitePath(withoutBase(pathname, basePath) ?? "");
  if (path === undefined) return { status: 404, path: paths.notFound };
  const page: SitePath = `/${path.slice(1).replace(/(?<=[^/])\/?$/, "/")}index.html`;
  if (gone.includes(asked)) {
    return { status: 410, path: fileAt(folder, page) ? page : paths.notFound };
  }
  if (!path.endsWith("/") && fileAt(folder, page)) {
    return { status: 301, path: belowBase(`${path}/`, basePath) };
  }
  const file = path.endsWith("/") ? page : path;
  // A copy is sent in the place of the file that it stands beside; one beside none is itself what is published.
  const original = originalOf(file);
  const isCopy = original !== undefined && fileAt(folder, original) !== undefined;
  const isServed = !hostFiles.some((one) => one === file) && !isCopy && fileAt(folder, file);
  return isServed ? { status: 200, path: file } : { status: 404, path: paths.notFound };
}

/** Sends a file, or the compressed copy that the client takes. Resolves when all is sent, or nobody waits for it any more. */
function send(
  folder: string,
  { status, path }: Answer,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (!response.hasHeader("Content-Type")) response.setHeader("Content-Type", contentTypeOf(path));
  response.setHeader("Vary", "Accept-Encoding");
  const accepted = acceptedEncodings(String(request.headers["accept-encoding"] ?? ""));
  const twin = accepted.find(({ extension }) => fileAt(folder, path + extension));
  if (twin) response.setHeader("Content-Encoding", twin.name);
  response.statusCode = status;
  const file = path + (twin?.extension ?? "");
  const { size = 0 } = fileAt(folder, file) ?? {};
  // More of the end than there is means all of it (RFC 9110, 14.1.2), which `send` takes for none.
  const [, last = ""] = /^bytes=-(\d+)$/.exec(request.headers.range ?? "") ?? [];
  if (Number(last) > size && size > 0) request.headers.range = "bytes=0-";
  // What isn't there has no parts and no age.
  const isThere = status === 200;
  return new Promise((resolve, reject) => {
    response.once("close", resolve);
    sendFile(request, pathOfFile(fileOfPath(file)), {
      root: folder,
      dotfiles: "allow",
      index: false,
      cacheControl: false,
      acceptRanges: isThere,
      etag: isThere,
      lastModified: isThere,
    })
      .on("error", (error: Error & { readonly status?: number }) => {
        response.removeHeader("Content-Encoding");
        if (error.status === undefined || error.status >= 500) reject(error);
        else if (error.status === 404) {
          response.writeHead(404, { "Content-Type": "text/plain; charset=utf-8" });
          response.end("Not found\n");
        } else response.writeHead(error.status).end();
      })
      .pipe(response);
  });
}

function fileAt(folder: string, path: string): Stats | undefined {
  try {
    const stats = statSync(join(folder, fileOfPath(path)));
    return stats.isFile() ? stats : undefined;
  } catch (error) {
    // A name that is too long is no file either.
    if (!isSystemError(error)) throw error;
    return undefined;
  }
}
