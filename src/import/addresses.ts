import type { SourcePost, SourceSite } from "./source-site.ts";

/** A path without what only tells its file and case: two that lead to one place have one key. */
export function addressKey(path: string): string {
  return decodePath(path)
    .toLowerCase()
    .replace(/(?:(?<![^/])index)?\.html?$/, "")
    .replace(/\/+$/, "");
}

/** A path with its escapes read; as it is if they can't be. */
export function decodePath(path: string): string {
  try {
    return decodeURI(path);
  } catch (error) {
    if (error instanceof URIError) return path;
    throw error;
  }
}

/** Scheme and host of the source site; undefined where its address isn't known. */
export function originOf({ address }: Pick<SourceSite, "address">): string | undefined {
  return address === undefined ? undefined : new URL(address).origin;
}

/** The whole path of a post's old address; undefined where that isn't known. */
export function oldPath(
  { url }: SourcePost,
  { basePath, address }: SourceSite,
): string | undefined {
  if (url === undefined) return undefined;
  const base = basePath ?? (address === undefined ? "" : new URL(address).pathname);
  return `${base.replace(/\/+$/, "")}${url}`;
}
