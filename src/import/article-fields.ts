import { ArticleFrontMatterSchema } from "../content/schemas/front-matter.ts";
import { SlugSchema } from "../content/schemas/values.ts";
import { slugify } from "../i18n/slugify.ts";
import { listAt, textAt } from "./front-matter-values.ts";
import type { Notes } from "./notes.ts";
import type { Existing } from "./plan-posts.ts";
import type { SourcePost, SourceSite } from "./source-site.ts";
import { plainWords } from "./text/html-tree.ts";

/** A post's title: what its front matter says, or its first heading, or its slug in words. Never empty. */
export function titleOf({ data, body, slug }: SourcePost): string {
  const [, heading] = /^\s*#[ \t]+(.+)$/m.exec(body.slice(0, 2000)) ?? [];
  const words = slug.replaceAll(/[-_]+/g, " ");
  const fallback = heading ?? `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
  return plainWords(textAt(data, "title") ?? fallback) || "Untitled";
}

/** The series of a post. One that isn't declared yet goes into `found`, if a new site is written. */
export function seriesOf(
  post: SourcePost,
  site: SourceSite,
  existing: Existing,
  found: Map<string, string> | undefined,
  { note }: Notes,
): { series?: string } {
  const [name, ...more] = listAt({ series: [post.data.series].flat().filter(Boolean) }, "series");
  for (const other of more)
    note("unmappedKey", other, `a second series, \`${other}\``, "An article has one.");
  if (name === undefined) return {};
  const slug = SlugSchema.safeParse(slugify(name, site.facts.language)).data;
  if (slug === undefined) return {};
  if (existing.series.includes(slug)) return { series: slug };
  if (found) {
    found.set(slug, name);
    return { series: slug };
  }
  note(
    "unmappedKey",
    name,
    `there is no series \`${slug}\`: left out`,
    "Declare it in `site.yaml`, then add it.",
  );
  return {};
}

/**
 * Where a post was first published, if that is elsewhere. Without the key where it was here, or the address is no
 * URL, which is noted.
 */
export function originalOf(
  { data }: SourcePost,
  site: SourceSite,
  { note }: Notes,
): { original?: string } {
  const written = textAt(data, "canonical", "canonicalURL", "canonical_url", "canonicalUrl");
  if (written === undefined || (site.address !== undefined && written.startsWith(site.address)))
    return {};
  const original = ArticleFrontMatterSchema.shape.original.safeParse(written).data;
  if (original === undefined)
    note("unmappedKey", written, `\`${written}\` is not a web address`, "Left out.");
  return original === undefined ? {} : { original };
}
