import { type Slug, SlugSchema } from "../content/schemas/values.ts";
import { isRecord } from "../i18n/record.ts";
import { slugify } from "../i18n/slugify.ts";
import { textAt } from "./front-matter-values.ts";
import type { Notes } from "./notes.ts";
import type { Existing } from "./plan-posts.ts";
import type { SourcePost, SourceSite } from "./source-site.ts";

/** Keys by which generators name who wrote a post. */
export const authorKeys = ["author", "authors", "by"];

/**
 * Who wrote a post, where that is not the site's author alone.
 * @param found gets the names of those who aren't in `site.yaml` yet, if a new one is written
 */
export function postAuthors(
  { data }: SourcePost,
  site: SourceSite,
  existing: Existing,
  found: Map<Slug, string> | undefined,
  { note }: Notes,
): { author?: readonly Slug[] } {
  const own = site.facts.author?.name?.trim().toLowerCase();
  const names = authorKeys
    // Pelican's `Authors:` are one text.
    .flatMap((key) => {
      const value = data[key];
      return key === "authors" && typeof value === "string" ? value.split(/[,;]/) : [value].flat();
    })
    .flatMap((one) => (isRecord(one) ? (textAt(one, "name", "title") ?? []) : one))
    .filter((one) => typeof one === "string")
    .map((word) => site.facts.authors?.get(word.trim())?.name ?? word)
    .map((name) => name.replace(/\s*<[^<>]*>\s*$/, "").trim())
    .filter((name) => name !== "");
  if (names.every((name) => name.toLowerCase() === own)) return {};
  const slugs = new Set<Slug>();
  for (const name of names) {
    const slug = SlugSchema.safeParse(slugify(name, site.facts.language)).data;
    if (slug !== undefined && (found || existing.authors.includes(slug))) {
      found?.set(slug, name);
      slugs.add(slug);
      continue;
    }
    const message = `there is no author \`${slug ?? name}\`: left out`;
    note("unmappedKey", name, message, "Add them to `authors:` in `site.yaml`, then name them.");
  }
  return slugs.size > 0 ? { author: [...slugs] } : {};
}
