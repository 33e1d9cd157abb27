import { extname } from "node:path";

/** What each kind of file here is called in HTTP, by the end of its name (https://www.iana.org/assignments/media-types). */
export const contentTypes: Readonly<Record<string, string>> = {
  ".avif": "image/avif",
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".jpg": "image/jpeg",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
  ".xml": "application/xml; charset=utf-8",
};

/** The type of what is at a path, where no header rule says another; a folder's is that of its page. */
export function contentTypeOf(path: string): string {
  return contentTypes[path.endsWith("/") ? ".html" : extname(path)] ?? "application/octet-stream";
}
