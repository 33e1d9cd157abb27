import type { SourcePost } from "../source-site.ts";

/** How often posts must link to one another in one way before it is taken for how addresses are made. */
const fewestLinks = 3;

/**
 * Posts with the addresses that their own links give them: where nothing says how a site makes them,
 * texts that link to `/blog/first/` and `/blog/second/`, by the names of other posts, do.
 */
export function addressesByLinks(posts: readonly SourcePost[]): readonly SourcePost[] {
  const slugs = new Set(posts.map(({ slug }) => slug));
  const uses = new Map<string, number>();
  for (const { body } of posts) {
    const patterns = new Set<string>();
    for (const [, folder = "", name = "", end = ""] of body.matchAll(link)) {
      if (slugs.has(name)) patterns.add(`${folder}:slug${end}`);
    }
    for (const pattern of patterns) uses.set(pattern, (uses.get(pattern) ?? 0) + 1);
  }
  const [best] = [...uses].toSorted(([, a], [, b]) => b - a);
  if (best === undefined || best[1] < fewestLinks) return posts;
  const [pattern] = best;
  return posts.map((post) =>
    post.url === undefined && !post.isDraft
      ? { ...post, url: pattern.replace(":slug", () => post.slug) }
      : post,
  );
}

/** A link's target from the root of the site, in Markdown or HTML: the folders, the last name, and what ends it. */
const link =
  /(?:\]\(|href=["'])(\/(?:[\w.-]{1,80}\/){0,6})([\p{L}\p{N}_.-]{1,200}?)(\/|\.html)?(?=[)"'#?\s])/gu;
