import { dateKeys, dayAt } from "../days.ts";
import { textAt } from "../front-matter-values.ts";
import type { SourcePost } from "../source-site.ts";
import { dayParts, fillPermalink, slugOfTitle } from "./permalink.ts";

/** To how many posts others must link in one way before it is taken for how addresses are made. */
const fewestLinked = 3;

/**
 * Posts with the addresses that their own links give them: where nothing says how a site makes them,
 * texts that link to `/blog/first/` or `/2016/3/24/second/`, by the names or titles and days of other posts, do.
 *
 * @param address that of the site, if it is known: links may be written with it
 */
export function addressesByLinks(
  posts: readonly SourcePost[],
  address: string | undefined,
): readonly SourcePost[] {
  const ownHost = address === undefined ? undefined : new URL(address).host;
  const linked = new Map<string, { way: Way; folder: string; end: string; names: Set<string> }>();
  const known = ways.map((way) => ({
    way,
    byName: new Map(posts.flatMap((post) => (way(post) === undefined ? [] : [[way(post), post]]))),
  }));
  for (const { body } of posts) {
    for (const [, host, written = "", name = "", end = ""] of body.matchAll(link)) {
      if (host !== undefined && host !== ownHost) continue;
      for (const [i, { way, byName }] of known.entries()) {
        const post = byName.get(name);
        if (!post) continue;
        const folder = datedPattern(written, post);
        const key = `${i} ${folder} ${end}`;
        const one = linked.get(key) ?? { way, folder, end, names: new Set() };
        one.names.add(name);
        linked.set(key, one);
      }
    }
  }
  const [best] = [...linked.values()].toSorted((a, b) => b.names.size - a.names.size);
  if (best === undefined || best.names.size < fewestLinked) return posts;
  return posts.map((post) => {
    const slug = best.way(post);
    return post.url === undefined && !post.isDraft && slug !== undefined
      ? {
          ...post,
          url: fillPermalink(`${best.folder}:slug${best.end}`, { ...dayParts(dayOf(post)), slug }),
        }
      : post;
  });
}

/** What an address may end with: the name of the post's file, or its title. */
type Way = (post: SourcePost) => string | undefined;
const ways: readonly Way[] = [
  ({ slug }) => slug,
  ({ data }) => {
    const title = textAt(data, "title");
    return title === undefined ? undefined : slugOfTitle(title);
  },
];

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

/** A link's target, in Markdown or HTML: the host, if it names one, the folders, the last name, and what ends it. */
const link =
  /(?:\]\(|href=["'])(?:https?:\/\/([\w.:-]{1,100}))?(\/(?:[\w.-]{1,80}\/){0,6})([\p{L}\p{N}_.-]{1,200}?)(\/|\.html)?(?=[)"'#?\s])/gu;
