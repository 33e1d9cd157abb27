import { type Slug, SlugSchema } from "../content/schemas/values.ts";
import { isTopPath } from "../site/urls.ts";
import type { SourcePost, SourceSite } from "./source-site.ts";

/** A section of the new site. */
export interface ImportedSection {
  readonly slug: Slug;
  readonly title: string;
  readonly description: string;
}

/** Folders by which generators and people name the stream of a blog. */
const streams = /^(?:posts?|blogs?|articles?|writing|news|_posts)$/i;
/** A site has a handful of streams: with more, folders are for order alone. */
const mostSections = 6;

/**
 * The sections of the source site that hold a stream of posts beside the main one, which becomes `articles/`.
 * @param declared the sections that the site here has already
 */
export function sectionsOf(
  posts: readonly SourcePost[],
  { facts }: SourceSite,
  declared: readonly string[],
  isNewSite: boolean,
): ImportedSection[] {
  const counts = new Map<string, number>();
  for (const { section } of posts) {
    if (section !== undefined) counts.set(section, (counts.get(section) ?? 0) + 1);
  }
  const [[largest] = [undefined]] = [...counts].toSorted(([, a], [, b]) => b - a);
  const hasStream = [...counts.keys()].some((name) => streams.test(name));
  const found = [...counts].flatMap(([name, count]): ImportedSection[] => {
    const slug = SlugSchema.safeParse(name.toLowerCase()).data;
    if (slug === undefined || streams.test(name) || (!hasStream && name === largest)) return [];
    const isDeclared = declared.includes(slug);
    if (!isDeclared && (!isNewSite || count < 2 || isTopPath(slug) || /^\d+$/.test(slug)))
      return [];
    const said = facts.sections?.get(name);
    const words = slug.replaceAll(/[-_]+/g, " ");
    const title = said?.title ?? `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
    return [{ slug, title, description: said?.description ?? title }];
  });
  return found.length > mostSections ? [] : found;
}
