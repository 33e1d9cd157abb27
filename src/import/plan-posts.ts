import { type Slug, SlugSchema } from "../content/schemas/values.ts";
import { suggestSlug } from "../content/suggest-slug.ts";
import { diagnostic, type Report } from "../diagnostics/diagnostic.ts";
import { dateKeys, dayAt } from "./days.ts";
import { textAt } from "./front-matter.ts";
import { codes } from "./notes.ts";
import type { SourcePost } from "./source-site.ts";
import { plainWords } from "./text/html-tree.ts";

/** What there is already, which nothing may clash with. */
export interface Existing {
  /** Says what has an article's address, or had it once; undefined if it is free. */
  slugConflict(slug: Slug): string | undefined;
  /** Whether anything answers a path. */
  hasPath(path: string): boolean;
  readonly tags: readonly string[];
  readonly series: readonly string[];
  readonly authors: readonly string[];
  /** The slug that a post got in an earlier import, by its key. */
  slugOf(key: string): string | undefined;
}

/** A post, and what it will be. */
export interface PlannedPost {
  readonly post: SourcePost;
  readonly slug: Slug;
  readonly path: string;
}

/** Gives posts their new addresses. Of two that would have one the second gets a suffix; pages are listed and left. */
export function planPosts(
  posts: readonly SourcePost[],
  existing: Existing,
  language: string,
  report: Report,
): PlannedPost[] {
  const planned: PlannedPost[] = [];
  const taken = new Map<string, SourcePost>();
  const counts = new Map<string, number>();
  for (const post of posts) {
    const earlier = SlugSchema.safeParse(existing.slugOf(post.key)).data;
    if (earlier !== undefined) taken.set(earlier, post);
  }
  for (const post of posts) {
    const start = post.source.at(post.offset);
    if (!isPost(post)) {
      const hint =
        "Articles have a date, or lie in a folder for posts. Links to it lead to the old site.";
      report(diagnostic(start, codes.page, "is a page, and is left where it is", hint));
      continue;
    }
    const earlier = SlugSchema.safeParse(existing.slugOf(post.key)).data;
    const slug = earlier ?? freeSlug(post, existing, taken, counts, language, report);
    taken.set(slug, post);
    planned.push({ post, slug, path: `/articles/${slug}/` });
  }
  return planned;
}

function isPost({ isPage, isDraft, data, dayInName, path }: SourcePost): boolean {
  if (isPage !== undefined) return !isPage;
  return (
    dayInName !== undefined ||
    dayAt(data, ...dateKeys) !== undefined ||
    isDraft ||
    /(?:^|\/)_?(?:posts?|blog|articles|writing)\//.test(path)
  );
}

function freeSlug(
  post: SourcePost,
  existing: Existing,
  taken: ReadonlyMap<string, SourcePost>,
  counts: Map<string, number>,
  language: string,
  report: Report,
): Slug {
  const start = post.source.at(post.offset);
  const title = plainWords(textAt(post.data, "title") ?? "");
  const day = dayAt(post.data, ...dateKeys) ?? post.dayInName;
  const wanted = [post.slug, title]
    .map((text) => suggestSlug(text, language))
    .find((slug) => slug !== undefined);
  const base = wanted ?? SlugSchema.parse(day === undefined ? "post" : `post-${day}`);
  if (wanted === undefined) {
    const hint = "An address is made of letters and digits: rename the file to what it shall be.";
    report(
      diagnostic(
        start,
        codes.madeUpSlug,
        `no address can be made of \`${post.slug}\`: it gets \`${base}\``,
        hint,
      ),
    );
  }
  const why = (slug: Slug) => {
    const other = taken.get(slug);
    return other ? `\`${other.source.file}\` has it` : existing.slugConflict(slug);
  };
  const conflict = why(base);
  if (conflict === undefined) return base;
  let slug = base;
  let n = counts.get(base) ?? 2;
  do {
    slug = SlugSchema.parse(`${base}-${n}`);
    n += 1;
  } while (why(slug) !== undefined);
  counts.set(base, n);
  if (wanted !== undefined) {
    const hint = "Its old address leads to it all the same. Rename it if you know a better name.";
    report(
      diagnostic(
        start,
        codes.slugConflict,
        `can't be \`${base}\`: ${conflict}; it gets \`${slug}\``,
        hint,
      ),
    );
  }
  return slug;
}
