import { SlugSchema } from "../content/schemas/values.ts";
import { slugify } from "../i18n/slugify.ts";
import { listAt } from "./front-matter-values.ts";
import type { Notes } from "./notes.ts";
import type { SourcePost, SourceSite } from "./source-site.ts";
import { plainWords } from "./text/html-tree.ts";

/** Tags by which generators name collections. */
const collections = new Set(["post", "posts", "all", "nav", "blog", "uncategorized"]);

/** A tag as posts name it, and as it stands on its page. */
export interface TagFound {
  readonly label: string;
  /** Undefined where the source site has none. */
  readonly description: string | undefined;
}

/**
 * The slugs of a post's tags and categories, each once. They are added to `all`; what makes no slug is noted and left
 * out.
 */
export function tagsOf(
  post: SourcePost,
  site: SourceSite,
  all: Map<string, TagFound>,
  { note }: Notes,
): string[] {
  const slugs = new Set<string>();
  for (const word of listAt(post.data, "tags", "tag", "categories", "category", "keywords")) {
    const slug = tagSlug(word, site);
    if (collections.has(slug)) continue;
    if (!SlugSchema.safeParse(slug).success) {
      note(
        "unmappedKey",
        word,
        `no address can be made of the tag \`${word}\``,
        "Give it one of letters and digits.",
      );
      continue;
    }
    slugs.add(slug);
    if (all.has(slug)) continue;
    const known = site.facts.tags?.get(word);
    const label = plainWords(known?.label ?? word);
    const description =
      known?.description === undefined ? undefined : plainWords(known.description);
    all.set(slug, { label: label.charAt(0).toUpperCase() + label.slice(1), description });
  }
  return [...slugs];
}

/** `C#` and `C++` are no `C`. */
function tagSlug(word: string, { facts }: SourceSite): string {
  const spelled = word
    .replace(/^\.(?=\w)/, "dot")
    .replaceAll("#", " sharp")
    .replaceAll("+", " plus");
  return slugify(spelled, facts.language);
}
