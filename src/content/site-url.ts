import { type SitePath, SitePathSchema } from "./schemas/values.ts";

/** Where a site is. */
export interface SiteUrl {
  /** Scheme, host and base path, without a slash at the end: a path of the site stands behind it. */
  readonly baseUrl: string;
  /** The path below which everything is, with a slash at both ends; `/` for a site that has its host to itself. */
  readonly basePath: SitePath;
}

/** What is wrong with a site's address. */
export interface SiteUrlProblem {
  readonly problem: string;
  readonly hint: string;
}

/** Scheme and authority, then the path as it was written: `URL` would resolve its `..` unseen. */
const parts = /^(https?:\/\/[^/?#\\]+)([^?#]*)(.*)$/i;

/** Reads a site's address. Host and scheme become lower case, and the path gets its slash at the end. */
export function parseSiteUrl(text: string): SiteUrl | SiteUrlProblem {
  const [, , path = "", behind = ""] = parts.exec(text) ?? [];
  const hint = "Write it like `https://example.org` or `https://example.org/blog/`.";
  if (!URL.canParse(text)) return { problem: "is not a web address", hint };
  const { origin, username, password } = new URL(text);
  if (username !== "" || password !== "") return { problem: "has a user name in it", hint };
  if (behind !== "") {
    const what = behind.startsWith("?") ? "a query" : "a fragment";
    return { problem: `has ${what}`, hint: `Leave out \`${behind}\`.` };
  }
  if (/\.html?$/i.test(path)) {
    return { problem: "names a page", hint: "Write the folder that the site is in." };
  }
  const basePath = SitePathSchema.safeParse(path.endsWith("/") ? path : `${path}/`);
  if (!basePath.success || !/^[\w./~-]*$/.test(path)) {
    const problem = `has a path that can't be a base path: \`${path}\``;
    return {
      problem,
      hint: "Names in it are letters from a to z, digits and `-._~`, like `/blog/`; none is `.` or `..`.",
    };
  }
  return { baseUrl: origin + basePath.data.slice(0, -1), basePath: basePath.data };
}
