import { diagnostic, type Report, type SourceLocation } from "../diagnostics/diagnostic.ts";
import type { OldPost } from "./old-blog.ts";

/** Keys that become something here; of those on one line the first that says anything does. */
const understood = [
  "title",
  "description summary excerpt subtitle",
  "date pubDate pubDatetime publishDate published_at",
  "lastmod updated updatedDate last_modified_at modDatetime modified",
  "canonical canonicalURL",
  "slug postSlug",
  ..."tags categories category draft published url permalink aliases redirect_from series".split(
    " ",
  ),
].map((line) => line.split(" "));

/** The layouts that posts have everywhere, and which say no more than that. */
const usualLayout = /^(?:.*\/)?(?:blog-?)?(?:posts?|article|single|default|base)(?:\.\w+)?$/i;

/** Reports every key that nothing here stands for: once, with all of its places. */
export function reportLeftKeys(posts: readonly OldPost[], report: Report): void {
  const locations = new Map<string, SourceLocation[]>();
  for (const post of posts) {
    for (const [key, value] of Object.entries(post.data)) {
      const why = isEmpty(value) ? undefined : whyLeft(key, value, post.data);
      if (why !== undefined)
        locations.set(why, [...(locations.get(why) ?? []), locationOf(key, post)]);
    }
  }
  for (const [why, [first, ...others]] of locations) {
    if (!first) continue;
    const also = others.map(({ file, line }) => `${file}:${line}`).join(", ");
    const hint = `Nothing here stands for it; it is left out${also ? `, also at ${also}` : ""}.`;
    report(diagnostic(first, "W821", why, hint));
  }
}

function whyLeft(key: string, value: unknown, data: OldPost["data"]): string | undefined {
  if ((key === "layout" || key === "type") && usualLayout.test(String(value))) return undefined;
  const alike = understood.find((keys) => keys.includes(key));
  if (!alike) return `\`${key}\` has no place here`;
  const used = alike.find((one) => !isEmpty(data[one]));
  const isSame = used === key || used === undefined || String(data[used]) === String(value);
  return isSame ? undefined : `\`${key}\` has no place here beside \`${used}\``;
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === "" || String(value) === "";
}

/** Where the key stands in the file; its beginning when it comes from elsewhere. */
function locationOf(key: string, { source }: OldPost): SourceLocation {
  const name = key.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const found = new RegExp(`^[ \\t]*["']?(?=${name}["']?\\s*[:=])`, "m").exec(source.text);
  return found ? source.at(found.index + found[0].length, key.length) : source.at(0);
}
