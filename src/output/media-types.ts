import { extname } from "node:path";
import { lookup } from "mime-types";

const unknown = "application/octet-stream";

/**
 * The `Content-Type` of the file at a path, by the end of its name in whatever capitals
 * (https://www.iana.org/assignments/media-types); that of its page for a folder. `Content-Type` of a header
 * rule goes before it.
 */
export function contentTypeOf(path: string): string {
  const type = mediaTypeOf(path);
  return isText(type) ? `${type}; charset=utf-8` : type;
}

/** Whether pages of other sites may show it, as feed readers on the web do: pictures, films, sound. */
export function isShownElsewhere(path: string): boolean {
  return /^(?:image|video|audio)\//.test(mediaTypeOf(path));
}

/** Whether it is text, and so worth compressing; pictures, films and fonts for the web are compressed already. */
export function isCompressible(path: string): boolean {
  return isText(mediaTypeOf(path));
}

/**
 * The content types of some files, each with the ends of their names in small letters (`.jpg`), for hosts'
 * settings. Files of a kind that isn't known are left out.
 */
export function contentTypesOf(paths: Iterable<string>): ReadonlyMap<string, readonly string[]> {
  const ends = new Set(Array.from(paths, (path) => extname(path).toLowerCase()));
  const types = new Map<string, string[]>();
  for (const end of [...ends].sort()) {
    const type = contentTypeOf(end);
    if (type !== unknown) types.set(type, [...(types.get(type) ?? []), end]);
  }
  return types;
}

function mediaTypeOf(path: string): string {
  return lookup(path.endsWith("/") ? ".html" : path) || unknown;
}

function isText(type: string): boolean {
  return /^text\/|\/(?:javascript|json|xml)$|\+(?:json|xml)$/.test(type);
}
