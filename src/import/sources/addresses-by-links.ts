import { dateKeys, dayAt } from "../days.ts";
import type { SourcePost } from "../source-site.ts";
import { dayParts, fillPermalink } from "./permalink.ts";

/** To how many posts others must link in one way before it is taken for how addresses are made. */
const fewestLinked = 3;

/**
 * Posts with the addresses that their own links give them: where nothing says how a site makes them,
 * texts that link to `/blog/first/` or `/2016/3/24/second/`, by the names and days of other posts, do.
 */
export function addressesByLinks(posts: readonly SourcePost[]): readonly SourcePost[] {
  const bySlug = new Map(posts.map((post) => [post.slug, post]));
  const linked = new Map<string, Set<string>>();
  for (const { body } of posts) {
    for (const [, folder = "", name = "", end = ""] of body.matchAll(link)) {
      const post = bySlug.get(name);
      if (!post) continue;
      const pattern = `${datedPattern(folder, post)}:slug${end}`;
      linked.set(pattern, (linked.get(pattern) ?? new Set()).add(name));
    }
  }
  const [best] = [...linked].toSorted(([, a], [, b]) => b.size - a.size);
  if (best === undefined || best[1].size < fewestLinked) return posts;
  const [pattern] = best;
  return posts.map((post) =>
    post.url === undefined && !post.isDraft
      ? { ...post, url: fillPermalink(pattern, { ...dayParts(dayOf(post)), slug: post.slug }) }
      : post,
  );
}

/** Folders whose last ones are a post's own day, with that day's parts named; others as they are. */
function datedPattern(folder: string, post: SourcePost): string {
  const day = dayOf(post);
  if (day === undefined) return folder;
  for (const form of [
    "/:year/:month/:day/",
    "/:year/:i_month/:i_day/",
    "/:year/:month/",
    "/:year/",
  ]) {
    const written = fillPermalink(form, dayParts(day));
    if (written !== undefined && folder.endsWith(written))
      return `${folder.slice(0, -written.length)}${form}`;
  }
  return folder;
}

function dayOf(post: SourcePost): string | undefined {
  return dayAt(post.data, ...dateKeys) ?? post.dayInName;
}

/** A link's target from the root of the site, in Markdown or HTML: the folders, the last name, and what ends it. */
const link =
  /(?:\]\(|href=["'])(\/(?:[\w.-]{1,80}\/){0,6})([\p{L}\p{N}_.-]{1,200}?)(\/|\.html)?(?=[)"'#?\s])/gu;
