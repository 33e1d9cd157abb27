import { diagnostic, type Report, type SourceLocation } from "../diagnostics/diagnostic.ts";
import { authorKeys } from "./authors.ts";
import { coverKeys } from "./cover.ts";
import { dateKeys, updatedKeys } from "./days.ts";
import { codes } from "./notes.ts";
import type { SourcePost } from "./source-site.ts";

/** Keys that become something here. */
const mapped = new Set([
  ..."title description summary excerpt subtitle slug postSlug tags tag categories category keywords draft isDraft published".split(
    " ",
  ),
  ..."url permalink path aliases alias redirect_from redirects series canonical canonicalURL canonical_url canonicalUrl".split(
    " ",
  ),
  ..."media_subpath img_path taxonomies lang language status id eleventyExcludeFromCollections".split(
    " ",
  ),
  ...coverKeys,
  ...authorKeys,
  ...dateKeys,
  ...updatedKeys,
]);
/** Keys that steer a generator or theme, and say nothing of the post. */
const steering =
  /^(?:layout|type|template|theme|toc|showToc|comments?|sidebar|nav|menu|weight|order|kind|output|outputs|markup|math|mathjax|katex|mermaid|highlight|hidden|pin|pinned|sticky|featured|robots|sitemap|eleventy\w+|date_format|classes|css|js|styles|scripts|header|footer|share|related|search|isCJKLanguage|lastmod|expiryDate|icon|top|sharing|lqip|sidebar_position|cascade|build|_build)$/i;

/** Reports every key that nothing here stands for: once, at the first of its places, with how many there are. */
export function reportUnmappedKeys(posts: readonly SourcePost[], report: Report): void {
  const found = new Map<string, { first: SourceLocation; count: number }>();
  for (const post of posts) {
    for (const [key, value] of Object.entries(post.data)) {
      if (isEmpty(value) || mapped.has(key) || steering.test(key)) continue;
      const known = found.get(key);
      if (known) known.count += 1;
      else found.set(key, { first: locationOf(key, post), count: 1 });
    }
  }
  for (const [key, { first, count }] of found) {
    const times = count === 1 ? "" : ` (in ${count} posts)`;
    report(
      diagnostic(
        first,
        codes.unmappedKey,
        `\`${key}\` has no place here${times}`,
        "Nothing here stands for it; it is left out.",
      ),
    );
  }
}

function isEmpty(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(isEmpty);
  return value === undefined || value === null || value === false || value === "";
}

/** Where the key stands in the file; where the post begins when it comes from elsewhere. */
function locationOf(key: string, { source, offset }: SourcePost): SourceLocation {
  for (
    let at = source.text.indexOf(key, offset);
    at !== -1 && at < offset + 20_000;
    at = source.text.indexOf(key, at + 1)
  ) {
    const before = source.text.slice(source.text.lastIndexOf("\n", at - 1) + 1, at);
    const after = source.text.slice(at + key.length, at + key.length + 3);
    if (/^[ \t"'[]*$/.test(before) && /^["'\]]?\s*[:=\]]/.test(after))
      return source.at(at, key.length);
  }
  return source.at(offset);
}
